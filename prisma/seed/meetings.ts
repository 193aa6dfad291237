import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { sayIntroduction } from "@/lib/introductions/say-introduction.ts";
import { endInvitation } from "@/lib/invitations/end-invitation.ts";
import { inviteToMeeting } from "@/lib/invitations/invite-to-meeting.ts";
import { changeMeeting } from "@/lib/meetings/change-meeting.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { recordPoint } from "@/lib/points/record-point.ts";
import { readMyPeople } from "@/lib/support/read-my-people.ts";
import { addDays, today } from "@/lib/time.ts";
import { datesOf } from "./committees.ts";
import {
  answer,
  conclude,
  type DemoMeeting,
  type DemoPartner,
  invite,
  raise,
  record,
  reply,
  tell,
} from "./meeting-history.ts";
import { daysAgo, inTheEveningOf } from "./when.ts";

type Committee = { committeeId: string };
type HarboursidePartners = Record<"margaret" | "samuel" | "arthur" | "priya", DemoPartner>;

/** A partner says that they have met somebody they were to meet. */
export async function meet({ actor }: DemoPartner, chair: string): Promise<void> {
  const { introductions } = await readMyPeople(actor);
  const toMeet = introductions.find(({ contact }) => contact.name === chair);
  if (!toMeet) throw new Error(`${chair} is not among those to meet.`);
  await sayIntroduction(actor, toMeet.id, {
    id: randomUUID(),
    position: 0,
    kind: "made",
    happenedOn: addDays(today(), -3),
  });
}

/** Half a year of meetings at the trust that supports its partners well: replies, who came, and answers. */
export async function seedHarboursideMeetings(
  manager: Member,
  { margaret, samuel, arthur, priya }: HarboursidePartners,
  committees: Record<"quality" | "falls" | "medicines", Committee>,
): Promise<void> {
  const { quality, falls, medicines } = committees;
  await daysAgo(199, () =>
    invite(
      manager,
      quality.committeeId,
      [margaret, samuel],
      "You have both waited a long time for answers from us. We want somebody here who asks why.",
    ),
  );
  await daysAgo(110, () =>
    invite(
      manager,
      falls.committeeId,
      [margaret, arthur],
      "You know our wards, as patients and as visitors.",
    ),
  );
  await daysAgo(160, () => meet(margaret, "Dr Amara Obi"));
  await daysAgo(155, () => meet(samuel, "Dr Amara Obi"));
  await daysAgo(90, () => meet(margaret, "Grahame Stubbs"));
  await seedQuality(manager, { margaret, samuel }, await meetingsOf(manager, quality));
  await seedFalls(manager, { margaret, arthur, priya }, await meetingsOf(manager, falls));
  await daysAgo(60, () =>
    invite(manager, medicines.committeeId, [samuel], "You read leaflets closely, and say what they mean."),
  );
  const [, nextOfMedicines] = (await meetingsOf(manager, medicines)).coming;
  if (nextOfMedicines) await daysAgo(20, () => giveUpSeat(manager, samuel, nextOfMedicines));
  await daysAgo(7, () =>
    invite(manager, medicines.committeeId, [priya], "You asked about medicines when we first met."),
  );
}

async function seedQuality(
  manager: Member,
  { margaret, samuel }: Pick<HarboursidePartners, "margaret" | "samuel">,
  { past, coming }: Meetings,
): Promise<void> {
  for (const [index, meeting] of past.entries()) {
    const last = index === past.length - 1;
    await inTheEveningOf(addDays(meeting.heldOn, -9), async () => {
      await reply(margaret, meeting, index % 3 === 1 ? "not_sure" : "attending");
      if (index % 3 === 1) await reply(margaret, meeting, "attending");
      if (index === 1) await reply(samuel, meeting, "not_attending", "I am away that week.");
      else if (index !== 2) await reply(samuel, meeting, "attending");
    });
    if (last) continue;
    await inTheEveningOf(addDays(meeting.heldOn, 1), async () => {
      const samuels = index === 1 ? "apologies" : index === 3 ? "absent" : "attended";
      await record(manager, meeting, [
        [margaret, "attended"],
        [samuel, samuels],
      ]);
      await conclude(
        manager,
        meeting,
        outcomes[index % outcomes.length] ?? "",
        index % 2 === 1 ? `https://papers.example/quality/minutes-${meeting.heldOn}` : null,
      );
    });
  }
  const [first, , third, , fifth, sixth] = past;
  if (first) {
    const words =
      "I asked why families are not told when a review of what went wrong takes longer than promised.";
    const id = await raise(margaret, first, words);
    await answer(manager, first, 12, {
      [id]: "From next month families get a letter on the day the review was due, with a new date and a name to call.",
    });
  }
  if (third) {
    const id = await raise(
      samuel,
      third,
      "The survey asks about food before it asks whether people felt safe.",
    );
    await answer(manager, third, 9, {
      [id]: "The questions were put in another order. Feeling safe comes first.",
    });
  }
  if (fifth) {
    const bells = await raise(margaret, fifth, "Call bells were out of reach in three of the bays I saw.");
    const signs = await raise(samuel, fifth, "The signs to the day room are hard to read for older eyes.");
    await answer(manager, fifth, 14, {
      [bells]: "Longer cords were ordered for two wards. The third is being rebuilt in the spring.",
      [signs]: "We looked into it. New signs come with the rebuilding, and nothing changes before then.",
    });
  }
  if (sixth)
    await raise(margaret, sixth, "Nobody could say who rings a patient whose operation is put off twice.");
  const [next] = coming;
  if (next) await daysAgo(1, () => reply(margaret, next, "attending", "I may be ten minutes late."));
}

