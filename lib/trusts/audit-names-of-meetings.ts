import type { TrustTransaction } from "@/lib/db.ts";
import { placeFields, toPlace, whereWords } from "@/lib/points/where-words.ts";
import { showShortDate, toDay } from "@/lib/time.ts";

/** The names behind the audit's ids of what belongs to meetings and other work, in one read for each kind of thing. */
export async function loadMeetingNames(
  tx: TrustTransaction,
  trustId: string,
  idsOf: (kind: string) => string[],
): Promise<[string, string][]> {
  const among = (kind: string) => ({ where: { trustId, id: { in: idsOf(kind) } } });
  const appointment = { select: { membership: { select: { name: true } } } } as const;
  const meeting = { select: { heldOn: true, committee: { select: { name: true } } } } as const;

  const committees = await tx.committee.findMany({
    ...among("committee"),
    select: { id: true, name: true },
  });
  const meetings = await tx.meeting.findMany({
    ...among("meeting"),
    select: { id: true, ...meeting.select },
  });
  const invitations = await tx.invitation.findMany({
    ...among("invitation"),
    select: { id: true, appointment, meeting, committee: { select: { name: true } } },
  });
  const replies = await tx.reply.findMany({
    ...among("reply"),
    select: { id: true, how: true, appointment, meeting },
  });
  const attendances = await tx.attendance.findMany({
    ...among("attendance"),
    select: { id: true, appointment, meeting },
  });
  const points = await tx.raisedPoint.findMany({
    ...among("raised_point"),
    select: { id: true, how: true, appointment, ...placeFields },
  });
  const answers = await tx.raisedPointAnswer.findMany({
    ...among("raised_point_answer"),
    select: { id: true, point: { select: { appointment, ...placeFields } } },
  });
  const introductions = await tx.introduction.findMany({
    ...among("introduction"),
    select: { id: true, appointment, contact: { select: { name: true } } },
  });
  const work = await tx.otherWork.findMany({ ...among("other_work"), select: { id: true, name: true } });
  const parts = await tx.workPart.findMany({
    ...among("work_part"),
    select: { id: true, appointment, work: { select: { name: true } } },
  });

  return [
    ...work.map(({ id, name }) => named(id, `“${name}”`)),
    ...parts.map((each) => named(each.id, `${who(each)} in “${each.work.name}”`)),
    ...committees.map(({ id, name }) => named(id, `“${name}”`)),
    ...meetings.map((each) => named(each.id, inWords(each))),
    ...invitations.map(({ id, committee, ...each }) =>
      named(id, `${who(each)} to ${each.meeting ? inWords(each.meeting) : `“${committee.name}”`}`),
    ),
    ...replies.map((each) =>
      named(
        each.id,
        each.how === "themselves" ? inWords(each.meeting) : `by ${who(each)} for ${inWords(each.meeting)}`,
      ),
    ),
    ...points.map((each) =>
      named(each.id, `${each.how === "themselves" ? "" : `by ${who(each)} `}${whereWords(toPlace(each))}`),
    ),
    ...attendances.map((each) => named(each.id, `${who(each)} came to ${inWords(each.meeting)}`)),
    ...answers.map(({ id, point }) => named(id, `by ${who(point)} ${whereWords(toPlace(point))}`)),
    ...introductions.map((each) => named(each.id, `${who(each)} to “${each.contact.name}”`)),
  ];
}

function named(id: string, words: string): [string, string] {
  return [id, words];
}

function who({ appointment }: { appointment: { membership: { name: string } } }): string {
  return appointment.membership.name;
}

function inWords({ heldOn, committee }: { heldOn: Date; committee: { name: string } }): string {
  return `the meeting of “${committee.name}” on ${showShortDate(toDay(heldOn))}`;
}
