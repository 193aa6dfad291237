import { expect, test } from "vitest";
import { joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { noteTrustUse } from "@/lib/identity/note-trust-use.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { atTime, now, today } from "@/lib/time.ts";
import { job, linkParts, openedTrust } from "@/tests/factories/trusts.ts";

const password = "four plain words here";
const tomorrow = new Date(now().getTime() + 86_400_000);

async function lastUsed({ code }: { code: string }) {
  return (await readOrganisation(job, code)).trust?.lastUsedOn;
}

test("a trust is in use from the day its first person joins, and again on each day it is opened", async () => {
  const opened = await openedTrust();
  const { admin, joiningPath } = opened;
  const other = await openedTrust();
  expect(await lastUsed(opened)).toBeNull();

  const { trust, token } = linkParts(joiningPath);
  const session = await joinWithNewPassword(trust, token, { password });
  expect(await lastUsed(opened)).toBe(today());
  const read = await findSession(session);
  expect(read?.account.memberships[0]?.lastUsedOn).toBe(today());

  const { before, after } = await atTime(tomorrow, async () => {
    const before = await lastUsed(opened);
    await noteTrustUse(admin.trustId);
    return { before, after: today() };
  });
  expect(before).not.toBe(after);
  expect(await lastUsed(opened)).toBe(after);
  expect(await lastUsed(other), "another trust is untouched").toBeNull();
});

test("it never goes back", async () => {
  const opened = await openedTrust();
  const { admin, joiningPath } = opened;
  const { trust, token } = linkParts(joiningPath);
  await joinWithNewPassword(trust, token, { password });
  await atTime(new Date(now().getTime() - 3 * 86_400_000), () => noteTrustUse(admin.trustId));
  expect(await lastUsed(opened)).toBe(today());
});
