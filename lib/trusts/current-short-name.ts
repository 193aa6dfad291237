/** The short name in use, for the `select` of a read that passes a trust. */
export const currentShortName = {
  shortNames: { orderBy: { since: "desc" }, take: 1, select: { shortName: true } },
} as const;

/** The short name out of what `currentShortName` selected. A trust has one from the moment it is opened. */
export function shortNameOf(trust: { shortNames: { shortName: string }[] }): string {
  const [current] = trust.shortNames;
  if (!current) throw new Error("A trust has no short name.");
  return current.shortName;
}
