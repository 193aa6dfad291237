import { createHash } from "node:crypto";

/**
 * The id of one of several rows that one form makes: it follows from the form's own id and from what the row is about,
 * so that a second sending is the first again, row by row.
 */
export function derivedId(formId: string, about: string): string {
  const hash = createHash("sha256").update(`${formId.toLowerCase()} ${about.toLowerCase()}`).digest("hex");
  // Version 8: an id whose bits are the maker's own (RFC 9562).
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-9${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
