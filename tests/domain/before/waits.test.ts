import { describe, expect, test } from "vitest";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { readPartnerAnswers } from "@/lib/answers/read-partner-answers.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { type BringIn, bringIn } from "@/lib/before/bring-in.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { describeRecord } from "@/lib/records/describe-record.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { newCommittee } from "@/tests/factories/around-partners.ts";
import { serving } from "@/tests/factories/before.ts";
import { newMeeting } from "@/tests/factories/committees.ts";
import { publishedRole } from "@/tests/factories/roles.ts";
import { world } from "@/tests/support/world.ts";

/** Somebody who began in 2022 and for whom next to nothing was in place, brought in today. */
async function broughtIn(change: (trust: { manager: BringInManager }) => Promise<Partial<BringIn>>) {
  const { trustA } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const input = serving(
    { ...trustA, roleDescriptionId },
    { startedOn: "2022-05-03", ...(await change(trustA)) },
  );
  await bringIn(trustA.manager, input);
  const membershipId = "personId" in input.person ? input.person.personId : "";
  const partner = { ...trustA.partner, membershipId, appointmentId: input.id };
  return { ...trustA, partner, id: input.id };
}
type BringInManager = Parameters<typeof bringIn>[0];
const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);
const nothing = async () => ({});

describe("what was not in place for somebody who has served for years", () => {
  test("is waited for since the day they were brought in, by the manager's pages and their own", async () => {
    const { manager, partner, id } = await broughtIn(nothing);
    const { waits } = await readPartnerOverview(manager, id);
    expect(waits.length).toBeGreaterThan(2);
    for (const { what, since } of waits) expect(since, what).toBe(today());
    const { answers } = await readPartnerAnswers(manager, id);
    for (const { question, owed } of answers) if (owed) expect(owed.since, question).toBe(today());
    const home = await readPartnerHome(partner);
    expect(home?.waiting.length).toBeGreaterThan(0);
    for (const { what, since } of home?.waiting ?? []) expect(since, what).toBe(today());
  });

  test("for 30 days it is said once, by the steps that are left; then each by itself, never from years ago", async () => {
    const { manager } = await broughtIn(nothing);
    const about = async () => (await readManageHome(manager)).needs;
    const day = today();
    const soon = await inDays(29, about);
    expect(soon.map(({ sentence }) => sentence)).toContain(
      "Siân O’Neill was serving already, and some steps are left.",
    );
    expect(soon.some(({ sentence }) => /mentor or buddy|stands in|no meeting/.test(sentence))).toBe(false);
    const later = await inDays(60, about);
    expect(later.some(({ sentence }) => /mentor or buddy/.test(sentence))).toBe(true);
    for (const { sentence, since } of [...soon, ...later]) expect(since >= day, sentence).toBe(true);
  });

  test("one-to-ones are counted from that day too, and the last one before Alongside is no evidence of one here", async () => {
    const { manager, id } = await broughtIn(async () => ({ one_to_ones: addDays(today(), -1) }));
    expect((await readPartnerOverview(manager, id)).oneToOnes).toEqual({ last: null, next: null });
    const late = await inDays(43, () => readPartnerOverview(manager, id));
    expect(late.waits.find(({ kind }) => kind === "one_to_one")?.since).toBe(addDays(today(), 42));
  });

  test("meetings of a committee from before they were brought in ask nobody who came, and stand in no record", async () => {
    const { manager, partner, id } = await broughtIn(async ({ manager }) => {
      const committee = await newCommittee(manager, "Falls group");
      await inDays(-40, () => newMeeting(manager, committee, addDays(today(), 10)));
      return { since: { [committee]: "2022-06-01" } };
    });
    const { needs } = await readManageHome(manager);
    expect(needs.map(({ sentence }) => sentence).join()).not.toContain("Falls group");
    const record = describeRecord(await readMyRecord(partner));
    expect(record.find((part) => part.id === "meetings")?.entries).toEqual([]);
    const before = record.find((part) => part.id === "before")?.entries[0]?.lines;
    expect(before?.[0]).toMatch(/^Mona Manager wrote it down on .* If it is not right, tell Mona Manager\.$/);
    expect(before).toContain("Sits on Falls group: 1 June 2022.");
    expect(before).toContain("The role began: 3 May 2022.");
    // The seat itself answers which meetings they attend.
    const { answers } = await readPartnerAnswers(manager, id);
    expect(answers.find(({ question }) => question === "meetings")).toMatchObject({ state: "answered" });
    expect(
      (await readMyAnswers(partner)).answers.find(({ question }) => question === "people"),
    ).toMatchObject({
      state: "answered",
    });
  });
});

test("the partner's home says for 30 days that there is something to look at", async () => {
  const { partner } = await broughtIn(nothing);
  expect((await readPartnerHome(partner))?.broughtIn).toEqual({ by: "Mona Manager", on: today() });
});
