"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import { clearSessionCookie, readSessionCookie } from "@/lib/identity/cookie.ts";
import { endSession } from "@/lib/identity/session-store.ts";

/** Ends this browser's session. Needs no session: signing out twice is signed out. */
export async function signOutAction(form: FormData): Promise<void> {
  await submit(
    form,
    z.object({}),
    async () => {
      const token = await readSessionCookie();
      if (token) await endSession(token);
      await clearSessionCookie();
    },
    "/sign-in?done=signed-out",
  );
}
