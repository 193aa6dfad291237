import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addCommittee } from "@/lib/committees/add-committee.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { InvitePartners } from "@/lib/invitations/invite-partners.ts";
import { inviteToCommittee } from "@/lib/invitations/invite-to-committee.ts";
import { inviteToMeeting } from "@/lib/invitations/invite-to-meeting.ts";
import { listCommitteeInvitees, listMeetingInvitees } from "@/lib/invitations/list-invitees.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { addDays, today } from "@/lib/time.ts";
import { committeeInput } from "@/tests/factories/committees.ts";
import {
  aCommittee,
  afterMeeting,
  aMeeting,
  cancel,
  invitedWorld,
  pause,
  seat,
} from "@/tests/factories/meetings.ts";
import { appointmentOf, appointNew } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

const ask = (appointmentIds: string[], why = "You know the wards.") => ({
  id: randomUUID(),
  appointmentIds,
  why,
});

test("a manager gives two partners a seat; they are told, asked to its meetings, and to meet its chair", async () => {
  const { trustA, committeeId, meetingId, chairId } = await invitedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  const both = [appointmentOf(nora), appointmentOf(trustA.partner)];
  const { invited, already } = await inviteToCommittee(trustA.manager, committeeId, ask(both));
  expect({ invited, already }).toEqual({ invited: [both[0]], already: [both[1]] });

  const { partners } = await readMeeting(trustA.manager, meetingId);
  expect(partners).toMatchObject([
    { name: "Nora New", invitation: { isSeat: true, why: "You know the wards.", invitedBy: "Mona Manager" } },
    { name: "Pat Partner", invitation: { why: "You know what waiting is like." } },
  ]);
  const [message] = (await listMessages(nora)).messages;
  expect(message).toMatchObject({
    subject: "You are asked to join Safety committee",
    path: "partner/meetings",
  });
  expect(message?.body).not.toContain("wards");
  const introductions = await rows<{ contact_id: string; why: string; id: string }>(
    trustA.trustId,
    "select id, contact_id, why from introduction where appointment_id = $1",
    [both[0]],
  );
  expect(introductions).toMatchObject([{ contact_id: chairId, why: "They chair Safety committee." }]);
  expect(await auditOf(trustA.trustId, introductions[0]?.id ?? "")).toEqual(["introduction:proposed"]);
});

test("whoever meets the chair already, through another committee, is not to meet them again", async () => {
  const { trustA, chairId } = await invitedWorld();
  const other = await aCommittee(trustA, { chairId, name: "Falls group" });
  await seat(trustA, other, trustA.partner);
  expect(await rows(trustA.trustId, "select 1 from introduction")).toHaveLength(1);
});

test("a partner is invited to one meeting, and to no other", async () => {
  const { trustA, committeeId, meetingId } = await invitedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  await inviteToMeeting(trustA.manager, meetingId, ask([appointmentOf(nora)]));
  expect((await readMeeting(nora, meetingId)).mine).toMatchObject({ invitation: { isSeat: false } });
  await expect(readMeeting(nora, await aMeeting(trustA, committeeId, 20))).rejects.toThrow(NotAllowed);
  expect(await rows(trustA.trustId, "select 1 from introduction")).toHaveLength(1);
  expect((await listMessages(nora)).messages[0]).toMatchObject({
    subject: "You are asked to a meeting of Safety committee",
    path: `meetings/${meetingId}`,
  });
});

test("somebody with a seat is asked to its meetings already; where nobody is left, that is said", async () => {
  const { trustA, meetingId, committeeId } = await invitedWorld();
  const pat = [appointmentOf(trustA.partner)];
  for (const invite of [
    () => inviteToMeeting(trustA.manager, meetingId, ask(pat)),
    () => inviteToCommittee(trustA.manager, committeeId, ask(pat)),
  ])
    await expect(invite()).rejects.toMatchObject({
      field: "appointmentIds",
      message: "Pat Partner has been invited already. Choose somebody else.",
    });
});

test("one who is paused, ended or not there on the day stops the whole of it, with the reason", async () => {
  const { trustA, committeeId, meetingId } = await invitedWorld();
  const [nora, late, gone] = await Promise.all([
    appointNew(trustA, trustA.roleDescriptionId),
    appointNew(trustA, trustA.roleDescriptionId, { startsOn: addDays(today(), 30) }),
    appointNew(trustA, trustA.roleDescriptionId),
  ]);
  await pause(trustA, appointmentOf(nora));
  await pause(trustA, appointmentOf(gone), "ended");
  const fine = await appointNew(trustA, trustA.roleDescriptionId);
  const tries: [RegExp, () => Promise<unknown>][] = [
    [/paused/, () => inviteToCommittee(trustA.manager, committeeId, ask([nora, fine].map(appointmentOf)))],
    [/has ended/, () => inviteToCommittee(trustA.manager, committeeId, ask([appointmentOf(gone)]))],
    [/after this meeting/, () => inviteToMeeting(trustA.manager, meetingId, ask([appointmentOf(late)]))],
  ];
  for (const [why, invite] of tries)
    await expect(invite()).rejects.toMatchObject({
      field: "appointmentIds",
      message: expect.stringMatching(why),
    });
  expect((await listMessages(fine)).messages.filter(({ path }) => path.includes("meetings"))).toEqual([]);
  await inviteToCommittee(trustA.manager, committeeId, ask([appointmentOf(late)]));
  expect((await readMeeting(trustA.manager, meetingId)).partners).toHaveLength(1);
});

