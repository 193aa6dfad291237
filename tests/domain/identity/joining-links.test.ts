import { expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { joinWithAccount, joinWithNewPassword, readJoiningLink } from "@/lib/identity/joining-links.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { atTime, now } from "@/lib/time.ts";
import { linkParts, openedTrust } from "@/tests/factories/trusts.ts";

const password = "four plain words here";
const daysFromNow = (days: number) => new Date(now().getTime() + days * 86_400_000);

test("somebody new chooses a password and is in", async () => {
  const { joiningPath, shortName, adminEmail, admin } = await openedTrust();
  const { trust, token } = linkParts(joiningPath);
  expect(await readJoiningLink(trust, token)).toMatchObject({
    state: "ready",
    name: "Ada Admin",
    email: adminEmail,
  });

  const session = await findSession(await joinWithNewPassword(trust, token, { password }));

  expect(session?.account.email).toBe(adminEmail);
  expect(session?.account.memberships).toEqual([
    expect.objectContaining({
      shortName,
      membershipId: admin.membershipId,
      roles: ["admin"],
      appointmentId: null,
    }),
  ]);
});

test("reading a link does not use it up, joining does", async () => {
  const { trust, token } = linkParts((await openedTrust()).joiningPath);
  await readJoiningLink(trust, token);
  await readJoiningLink(trust, token);
  await joinWithNewPassword(trust, token, { password });

  expect(await readJoiningLink(trust, token)).toEqual({ state: "used" });
  await expect(joinWithNewPassword(trust, token, { password })).rejects.toThrow(/has been used/);
});

test("a link is too old after seven days", async () => {
  const { trust, token } = linkParts((await openedTrust()).joiningPath);
  await atTime(daysFromNow(6.9), async () =>
    expect(await readJoiningLink(trust, token)).toMatchObject({ state: "ready" }),
  );
  await atTime(daysFromNow(7.1), async () => {
    expect(await readJoiningLink(trust, token)).toEqual({ state: "expired" });
    await expect(joinWithNewPassword(trust, token, { password })).rejects.toThrow(/too old/);
  });
});

test("an altered link, another trust's link and an absent trust are all unknown", async () => {
  const [first, second] = [await openedTrust(), await openedTrust()];
  const { token } = linkParts(first.joiningPath);
  for (const [trust, altered] of [
    [first.shortName, `${token}x`],
    [second.shortName, token],
    ["no-such-trust", token],
  ] as const) {
    expect(await readJoiningLink(trust, altered)).toEqual({ state: "unknown" });
    await expect(joinWithNewPassword(trust, altered, { password })).rejects.toThrow(Refusal);
  }
});

test("twenty people with one link: one gets in", async () => {
  const { trust, token } = linkParts((await openedTrust()).joiningPath);
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, () => joinWithNewPassword(trust, token, { password })),
  );
  expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
  for (const each of tries) if (each.status === "rejected") expect(each.reason).toBeInstanceOf(Refusal);
});

test("nobody can set the password of an account that exists, and the person joins with it instead", async () => {
  const first = await openedTrust();
  const { account } =
    (await findSession(
      await joinWithNewPassword(first.shortName, linkParts(first.joiningPath).token, { password }),
    )) ?? {};
  const second = await openedTrust();
  const { token } = linkParts(second.joiningPath);

  await joinWithAccount(second.shortName, token, account?.accountId ?? "");

  expect(await readJoiningLink(second.shortName, token)).toEqual({ state: "used" });
  await expect(joinWithAccount(second.shortName, token, account?.accountId ?? "")).rejects.toThrow(Refusal);
});
