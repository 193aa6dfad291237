import type { AuthOptions, Session } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import { env, isHttps } from "@/lib/env.ts";
import {
  endSession,
  findSession,
  idleSeconds,
  prolongSession,
  type SessionAccount,
} from "@/lib/identity/session-store.ts";

/**
 * next-auth reads and prolongs sessions kept in the database. Signing in is our own action (it refuses database
 * sessions where a password is the only way in), so it has no provider and no address of its own.
 *
 * It answers "nobody is signed in" when the database cannot be reached; `onFailure` hears of it, so that the page
 * can say "try again" instead of sending people to sign in.
 */
export function authOptions(onFailure: (error: unknown) => void): AuthOptions {
  return {
    providers: [],
    secret: env().NEXTAUTH_SECRET,
    adapter: adapter(onFailure),
    logger: { error() {}, warn() {}, debug() {} },
    session: { strategy: "database", maxAge: idleSeconds, updateAge: 60 },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    callbacks: { session: ({ session, user }) => ({ ...session, account: accounts.get(user) }) as Session },
  };
}

/** `__Host-` binds the cookie to the host; browsers drop it silently where the address is plain http. */
export function sessionCookieName(): string {
  return isHttps() ? "__Host-alongside" : "alongside";
}

/** No expiry: the cookie goes with the browser, the row in the database says when the session is over. */
export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isHttps() };
}

/** The person behind next-auth's user, without squeezing our shape into theirs. */
const accounts = new WeakMap<object, SessionAccount>();

function adapter(onFailure: (error: unknown) => void): Adapter {
  return {
    async getSessionAndUser(sessionToken) {
      const found = await findSession(sessionToken).catch((error) => {
        onFailure(error);
        return null;
      });
      if (!found) return null;
      const { account, expires } = found;
      const user = { id: account.accountId, email: account.email, emailVerified: null };
      accounts.set(user, account);
      return { session: { sessionToken, userId: account.accountId, expires }, user };
    },
    async updateSession({ sessionToken, expires }) {
      if (expires) await prolongSession(sessionToken, expires).catch(onFailure);
      return null;
    },
    deleteSession: endSession,
  };
}
