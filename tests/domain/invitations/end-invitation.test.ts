import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { endInvitation } from "@/lib/invitations/end-invitation.ts";
import { inviteToCommittee } from "@/lib/invitations/invite-to-committee.ts";
import { readInvitation } from "@/lib/invitations/read-invitation.ts";
import { listMyMeetings } from "@/lib/meetings/list-my-meetings.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { addDays, today } from "@/lib/time.ts";
import { aMeeting, invitedWorld } from "@/tests/factories/meetings.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

async function withSeat() {
  const world = await invitedWorld();
  const { mine } = await readMeeting(world.trustA.partner, world.meetingId);
  return { ...world, id: mine?.invitation.id ?? "" };
}

test("a seat ends from a day on: what is before stays, what is after goes, the partner is told", async () => {
  const { trustA, committeeId, meetingId, id } = await withSeat();
  const later = await aMeeting(trustA, committeeId, 40);
  await endInvitation(trustA.manager, id, { endsOn: addDays(today(), 20) });
  expect(await readInvitation(trustA.manager, id)).toMatchObject({
    partner: "Pat Partner",
    committee: { name: "Safety committee" },
    meeting: null,
    endsOn: addDays(today(), 20),
  });
  expect((await readMeeting(trustA.partner, meetingId)).mine).not.toBeNull();
  await expect(readMeeting(trustA.partner, later)).rejects.toThrow(NotAllowed);
  const { coming } = await listMyMeetings(trustA.partner);
  expect(coming.rows.map(({ id: each }) => each)).toEqual([meetingId]);
  expect((await listMessages(trustA.partner)).messages[0]).toMatchObject({
    subject: "You are no longer asked to Safety committee",
    body: expect.stringMatching(/^From .*, you need not come to Safety committee any more/),
  });
  expect(await auditOf(trustA.trustId, id)).toEqual(["invitation:made", "invitation:ended"]);
});

test("a day gone by is refused; the same form twice ends it once; another day is told who was quicker", async () => {
  const { trustA, id } = await withSeat();
  await expect(endInvitation(trustA.manager, id, { endsOn: addDays(today(), -1) })).rejects.toMatchObject({
    field: "endsOn",
  });
  expect(await atOnce(20, () => endInvitation(trustA.manager, id, { endsOn: today() }))).toMatchObject({
    done: 20,
  });
  expect(
    (await listMessages(trustA.partner)).messages.filter(({ subject }) => /no longer/.test(subject)),
  ).toHaveLength(1);
  const later = endInvitation(trustA.manager, id, { endsOn: addDays(today(), 3) });
  await expect(later).rejects.toThrow(/^Mona Manager has ended this invitation already/);
  await expect(later).rejects.toThrow(Refusal);
});

test("who lost a seat can be given one again, and an old form does not bring it back", async () => {
  const { trustA, committeeId, meetingId, id } = await withSeat();
  await endInvitation(trustA.manager, id, { endsOn: today() });
  const again = { id: randomUUID(), appointmentIds: [appointmentOf(trustA.partner)], why: "Back again." };
  await inviteToCommittee(trustA.manager, committeeId, again);
  const { mine } = await readMeeting(trustA.partner, meetingId);
  await endInvitation(trustA.manager, mine?.invitation.id ?? "", { endsOn: today() });
  expect(await inviteToCommittee(trustA.manager, committeeId, again)).toEqual({ invited: [], already: [] });
  await expect(readMeeting(trustA.partner, meetingId)).rejects.toThrow(NotAllowed);
});

test("only a manager of this trust withdraws an invitation, or looks at it alone", async () => {
  const { trustA, trustB, id } = await withSeat();
  for (const actor of [trustA.admin, trustA.sponsor, trustA.mentor, trustA.partner]) {
    await expect(endInvitation(actor, id, { endsOn: today() })).rejects.toThrow(NotAllowed);
    await expect(readInvitation(actor, id)).rejects.toThrow(NotAllowed);
  }
  for (const absent of [id, randomUUID(), "nonsense"]) {
    await expect(endInvitation(trustB.manager, absent, { endsOn: today() })).rejects.toThrow(NotFound);
    await expect(readInvitation(trustB.manager, absent)).rejects.toThrow(NotFound);
  }
});
