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

test("whoever ran the platform does not at their next request, and is still signed in; nobody else is touched", async () => {
  const [leaving, staying] = [await newOperator(), await newOperator()];
  const [first, second] = await Promise.all(
    [leaving, staying].map(({ email, password }) => signIn({ email, password })),
  );

  const { left } = await endOperator(leaving.email);

  expect(left).toBeGreaterThan(0);
  expect((await findSession(first ?? ""))?.account).toMatchObject({ isOperator: false });
  expect((await findSession(second ?? ""))?.account).toMatchObject({ isOperator: true });
});

test("says when nobody is left, and does not count closed accounts", async () => {
  await identityDb().prisma.operator.updateMany({ where: { endsAt: null }, data: { endsAt: now() } });
  const [last, closed] = [await newOperator(), await newOperator()];
  await identityDb().prisma.account.update({ where: { email: closed.email }, data: { disabledAt: now() } });
  expect(await endOperator(last.email)).toEqual({ left: 0 });
});

test("somebody who does not run it is refused, and twenty at once end it once", async () => {
  await expect(endOperator(newAddress())).rejects.toThrow(Refusal);
  const { email } = await newOperator();
  const { done, failures } = await atOnce(20, () => endOperator(email));
  expect(done).toBe(1);
  for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
});

test("somebody whose time ended can be let in again, and both times stay on record", async () => {
  const { email, accountId } = await newOperator();
  await endOperator(email);
  await makeOperator(email);
  const rows = await identityDb().prisma.operator.findMany({ where: { accountId }, orderBy: { id: "asc" } });
  expect(rows.map(({ endsAt }) => endsAt)).toEqual([expect.any(Date), null]);
});
