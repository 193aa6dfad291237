"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { setSessionCookie } from "@/lib/identity/cookie.ts";
import { choosePassword } from "@/lib/identity/password-links.ts";
import { ChoosePassword } from "@/lib/identity/passwords.ts";

/** Chooses an account's password and signs in with it, for whoever holds the link: the link is the proof. */
export async function choosePasswordAction(token: string, _: FormState, form: FormData): Promise<FormState> {
  return submit(
    form,
    ChoosePassword,
    async (input) => setSessionCookie(await choosePassword(token, input)),
    "/account/home",
  );
}
