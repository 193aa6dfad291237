"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import { endBrowserSession } from "@/lib/identity/cookie.ts";

/** Ends this browser's session. Needs no session: signing out twice is signed out. */
export async function signOutAction(form: FormData): Promise<void> {
  await submit(
    form,
    z.object({}),
    async () => {
      await endBrowserSession();
    },
    "/sign-in?done=signed-out",
  );
}
