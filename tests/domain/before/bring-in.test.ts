import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { BringIn, bringIn } from "@/lib/before/bring-in.ts";
import { listServingChoices } from "@/lib/before/list-serving-choices.ts";
import { readBefore, readMyBefore } from "@/lib/before/read-before.ts";
import { sinceWords } from "@/lib/before/since.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { addDays, today } from "@/lib/time.ts";
import { newCommittee } from "@/tests/factories/around-partners.ts";
import { serving } from "@/tests/factories/before.ts";
import { newPartner } from "@/tests/factories/partners.ts";
import { publishedRole, readyDraft } from "@/tests/factories/roles.ts";
import { subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";
import { world } from "@/tests/support/world.ts";

async function ready() {
  const { trustA, trustB } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  return { trustB, ...trustA, roleDescriptionId };
}
const refusal = (field: string) => expect.objectContaining({ constructor: Refusal, field });
const partnerOf = (trust: { trustId: string }, input: BringIn) => ({
  kind: "member" as const,
  trustId: trust.trustId,
  membershipId: "personId" in input.person ? input.person.personId : input.person.membershipId,
  roles: [],
  appointmentId: input.id,
});

describe("a manager brings in somebody who serves already", () => {
  test("with all that was in place: it stands as before Alongside, and who should know is told", async () => {
    const trust = await ready();
    const { manager, mentor } = trust;
    const falls = await newCommittee(manager, "Falls group");
    const board = await newCommittee(manager, "Board");
    const input = serving(trust, {
      startedOn: "2022-05-03",
      termEndsOn: addDays(today(), 100),
      managesSince: "2023-01-09",
      since: { [falls]: "2022-06-01", [board]: "not known" },
      pairedWithId: mentor.membershipId,
      pairedSince: "2022-09-01",
      role_explained: "2022-05-03",
      induction: "not known",
      training: "2022-07-01",
      trainingWords: "Essentials of patient safety",
      one_to_ones: "2024-02-01",
    });
    await bringIn(manager, input);
    const before = await readBefore(manager, input.id);
    expect(before).toMatchObject({ by: "Mona Manager", on: today() });
    expect(before?.lines.map(({ what, name, since, words }) => [what, name, since, words])).toEqual([
      ["role", null, "2022-05-03", null],
      ["line_manager", "Mona Manager", "2023-01-09", null],
      ["mentor", "Mel Mentor", "2022-09-01", null],
      ["committee", "Board", null, null],
      ["committee", "Falls group", "2022-06-01", null],
      ["role_explained", null, "2022-05-03", null],
      ["induction", null, null, null],
      ["training", null, "2022-07-01", "Essentials of patient safety"],
      ["one_to_ones", null, "2024-02-01", null],
    ]);
    const partner = partnerOf(trust, input);
    expect(await readMyBefore(partner)).toEqual(before);
    expect(await readAppointment(manager, input.id)).toMatchObject({
      startsOn: "2022-05-03",
      startUnknown: false,
      state: { kind: "active", since: "2022-05-03" },
      // What was agreed on paper is no agreement in Alongside.
      agreements: [],
    });
    expect(await subjectsFor(partner)).toEqual(["Your role is now in Alongside"]);
    expect(await subjectsFor(manager)).toContain("You are down as the line manager of Siân O’Neill");
    expect(await subjectsFor(mentor)).toContain("You are down as the mentor of Siân O’Neill");
    expect(await auditOf(trust.trustId, input.id)).toEqual(["appointment:brought-in"]);
    expect(await auditOf(trust.trustId, partner.membershipId)).toEqual(["person:named"]);
  });

  test("of whom nothing is known: the role begins today, and that is not said to be known", async () => {
    const trust = await ready();
    const input = serving(trust, {
      person: { personId: randomUUID(), name: "Ivy Old", email: null, phone: null, reachedBy: "letter" },
    });
    await bringIn(trust.manager, input);
    expect(await readAppointment(trust.manager, input.id)).toMatchObject({
      startsOn: today(),
      startUnknown: true,
      lineManager: { name: "Mona Manager", since: null },
    });
    expect(
      (await readBefore(trust.manager, input.id))?.lines.map(({ what, since }) => [what, since]),
    ).toEqual([
      ["role", null],
      ["line_manager", null],
    ]);
    // Nobody could read a message that is for them.
    expect(await subjectsFor(partnerOf(trust, input))).toEqual([]);
  });

  test("what is there without a day says that it was before Alongside, wherever it shows, and never today", async () => {
    const trust = await ready();
    const { manager, mentor } = trust;
    const falls = await newCommittee(manager, "Falls group");
    const input = serving(trust, { since: { [falls]: "not known" }, pairedWithId: mentor.membershipId });
    await bringIn(manager, input);
    const people = await readPartnerPeople(manager, input.id);
    expect(people.lineManager).toMatchObject({ name: "Mona Manager", since: null });
    expect(people.pairings).toMatchObject([{ kind: "mentor", standing: "accepted", since: null }]);
    expect((await readCommittee(manager, falls)).partners).toMatchObject([
      { name: "Siân O’Neill", since: null },
    ]);
    expect(sinceWords(null)).toBe("since before Alongside");
    expect(sinceWords("2024-04-03")).toBe("since 3 April 2024");
  });

  test("every row was recorded at one moment, so that it is known as before Alongside", async () => {
    const trust = await ready();
    const falls = await newCommittee(trust.manager);
    const input = serving(trust, {
      since: { [falls]: "2023-01-01" },
      pairedWithId: trust.mentor.membershipId,
      handbook: "not known",
    });
    await bringIn(trust.manager, input);
    const moments = await rows<{ at: Date }>(
      trust.trustId,
      `select distinct at from (
        select recorded_at at from appointment where id = $1 union all
        select recorded_at from appointment_state where appointment_id = $1 union all
        select recorded_at from line_manager where appointment_id = $1 union all
        select recorded_at from brought_in where appointment_id = $1 union all
        select recorded_at from earlier_support where appointment_id = $1 union all
        select invited_at from invitation where appointment_id = $1 union all
        select asked_at from pairing where appointment_id = $1) x`,
      [input.id],
    );
    expect(moments).toHaveLength(1);
  });

  test("whom the trust has named already keeps who they are; a partner whose role ended can come again", async () => {
    const trust = await ready();
    const input = serving(trust, { person: { membershipId: trust.partner.membershipId } });
    await bringIn(trust.manager, input);
    expect(await readAppointment(trust.manager, input.id)).toMatchObject({ person: { name: "Pat Partner" } });
    await expect(
      bringIn(trust.manager, serving(trust, { person: { membershipId: trust.partner.membershipId } })),
    ).rejects.toEqual(refusal("membershipId"));
  });

  test("ten times at once with one form, and from two forms for one person: it is done once", async () => {
    const trust = await ready();
    const input = serving(trust);
    expect(await atOnce(10, () => bringIn(trust.manager, input))).toMatchObject({ done: 10 });
    expect(await auditOf(trust.trustId, input.id)).toEqual(["appointment:brought-in"]);
    const same = () =>
      bringIn(trust.manager, serving(trust, { person: { membershipId: trust.partner.membershipId } }));
    const { done, failures } = await atOnce(5, same);
    expect(done).toBe(1);
    expect(failures).toEqual(Array(4).fill(expect.any(Refusal)));
  });

  test("while somebody else appoints the same person: one of the two is told", async () => {
    const trust = await ready();
    const person = { membershipId: trust.partner.membershipId };
    const { done, failures } = await atOnce(2, (index) =>
      index === 0
        ? bringIn(trust.manager, serving(trust, { person }))
        : appointPartner(trust.manager, newPartner(trust, trust.roleDescriptionId, { person })),
    );
    expect(done).toBe(1);
    expect(failures).toEqual([expect.any(Refusal)]);
  });
});

describe("it is refused", () => {
  test.each([
    ["startedOn", { startedOn: addDays(today(), 1) }],
    ["startedOn", { startedOn: "1947-12-31" }],
    ["induction", { induction: addDays(today(), 1) }],
    ["one_to_ones", { one_to_ones: "1900-01-01" }],
    ["managesSince", { managesSince: addDays(today(), 2) }],
    ["managesSince", { startedOn: "2023-05-01", managesSince: "2023-04-30" }],
    ["termEndsOn", { startedOn: "2023-05-01", termEndsOn: "2023-04-30" }],
    ["pairedWithId", { pairedSince: "2023-05-01" }],
  ] as [string, Partial<BringIn>][])("a day that cannot be, at %s", async (field, change) => {
    const trust = await ready();
    await expect(bringIn(trust.manager, serving(trust, change))).rejects.toEqual(refusal(field));
  });

  test("a line manager who is none, the person themself, a mentor who is none, an address that somebody has", async () => {
    const trust = await ready();
    const { manager, sponsor, admin, trustB } = trust;
    const refused = (change: Partial<BringIn>) => expect(bringIn(manager, serving(trust, change))).rejects;
    await refused({ lineManagerId: sponsor.membershipId }).toEqual(refusal("lineManagerId"));
    await refused({ lineManagerId: trustB.manager.membershipId }).toEqual(refusal("lineManagerId"));
    await refused({ person: { membershipId: manager.membershipId } }).toEqual(refusal("lineManagerId"));
    await refused({ pairedWithId: admin.membershipId }).toEqual(refusal("pairedWithId"));
    const email = `${manager.membershipId}@trust.example`;
    await refused({
      person: { personId: randomUUID(), name: "Two", email, phone: null, reachedBy: "email" },
    }).toEqual(refusal("email"));
    await refused({
      person: { personId: randomUUID(), name: "Two", email: null, phone: null, reachedBy: "email" },
    }).toEqual(refusal("email"));
  });

  test("a role that is not published; what is another trust's is not there", async () => {
    const trust = await ready();
    const { manager, trustB } = trust;
    const draft = await readyDraft(trust);
    const refused = (change: Partial<BringIn>) => expect(bringIn(manager, serving(trust, change))).rejects;
    await refused({ roleDescriptionId: draft.roleDescriptionId }).toEqual(refusal("roleDescriptionId"));
    const theirs = await publishedRole(trustB);
    await refused({ roleDescriptionId: theirs.roleDescriptionId }).toBeInstanceOf(NotFound);
    await refused({ person: { membershipId: trustB.partner.membershipId } }).toBeInstanceOf(NotFound);
    const committee = await newCommittee(trustB.manager);
    await refused({ since: { [committee]: "not known" } }).toBeInstanceOf(NotFound);
  });

  test("while the trust has not said where urgent concerns go", async () => {
    const { trustA } = await world({});
    const { roleDescriptionId } = await publishedRole(trustA);
    await expect(bringIn(trustA.manager, serving({ ...trustA, roleDescriptionId }))).rejects.toThrow(
      /where urgent concerns go/,
    );
  });

  test("to everybody but managers; and what was in place shows to managers, admins and the partner alone", async () => {
    const trust = await ready();
    const input = serving(trust);
    for (const who of [trust.admin, trust.sponsor, trust.mentor, trust.partner]) {
      await expect(bringIn(who, input)).rejects.toBeInstanceOf(NotAllowed);
      await expect(listServingChoices(who)).rejects.toBeInstanceOf(NotAllowed);
    }
    await bringIn(trust.manager, input);
    expect(await readBefore(trust.admin, input.id)).toMatchObject({ by: "Mona Manager" });
    for (const who of [trust.sponsor, trust.mentor, trust.partner])
      await expect(readBefore(who, input.id)).rejects.toBeInstanceOf(NotAllowed);
    await expect(readBefore(trust.trustB.manager, input.id)).rejects.toBeInstanceOf(NotFound);
    for (const who of [trust.sponsor, trust.manager])
      await expect(readMyBefore(who)).rejects.toBeInstanceOf(NotFound);
  });
});

test("a partner who was appointed here has nothing from before", async () => {
  const trust = await ready();
  const partner = await trust.appoint(trust.roleDescriptionId);
  expect(await readMyBefore(partner)).toBeNull();
  expect(await readBefore(trust.manager, partner.appointmentId ?? "")).toBeNull();
});

test("the form reads days as they are written, and says what to write where it cannot", () => {
  const id = randomUUID();
  const sent = {
    id,
    person: "existing",
    membershipId: id,
    roleDescriptionId: id,
    lineManagerId: id,
    startedOn: "3/4/2023",
    since: { [id]: "not known" },
    training: "",
    induction: "3 May 2023",
  };
  expect(BringIn.parse(sent)).toMatchObject({
    startedOn: "2023-04-03",
    since: { [id]: "not known" },
    induction: "2023-05-03",
    training: null,
    pairedWithId: null,
  });
  const faults = (change: object) =>
    BringIn.safeParse({ ...sent, ...change }).error?.issues.map(({ path, message }) => [
      path.join("."),
      message,
    ]);
  expect(faults({ startedOn: "" })).toEqual([["startedOn", "Enter the day the role began, or “not known”"]]);
  expect(faults({ handbook: "03/25/2024" })).toEqual([["handbook", "25 is no month: write day/month/year"]]);
  expect(faults({ since: { [id]: "soon" } })?.[0]?.[0]).toBe(`since.${id}`);
});
