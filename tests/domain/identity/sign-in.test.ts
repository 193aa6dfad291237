import { beforeAll, expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { endSession, findSession, prolongSession } from "@/lib/identity/session-store.ts";
import { signIn } from "@/lib/identity/sign-in.ts";
import { atTime, now } from "@/lib/time.ts";
import { linkParts, openedTrust } from "@/tests/factories/trusts.ts";

const password = "correct horse battery";
let email: string;

beforeAll(async () => {
  const trust = await openedTrust();
  email = trust.adminEmail;
  await joinWithNewPassword(trust.shortName, linkParts(trust.joiningPath).token, { password });
});

const minutesFromNow = (minutes: number) => new Date(now().getTime() + minutes * 60_000);

test("the right password opens a session that says where the person belongs", async () => {
  const session = await findSession(await signIn({ email, password }));
  expect(session?.account).toMatchObject({ email, isOperator: false, proofs: ["password"] });
});

test("a wrong password, an unknown address and a closed account get one answer", async () => {
  const refused = async (attempt: Promise<string>) =>
    (await attempt.then(
      () => null,
      (error: unknown) => error,
    )) as Refusal;
  const wrong = await refused(signIn({ email, password: "not the password" }));
  const unknown = await refused(signIn({ email: "nobody@nowhere.example", password }));
  await identityDb().prisma.account.update({ where: { email }, data: { disabledAt: now() } });
  const closed = await refused(signIn({ email, password }));
  await identityDb().prisma.account.update({ where: { email }, data: { disabledAt: null } });

  expect(wrong).toBeInstanceOf(Refusal);
  expect([unknown.message, closed.message]).toEqual([wrong.message, wrong.message]);
});

test("signing out, and closing the account, bite at once", async () => {
  const [first, second] = [await signIn({ email, password }), await signIn({ email, password })];
  await endSession(first);
  expect(await findSession(first)).toBeNull();
  await identityDb().prisma.account.update({ where: { email }, data: { disabledAt: now() } });
  expect(await findSession(second)).toBeNull();
  await identityDb().prisma.account.update({ where: { email }, data: { disabledAt: null } });
});

test("a session ends after half an hour without a page, and after twelve hours in any case", async () => {
  const token = await signIn({ email, password });
  await atTime(minutesFromNow(29), async () => expect(await findSession(token)).not.toBeNull());
  await atTime(minutesFromNow(31), async () => expect(await findSession(token)).toBeNull());

  await prolongSession(token, minutesFromNow(13 * 60));
  await atTime(minutesFromNow(12 * 60 - 1), async () => expect(await findSession(token)).not.toBeNull());
  await atTime(minutesFromNow(12 * 60 + 1), async () => expect(await findSession(token)).toBeNull());
});

test("the database holds neither the token nor the password", async () => {
  const token = await signIn({ email, password });
  const rows = await identityDb().prisma.session.findMany();
  const account = await identityDb().prisma.account.findUniqueOrThrow({ where: { email } });
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(account.passwordHash).toMatch(/^\$argon2id\$/);
});
