/** Which page of a list the address asks for; the first where it says nothing sensible. */
export function pageNumber(asked: string | string[] | undefined): number {
  return typeof asked === "string" && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1;
}

/** The links to the pages before and after this one. `keep` is what else the address says. */
export function pageLinks(
  at: string,
  { page, pages }: { page: number; pages: number },
  keep: Record<string, string> = {},
) {
  const link = (to: number) => ({
    href: `${at}?${new URLSearchParams({ ...keep, page: String(to) })}`,
    label: `${to} of ${pages}`,
  });
  return {
    previous: page > 1 ? link(page - 1) : undefined,
    next: page < pages ? link(page + 1) : undefined,
  };
}
