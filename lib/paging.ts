export const rowsAPage = 50;

/** One page of a long list. */
export type Paged<T> = { rows: T[]; page: number; pages: number };

/** The page an address asks for: the first where it asks for none, or for nonsense. */
export function readPage(asked: string | string[] | undefined): number {
  const page = typeof asked === "string" && /^\d{1,6}$/.test(asked) ? Number(asked) : 1;
  return Math.max(1, page);
}

/** Which rows of a list a page shows, for a read. */
export function rowsOf(page: number): { skip: number; take: number } {
  return { skip: (page - 1) * rowsAPage, take: rowsAPage };
}

/** The rows of one page, with how many pages there are. */
export function paged<T>(rows: T[], page: number, total: number): Paged<T> {
  return { rows, page, pages: Math.max(1, Math.ceil(total / rowsAPage)) };
}

/** The links to the pages before and after. */
export function pageLinks(path: string, { page, pages }: Paged<unknown>) {
  const link = (to: number) => ({ href: `${path}?page=${to}`, label: `${to} of ${pages}` });
  return {
    previous: page > 1 ? link(Math.min(page - 1, pages)) : undefined,
    next: page < pages ? link(page + 1) : undefined,
  };
}
