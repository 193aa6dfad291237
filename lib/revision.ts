import { changedMeanwhile, NotFound } from "@/lib/errors.ts";

/**
 * What to make of a change that found another revision than it was drawn from. The same change sent twice is done:
 * nothing more happens. Otherwise somebody else was quicker, and the person is told. Throws `NotFound` for no row.
 */
export function refuseUnlessAlreadySo<T extends { revision: number }>(
  row: T | null,
  wanted: Partial<T>,
): void {
  if (!row) throw new NotFound();
  const isSo = Object.entries(wanted).every(([field, value]) => row[field as keyof T] === value);
  if (!isSo) throw changedMeanwhile(row.revision);
}
