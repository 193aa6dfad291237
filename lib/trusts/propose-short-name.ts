import { ShortName } from "@/lib/trusts/short-name.ts";

const longest = 40;
const legalForm = /\s+(nhs\s+)?((foundation|care)\s+)?trust$|\s+(cic|c\.i\.c\.|integrated care board|icb)$/i;

/**
 * A short name to propose for an organisation: its name without the legal form, "north-tees-and-hartlepool". Where that
 * is taken, Alongside's own word, or has no letters of ours, the code is put behind it.
 */
export function proposeShortName(
  organisation: { name: string; code: string },
  taken: readonly string[],
): string {
  const plain = toShortName(organisation.name.replace(/^the\s+/i, "").replace(legalForm, ""), longest);
  if (plain && !taken.includes(plain) && ShortName.safeParse(plain).success) return plain;
  const code = organisation.code.toLowerCase();
  return `${toShortName(plain, longest - code.length - 1) || "trust"}-${code}`;
}

/** Lower-case letters, numbers and single hyphens, cut between words, and not after "and" or "of". */
function toShortName(name: string, length: number): string {
  const whole = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[\p{Pd}/]/gu, "-")
    .replace(/[^a-z0-9\s-]/g, "")
    .replace(/[\s-]+/g, "-")
    .replace(/^-|-$/g, "");
  if (whole.length <= length) return whole;
  return whole
    .slice(0, length + 1)
    .replace(/-[^-]*$/, "")
    .slice(0, length)
    .replace(/(-(and|of|the|for|in|on|upon|with))+$/, "");
}
