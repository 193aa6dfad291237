import "server-only";
import { cookies } from "next/headers";
import { sessionCookieName, sessionCookieOptions } from "@/lib/identity/auth-options.ts";
import { endSession } from "@/lib/identity/session-store.ts";

/** Gives the browser a new session's cookie. The session it held until now ends: nobody keeps two by signing in twice. */
export async function setSessionCookie(token: string): Promise<void> {
  await endHeldSessions();
  (await cookies()).set(sessionCookieName(), token, sessionCookieOptions());
}

/** Ends whatever session this browser holds, and takes the cookie away. */
export async function endBrowserSession(): Promise<void> {
  for (const name of await endHeldSessions()) {
    (await cookies()).set(name, "", { ...sessionCookieOptions(), maxAge: 0 });
  }
}

/** next-auth also reads a session from numbered pieces of its cookie, so those end too. Returns the names found. */
async function endHeldSessions(): Promise<string[]> {
  const held = (await cookies()).getAll().filter(({ name }) => name.startsWith(sessionCookieName()));
  const pieces = held.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ value }) => value);
  for (const token of new Set([...pieces, pieces.join("")])) if (token) await endSession(token);
  return held.map(({ name }) => name);
}
