const rowsAPage = 50;

/** One page of a long list. */
export type Paged<T> = { rows: T[]; page: number; pages: number };

/** Which rows of a list to read for a page; the last page where it asks for one beyond. */
export function rowsOf(asked: number, total: number, size = rowsAPage) {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, read: { skip: (page - 1) * size, take: size } };
}
