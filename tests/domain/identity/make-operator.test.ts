import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { identityDb } from "@/lib/identity/db.ts";
import { makeOperator } from "@/lib/identity/make-operator.ts";
import { findSession, startSession } from "@/lib/identity/session-store.ts";
import { signIn } from "@/lib/identity/sign-in.ts";

const password = "correct horse battery";

test("somebody who runs the platform signs in, belongs to no trust, and made twice is there once", async () => {
  const email = `${randomUUID()}@platform.example`;
  await makeOperator(email, password);
  await makeOperator(email, password);
  const session = await findSession(await signIn({ email, password }));
  expect(session?.account).toMatchObject({ email, isOperator: true, memberships: [] });
  const { accountId = "" } = session?.account ?? {};
  expect(await identityDb().prisma.operator.count({ where: { accountId } })).toBe(1);
});

test("an account that exists keeps its password", async () => {
  const email = `${randomUUID()}@platform.example`;
  await makeOperator(email, password);
  await makeOperator(email, "another password altogether");
  expect(await findSession(await signIn({ email, password }))).not.toBeNull();
});

test("a session says what was proved, and no two have one token", async () => {
  const email = `${randomUUID()}@platform.example`;
  await makeOperator(email, password);
  const { id } = await identityDb().prisma.account.findUniqueOrThrow({ where: { email } });
  const [first, second] = [
    await startSession(id, ["password"], identityDb().prisma),
    await startSession(id, ["password"], identityDb().prisma),
  ];
  expect(first).not.toBe(second);
  const rows = await identityDb().prisma.session.findMany({ where: { accountId: id } });
  expect(rows.map(({ proofs }) => proofs)).toEqual([["password"], ["password"]]);
});
