import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";
import { takeTurns } from "@/lib/identity/take-turns.ts";

/** argon2id at OWASP's first recommended setting: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of an unguessable password, so that an unknown address takes as long to refuse as a known one. */
const stranger = hash(crypto.randomUUID(), cost);

/** A new password as a person chooses it. Any characters, pasted or typed, at least twelve (OWASP ASVS 5.0, 6.2). */
const NewPassword = z
  .string("Enter a password")
  .min(12, "Use 12 characters or more. Three or four words you can remember work well")
  .max(200, "Use 200 characters or fewer")
  .transform((password) => password.normalize("NFC"));

/** What somebody sends who chooses a password, for a new account or an old one. */
export const ChoosePassword = z.object({ password: NewPassword });
export type ChoosePassword = z.output<typeof ChoosePassword>;

/** The stored form of a password. Refuses while too many people are at it. */
export function hashPassword(password: string): Promise<string> {
  return takeTurns(() => hash(password.normalize("NFC"), cost));
}

/** Whether the password is the stored one. Takes as long when nothing is stored. Refuses while too many people are at it. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const against = stored ?? (await stranger);
  const matches = await takeTurns(() => verify(against, password.normalize("NFC")));
  return stored !== null && matches;
}
