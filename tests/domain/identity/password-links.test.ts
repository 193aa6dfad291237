import { expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { makeOperator } from "@/lib/identity/make-operator.ts";
import { choosePassword, makePasswordLink, readPasswordLink } from "@/lib/identity/password-links.ts";
import { findSession, startSession } from "@/lib/identity/session-store.ts";
import { signIn } from "@/lib/identity/sign-in.ts";
import { atTime, now } from "@/lib/time.ts";
import { newAddress, newOperator, newPasswordToken } from "@/tests/factories/operators.ts";
import { atOnce } from "@/tests/support/at-once.ts";

const password = "four plain words here";
const hoursFromNow = (hours: number) => new Date(now().getTime() + hours * 3_600_000);

async function newAccount() {
  const email = newAddress();
  const { accountId } = await makeOperator(email);
  return { email, accountId, token: await newPasswordToken(accountId) };
}

const close = (accountId: string) =>
  identityDb().prisma.account.update({ where: { id: accountId }, data: { disabledAt: now() } });

test("the link says whose it is, lets them choose a password, and signs them in", async () => {
  const { email, token } = await newAccount();
  expect(await readPasswordLink(token)).toEqual({ state: "ready", email, hasPassword: false });

  const session = await findSession(await choosePassword(token, { password }));

  expect(session?.account).toMatchObject({ email, isOperator: true, proofs: ["password"] });
  expect((await findSession(await signIn({ email, password })))?.account.email).toBe(email);
});

test("reading a link does not use it up, choosing does", async () => {
  const { email, token } = await newAccount();
  await readPasswordLink(token);
  await readPasswordLink(token);
  await choosePassword(token, { password });

  expect(await readPasswordLink(token)).toEqual({ state: "used" });
  await expect(choosePassword(token, { password: "another few words" })).rejects.toThrow(/has been used/);
  await signIn({ email, password });
});

test("a new password ends every session of the account and the old password, and of nobody else", async () => {
  const [person, other] = [await newOperator(), await newOperator()];
  const sessions = [await signIn(person), await signIn(person)];
  const theirs = await signIn(other);
  const token = await newPasswordToken(person.accountId);
  expect(await readPasswordLink(token)).toMatchObject({ state: "ready", hasPassword: true });

  const fresh = await choosePassword(token, { password });

  for (const session of sessions) expect(await findSession(session)).toBeNull();
  expect(await findSession(fresh)).not.toBeNull();
  expect(await findSession(theirs)).not.toBeNull();
  await expect(signIn(person)).rejects.toThrow(Refusal);
});

test("nobody who signs in with the old password at that moment stays in", async () => {
  const person = await newOperator();
  const token = await newPasswordToken(person.accountId);
  const attempts = atOnce(20, () => signIn(person));
  const fresh = await choosePassword(token, { password });
  await attempts;
  const { accountId } = person;
  expect(await identityDb().prisma.session.count({ where: { accountId } })).toBe(1);
  expect(await findSession(fresh)).not.toBeNull();
});

test("a link is too old after a day", async () => {
  const { token } = await newAccount();
  await atTime(hoursFromNow(23.9), async () =>
    expect(await readPasswordLink(token)).toMatchObject({ state: "ready" }),
  );
  await atTime(hoursFromNow(24.1), async () => {
    expect(await readPasswordLink(token)).toEqual({ state: "expired" });
    await expect(choosePassword(token, { password })).rejects.toThrow(/too old/);
  });
});

test("a newer link replaces the earlier ones, and of twenty made at once one works", async () => {
  const { accountId, token } = await newAccount();
  const made: string[] = [];
  await atOnce(20, async () => made.push(await newPasswordToken(accountId)));

  expect(await readPasswordLink(token)).toEqual({ state: "replaced" });
  await expect(choosePassword(token, { password })).rejects.toThrow(/replaced/);
  const states = await Promise.all(made.map(async (each) => (await readPasswordLink(each)).state));
  expect(states.filter((state) => state === "ready")).toHaveLength(1);
  expect(states.filter((state) => state === "replaced")).toHaveLength(19);
});

test("an altered link and the link of an account closed since are both unknown, and do nothing", async () => {
  const { accountId, token } = await newAccount();
  await close(accountId);
  for (const each of [token, `${token}x`, ""]) {
    expect(await readPasswordLink(each)).toEqual({ state: "unknown" });
    await expect(choosePassword(each, { password })).rejects.toThrow(/does not work/);
  }
  const account = await identityDb().prisma.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(account.passwordHash).toBeNull();
});

test("a closed account gets no link", async () => {
  const { accountId, token } = await newAccount();
  await close(accountId);
  await expect(makePasswordLink(accountId)).rejects.toThrow(/closed/);
  await identityDb().prisma.account.update({ where: { id: accountId }, data: { disabledAt: null } });
  expect(await readPasswordLink(token)).toMatchObject({ state: "ready" });
});

test("twenty with one link: one password is stored, one session begun, and the others are told", async () => {
  const { accountId, email, token } = await newAccount();
  const passwords = Array.from({ length: 20 }, (_, index) => `four plain words ${index}`);
  const chosen: string[] = [];
  const { done, failures } = await atOnce(20, async (index) => {
    await choosePassword(token, { password: passwords[index] ?? "" });
    chosen.push(passwords[index] ?? "");
  });
  expect(done).toBe(1);
  for (const failure of failures) expect((failure as Error).message).toMatch(/has been used/);
  expect(await identityDb().prisma.session.count({ where: { accountId } })).toBe(1);
  await signIn({ email, password: chosen[0] ?? "" });
});

test("the database holds neither the link's token nor the password", async () => {
  const { accountId, token } = await newAccount();
  await choosePassword(token, { password });
  const links = await identityDb().prisma.passwordLink.findMany({ where: { accountId } });
  const account = await identityDb().prisma.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(JSON.stringify([links, account])).not.toContain(token);
  expect(account.passwordHash).toMatch(/^\$argon2id\$/);
});

test("a session says what was proved, and no two have one token", async () => {
  const { accountId } = await newAccount();
  const begin = () => startSession(accountId, ["password"], identityDb().prisma);
  expect(await begin()).not.toBe(await begin());
  const rows = await identityDb().prisma.session.findMany({ where: { accountId } });
  expect(rows.map(({ proofs }) => proofs)).toEqual([["password"], ["password"]]);
});
