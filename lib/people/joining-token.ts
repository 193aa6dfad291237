import { newLinkToken } from "@/lib/identity/tokens.ts";

const daysToUse = 7;

/** A new joining link: the token to hand over, which is kept nowhere, and what is stored of it. */
export function newJoiningToken(): ReturnType<typeof newLinkToken> {
  return newLinkToken(daysToUse);
}

/** Where the link leads. It carries the trust, so that it works whoever is signed in. */
export function joiningPath(shortName: string, token: string): string {
  return `/sign-in/join/${shortName}/${token}`;
}
