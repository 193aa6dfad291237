import { expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { endOperator } from "@/lib/identity/end-operator.ts";
import { makeOperator } from "@/lib/identity/make-operator.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { signIn } from "@/lib/identity/sign-in.ts";
import { now } from "@/lib/time.ts";
import { newAddress, newOperator } from "@/tests/factories/operators.ts";
import { atOnce } from "@/tests/support/at-once.ts";

const rowsOf = (accountId: string) => identityDb().prisma.operator.findMany({ where: { accountId } });

test("somebody new gets an account without a password, and runs the platform", async () => {
  const email = newAddress();
  const { accountId, hasPassword } = await makeOperator(email);
  expect(hasPassword).toBe(false);
  expect(await rowsOf(accountId)).toEqual([expect.objectContaining({ endsAt: null })]);
});

test("made again, and twenty times at once, account and operator are there once", async () => {
  const email = newAddress();
  const { done } = await atOnce(20, () => makeOperator(email));
  expect(done).toBe(20);
  const { accountId } = await makeOperator(email);
  expect(await rowsOf(accountId)).toHaveLength(1);
  expect(await identityDb().prisma.account.count({ where: { email } })).toBe(1);
});

test("somebody who has an account keeps its password, and runs the platform from their next page on", async () => {
  const { email, password } = await newOperator();
  await endOperator(email);
  const token = await signIn({ email, password });
  expect((await findSession(token))?.account.isOperator).toBe(false);

  expect(await makeOperator(email)).toMatchObject({ hasPassword: true });

  expect((await findSession(token))?.account).toMatchObject({ email, isOperator: true, memberships: [] });
});

test("a closed account is refused, and nothing is changed", async () => {
  const email = newAddress();
  await identityDb().prisma.account.create({ data: { email, createdAt: now(), disabledAt: now() } });
  await expect(makeOperator(email)).rejects.toThrow(Refusal);
  expect(await identityDb().prisma.operator.count({ where: { account: { email } } })).toBe(0);
});
