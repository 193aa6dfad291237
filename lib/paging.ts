const rowsAPage = 50;

/** One page of a long list. */
export type Paged<T> = { rows: T[]; page: number; pages: number };

/** The page an address asks for: the first where it asks for none, or for nonsense. */
export function readPage(asked: string | string[] | undefined): number {
  return typeof asked === "string" && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
}

/** Which rows of a list to read for a page; the last page where it asks for one beyond. */
export function rowsOf(asked: number, total: number) {
  const pages = Math.max(1, Math.ceil(total / rowsAPage));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, read: { skip: (page - 1) * rowsAPage, take: rowsAPage } };
}

/** The links to the pages before and after. */
export function pageLinks(path: string, { page, pages }: { page: number; pages: number }) {
  const link = (to: number) => ({ href: `${path}?page=${to}`, label: `${to} of ${pages}` });
  return {
    previous: page > 1 ? link(page - 1) : undefined,
    next: page < pages ? link(page + 1) : undefined,
  };
}