const outcomes = [
  "We agreed how families are told about delays, and who writes to them.",
  "The report on pressure sores was accepted. It comes back in three months.",
  "Two actions from the last review were closed. One is late, and has a new date.",
  "We looked at the complaints of the last quarter. Waiting is still the most common.",
];

async function seedFalls(
  manager: Member,
  { margaret, arthur, priya }: Pick<HarboursidePartners, "margaret" | "arthur" | "priya">,
  { past, coming }: Meetings,
): Promise<void> {
  for (const [index, meeting] of past.entries()) {
    const away = index === 1;
    await inTheEveningOf(addDays(meeting.heldOn, -6), async () => {
      await reply(margaret, meeting, "attending");
      const said = away
        ? ({ how: "letter", answer: "not_attending", note: "My hip clinic is that day." } as const)
        : ({ how: "phone", answer: "attending" } as const);
      await tell(manager, arthur, meeting, said);
    });
    await inTheEveningOf(addDays(meeting.heldOn, 2), async () => {
      await record(manager, meeting, [
        [margaret, "attended"],
        [arthur, away ? "apologies" : "attended"],
      ]);
      await conclude(
        manager,
        meeting,
        "We walked a ward and noted what a visitor sees. The list is in the minutes.",
      );
    });
  }
  const latest = past.at(-1);
  if (latest) {
    const id = randomUUID();
    await inTheEveningOf(addDays(latest.heldOn, 1), () =>
      recordPoint(manager, latest.id, {
        id,
        appointmentId: arthur.appointmentId,
        words: "There is no rail on the way to the bathroom on Ward 7.",
        how: "phone",
        happenedOn: today(),
      }),
    );
    await answer(manager, latest, 15, { [id]: "A rail was fitted. Thank you for seeing it." });
  }
  const [next, later] = coming;
  if (next) {
    await daysAgo(5, () =>
      inviteToMeeting(manager, next.id, {
        id: randomUUID(),
        appointmentIds: [priya.appointmentId],
        why: "Come and see how a meeting goes, before you take a seat.",
      }),
    );
    await daysAgo(4, () => tell(manager, arthur, next, { how: "phone", answer: "attending" }));
  }
  if (later) {
    await daysAgo(15, () => reply(margaret, later, "attending"));
    await daysAgo(1, () =>
      changeMeeting(manager, later.id, {
        id: randomUUID(),
        revision: 1,
        heldOn: addDays(later.heldOn, 1),
        startsAt: later.startsAt,
        endsAt: later.endsAt,
        place: null,
        joiningLink: null,
        preparation: null,
        papersLink: null,
      }),
    );
  }
}

/** Meetings at the other trust: somebody is asked and comes, nobody records it, and what he raises lies there. */
export async function seedFellviewMeetings(
  manager: Member,
  { sam, grace }: Record<"sam" | "grace", DemoPartner>,
  { governance }: Record<"governance", Committee>,
): Promise<void> {
  await daysAgo(170, () =>
    invite(manager, governance.committeeId, [sam], "The policy says that a partner attends."),
  );
  await daysAgo(85, () => invite(manager, governance.committeeId, [grace], "The policy says two."));
  const [first] = (await meetingsOf(manager, governance)).past;
  if (!first) return;
  await inTheEveningOf(addDays(first.heldOn, 4), () =>
    record(manager, first, [
      [sam, "attended"],
      [grace, "absent"],
    ]),
  );
  await raise(sam, first, "I asked what a partner is meant to do in this group. Nobody knew.");
}

/** A partner's seat is ended, seen from a meeting they would have been asked to. */
async function giveUpSeat(manager: Member, partner: DemoPartner, meeting: DemoMeeting): Promise<void> {
  const { partners } = await readMeeting(manager, meeting.id);
  const seat = partners?.find(({ appointmentId }) => appointmentId === partner.appointmentId);
  if (seat) await endInvitation(manager, seat.invitation.id, { endsOn: today() });
}

type Meetings = { past: DemoMeeting[]; coming: DemoMeeting[] };

async function meetingsOf(by: Member, { committeeId }: Committee): Promise<Meetings> {
  const all = await datesOf(by, committeeId);
  return {
    past: all.filter(({ heldOn }) => heldOn < today()),
    coming: all.filter(({ heldOn }) => heldOn >= today()),
  };
}
