"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { setSessionCookie } from "@/lib/identity/cookie.ts";
import { safeNext } from "@/lib/identity/safe-next.ts";
import { SignIn, signIn } from "@/lib/identity/sign-in.ts";

/** Signs a person in, for anybody: `next` is where they were going, and travels in clear, so it is checked here. */
export async function signInAction(next: string, _: FormState, form: FormData): Promise<FormState> {
  return submit(form, SignIn, async (input) => setSessionCookie(await signIn(input)), safeNext(next));
}
