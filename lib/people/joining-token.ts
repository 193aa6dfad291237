import { hashToken, newToken } from "@/lib/identity/tokens.ts";
import { now } from "@/lib/time.ts";

const daysToUse = 7;

/** A new joining link: the token to hand over, which is kept nowhere, and what is stored of it. */
export function newJoiningToken(): {
  token: string;
  row: { tokenHash: string; createdAt: Date; expiresAt: Date };
} {
  const token = newToken();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + daysToUse * 86_400_000);
  return { token, row: { tokenHash: hashToken(token), createdAt, expiresAt } };
}

/** Where the link leads. It carries the trust, so that it works whoever is signed in. */
export function joiningPath(shortName: string, token: string): string {
  return `/sign-in/join/${shortName}/${token}`;
}
