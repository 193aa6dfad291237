import { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { email } from "@/lib/form-fields.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { lockAccount } from "@/lib/identity/lock-account.ts";
import { isPassword } from "@/lib/identity/passwords.ts";
import { startSession } from "@/lib/identity/session-store.ts";

export const SignIn = z.object({
  email: email("your e-mail address, like name@example.com"),
  password: z.string().min(1, "Enter your password").max(1000, "That password is too long"),
});

/**
 * Signs a person in and returns the token for their cookie. One answer, in the same time, for an unknown address,
 * a wrong password, and an account that is closed or has no password yet.
 */
export async function signIn(input: z.output<typeof SignIn>): Promise<string> {
  const account = await identityDb().prisma.account.findUnique({ where: { email: input.email } });
  const matches = await isPassword(input.password, account?.passwordHash ?? null);
  if (!account || !matches || account.disabledAt) throw notTogether();
  return identityDb().prisma.$transaction(async (tx) => {
    // Checking takes a moment, in which another password may have been chosen, which ends all sessions: this one too.
    const { passwordHash, disabledAt } = await lockAccount(tx, account.id);
    if (passwordHash !== account.passwordHash || disabledAt) throw notTogether();
    return startSession(account.id, ["password"], tx);
  });
}

function notTogether(): Refusal {
  return new Refusal("That e-mail address and password do not go together. Check both and try again.", {
    field: "password",
  });
}
