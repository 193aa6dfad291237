"use server";

import { z } from "zod";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { setSessionCookie } from "@/lib/identity/cookie.ts";
import { joinWithAccount, joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { ChoosePassword } from "@/lib/identity/passwords.ts";
import { requireAccount } from "@/lib/identity/require-actor.ts";

/** Chooses a password and joins, for whoever holds the link: the link is the proof. */
export async function joinWithNewPasswordAction(
  trust: string,
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return submit(
    form,
    ChoosePassword,
    async (input) => setSessionCookie(await joinWithNewPassword(trust, token, input)),
    `/${trust}`,
  );
}

/** Joins with the account the person is signed in to. */
export async function joinWithAccountAction(
  trust: string,
  token: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const account = await requireAccount();
  return submit(form, z.object({}), () => joinWithAccount(trust, token, account.accountId), `/${trust}`);
}
