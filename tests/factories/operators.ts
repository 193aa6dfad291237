import { randomUUID } from "node:crypto";
import { makeOperator } from "@/lib/identity/make-operator.ts";
import { choosePassword, makePasswordLink } from "@/lib/identity/password-links.ts";

/** An address nobody else in this database has. */
export function newAddress(): string {
  return `${randomUUID()}@platform.example`;
}

/** A link for choosing this account's password, as its page gets it. */
export async function newPasswordToken(accountId: string): Promise<string> {
  return (await makePasswordLink(accountId)).path.split("/").at(-1) ?? "";
}

/** Somebody who runs the platform and has chosen a password. */
export async function newOperator(): Promise<{ accountId: string; email: string; password: string }> {
  const [email, password] = [newAddress(), "correct horse battery"];
  const { accountId } = await makeOperator(email);
  await choosePassword(await newPasswordToken(accountId), { password });
  return { accountId, email, password };
}
