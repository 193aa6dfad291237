import { createHash, randomBytes } from "node:crypto";
import { now } from "@/lib/time.ts";

/** 256 random bits for a link or a cookie. Only its hash is kept. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored of a token: whoever reads the database cannot use it. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A new link that works for some days: the token to hand over, which is kept nowhere, and what is stored of it. */
export function newLinkToken(days: number): {
  token: string;
  row: { tokenHash: string; createdAt: Date; expiresAt: Date };
} {
  const token = newToken();
  const createdAt = now();
  const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
  return { token, row: { tokenHash: hashToken(token), createdAt, expiresAt } };
}
