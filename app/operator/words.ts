import type { OrganisationKind } from "@/prisma/generated/enums.ts";

export const kindWords: Record<OrganisationKind, string> = {
  nhs_trust: "NHS trust, from the official list",
  fictional: "Invented for the demonstration",
  care_trust: "Care trust",
  community_interest_company: "Community interest company",
  integrated_care_board: "Integrated care board",
  other: "Another kind of organisation",
};

/** The kinds that can be added by hand, to choose from. */
export const kindOptions = (
  ["care_trust", "community_interest_company", "integrated_care_board", "other"] as const
).map((value) => ({ value, label: kindWords[value] }));

/** "3.2 GB", "640 MB". */
export function showBytes(bytes: number): string {
  const units = ["KB", "MB", "GB", "TB"];
  let size = bytes / 1024;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size.toLocaleString("en-GB", { maximumFractionDigits: size < 10 ? 1 : 0 })} ${units[unit]}`;
}