test("nobody is invited to what is over, cancelled or ended", async () => {
  const { trustA, committeeId, meetingId } = await invitedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  const wanted = () => ask([appointmentOf(nora)]);
  await afterMeeting(7, () =>
    expect(inviteToMeeting(trustA.manager, meetingId, wanted())).rejects.toThrow(/has begun/),
  );
  await cancel(trustA, meetingId);
  await expect(inviteToMeeting(trustA.manager, meetingId, wanted())).rejects.toThrow(/cancelled/);
  const ended = await aCommittee(trustA, { endedAt: new Date() });
  await expect(inviteToCommittee(trustA.manager, ended, wanted())).rejects.toThrow(/has ended/);
  expect(await listCommitteeInvitees(trustA.manager, committeeId)).toMatchObject({
    committee: { hasEnded: false },
  });
});

test("only a manager of this trust invites, and only its partners to its meetings", async () => {
  const { trustA, trustB, committeeId, meetingId } = await invitedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  const wanted = ask([appointmentOf(nora)]);
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner]) {
    await expect(inviteToCommittee(actor, committeeId, wanted)).rejects.toThrow(NotAllowed);
    await expect(inviteToMeeting(actor, meetingId, wanted)).rejects.toThrow(NotAllowed);
    await expect(listCommitteeInvitees(actor, committeeId)).rejects.toThrow(NotAllowed);
    await expect(listMeetingInvitees(actor, meetingId)).rejects.toThrow(NotAllowed);
  }
  const absent = [appointmentOf(trustB.partner), randomUUID()];
  for (const id of absent) {
    await expect(inviteToCommittee(trustA.manager, committeeId, ask([id]))).rejects.toThrow(NotFound);
    await expect(inviteToMeeting(trustA.manager, meetingId, ask([id]))).rejects.toThrow(NotFound);
  }
  for (const id of [committeeId, meetingId, randomUUID(), "nonsense"]) {
    await expect(inviteToCommittee(trustB.manager, id, wanted)).rejects.toThrow(NotFound);
    await expect(inviteToMeeting(trustB.manager, id, wanted)).rejects.toThrow(NotFound);
    await expect(listCommitteeInvitees(trustB.manager, id)).rejects.toThrow(NotFound);
    await expect(listMeetingInvitees(trustB.manager, id)).rejects.toThrow(NotFound);
  }
});

test("one form twenty times invites once; of twenty forms at once each partner has one invitation", async () => {
  const { trustA, committeeId } = await invitedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  const once = ask([appointmentOf(nora)]);
  expect(await atOnce(20, () => inviteToCommittee(trustA.manager, committeeId, once))).toMatchObject({
    done: 20,
  });
  const ines = await appointNew(trustA, trustA.roleDescriptionId);
  const { failures } = await atOnce(20, () =>
    inviteToCommittee(trustA.manager, committeeId, ask([appointmentOf(ines)])),
  );
  for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
  for (const partner of [nora, ines])
    expect(
      (await listMessages(partner)).messages.filter(({ path }) => path === "partner/meetings"),
    ).toHaveLength(1);
});

test("beside each name: what they bring, where they sit, whether they are asked, why they cannot be", async () => {
  const { trustA, committeeId, meetingId } = await invitedWorld();
  const nora = await appointNew(trustA, trustA.roleDescriptionId);
  await pause(trustA, appointmentOf(nora));
  const falls = await aCommittee(trustA, { name: "Falls group" });
  expect((await listCommitteeInvitees(trustA.manager, falls)).partners).toMatchObject([
    { name: "Nora New", cannot: expect.stringMatching(/paused/), sitsOn: [] },
    { name: "Pat Partner", cannot: null, sitsOn: ["Safety committee"], askedSince: null, brings: null },
  ]);
  for (const { partners } of [
    await listCommitteeInvitees(trustA.manager, committeeId),
    await listMeetingInvitees(trustA.manager, meetingId),
  ])
    expect(partners).toMatchObject([{ askedSince: null }, { name: "Pat Partner", askedSince: today() }]);
});

test("hostile words and no choice at all are said on the field", () => {
  expect(InvitePartners.safeParse({ id: randomUUID(), why: "x".repeat(1_001) }).error?.issues).toMatchObject([
    { path: ["appointmentIds"], message: "Choose at least one partner" },
    { path: ["why"] },
  ]);
});

test("a committee takes no more partners than it has room for, and of two at once one takes the last seat", async () => {
  const { trustA } = await invitedWorld();
  const { manager, trustId } = trustA;
  const committeeId = randomUUID();
  await addCommittee(manager, committeeInput({ id: committeeId, name: "Small group", seats: 2 }));
  const [one, two, three] = await Promise.all(
    ["One", "Two", "Three"].map(() => appointNew(trustA, trustA.roleDescriptionId)),
  );
  const ids = [one, two, three].map((each) => appointmentOf(each ?? trustA.partner));
  await expect(inviteToCommittee(manager, committeeId, ask(ids))).rejects.toMatchObject({
    field: "appointmentIds",
    message: expect.stringMatching(/^Small group has room for 2 partners, and 3 would have a seat\./),
  });
  await inviteToCommittee(manager, committeeId, ask(ids.slice(0, 1)));
  const { done } = await atOnce(2, (index) =>
    inviteToCommittee(manager, committeeId, ask([ids[index + 1] ?? ""])),
  );
  expect(done).toBe(1);
  const seats = await rows(trustId, "select id from invitation where committee_id = $1", [committeeId]);
  expect(seats).toHaveLength(2);
});
