import { openSession as openSessionAt } from "../../../scripts/trials/session.ts";

/** Starts a session for the person with that address, as signing in does, and returns the cookie's value. */
export function openSession(email: string): Promise<string> {
  return openSessionAt(String(process.env.E2E_IDENTITY_URL), email);
}
