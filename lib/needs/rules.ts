import { isSeat } from "@/lib/answers/spans.ts";
import { isBeginning, isNew, stepsOf } from "@/lib/needs/beginning.ts";
import { agreedActions, asked, corrections, oneToOne, proposed } from "@/lib/needs/between-the-two.ts";
import { inductionSteps } from "@/lib/needs/induction.ts";
import { isWithSponsor } from "@/lib/needs/no-time.ts";
import { pairingsStanding } from "@/lib/needs/pairings.ts";
import { latest, type Moment, type Partner } from "@/lib/needs/partner.ts";
import { point } from "@/lib/needs/points.ts";
import { promises } from "@/lib/needs/promises.ts";
import { success } from "@/lib/needs/success.ts";
import { trainingNeeds } from "@/lib/needs/training.ts";
import { deputyLackingSince } from "@/lib/needs/waits.ts";
import { workAnswer, workEnded } from "@/lib/needs/work.ts";
import { addDays, type Day, dayOf } from "@/lib/time.ts";
import type { PairingKind } from "@/prisma/generated/enums.ts";

/**
 * What needs a manager: each rule is a pure function over what is on record, as of a day and a time on the clock. The
 * same thing for several partners at one meeting, or to be done in one place, is one need.
 */

export type Need = {
  kind: NeedKind;
  /** Since when it needs somebody. */
  since: Day;
  partners: { appointmentId: string; name: string }[];
  /** The meeting, committee, contact, mentor or manager it is about. */
  on: { id: string; name: string; day: Day | null }[];
  /** Somebody else who is to do it. */
  by: string | null;
  as: PairingKind | null;
};

type NeedKind =
  | (
      | "agreement"
      | "begin"
      | "begin_serving"
      | "reply"
      | "attendance"
      | "point"
      | "introduction"
      | "introduction_day"
    )
  | ("pairing_unanswered" | "pairing_gone" | "no_line_manager" | "line_manager_left" | "no_deputy")
  | ("no_pairing" | "no_meetings" | "term_ending" | "seat" | "one_to_one" | "one_to_one_unsaid")
  | ("action_late" | "action_left" | "asked" | "asked_late" | "correction" | "work_answer" | "work_ended")
  | ("training_asked" | "training_late" | "proposal" | "step_mine" | "step_late")
  | ("success_asked" | "success_refused" | "success_review" | "promise_disputed")
  | ("point_elsewhere" | "point_late" | "point_outcome" | "point_unsettled");

export type Found = Pick<Need, "kind" | "since"> & Partial<Need>;

/** For how many days before a meeting a missing reply needs somebody, and after which an unanswered asking does. */
const replyWithin = 14;
const answerWithin = 7;
const termWithin = 90;

/**
 * What needs a manager at a moment, oldest first, about those of the partners whom `isAbout` tells. Nobody's own role is
 * their own to look after.
 */
export function needsOf(
  partners: readonly Partner[],
  now: Moment,
  reader: { membershipId: string; isAbout: (partner: Partner) => boolean },
): Need[] {
  const found = partners
    .filter((partner) => !partner.isSelf)
    .flatMap((partner) =>
      (reader.isAbout(partner) ? [...personal, ...rules] : personal).flatMap((rule) =>
        rule(partner, now, { partners, readerId: reader.membershipId })
          .filter(({ kind }) => !isWithSponsor(partner, reader.membershipId, kind))
          .map(
            (need): Need => ({
              on: [],
              by: null,
              as: null,
              partners: [{ appointmentId: partner.appointmentId, name: partner.name }],
              ...need,
            }),
          ),
      ),
    );
  const together = Map.groupBy(found, togetherBy);
  return [...together.values()].map(merged).toSorted((a, b) => a.since.localeCompare(b.since));
}

type Around = { partners: readonly Partner[]; readerId: string };
export type Rule = (partner: Partner, now: Moment, around: Around) => Found[];

/** A role description that waits for their agreement: somebody can help. */
const agreement: Rule = ({ standing, state }) =>
  standing.waitingSince && standing.current && state !== "paused"
    ? [
        {
          kind: "agreement",
          // Who waited for an earlier version already waits for this one since it is there.
          since:
            latest([dayOf(standing.waitingSince), dayOf(standing.current.publishedAt)]) ??
            dayOf(standing.waitingSince),
          on: [{ id: standing.current.id, name: `version ${standing.current.number}`, day: null }],
        },
      ]
    : [];

/** A newcomer with first steps left. */
const begin: Rule = (partner, { day }) =>
  goesOn(partner) && isNew(partner, day) && isBeginning(stepsOf(partner, day))
    ? [{ kind: partner.wasServing ? "begin_serving" : "begin", since: partner.appointedOn }]
    : [];

/** Asked to a meeting in the next two weeks, and nobody has heard from them. */
const reply: Rule = ({ silent, state }, now) =>
  state === "paused"
    ? []
    : silent
        .filter(({ hasReply, heldOn }) => !hasReply && heldOn <= addDays(now.day, replyWithin))
        .filter((meeting) => !hasBegun(meeting, now))
        .map((meeting) => ({
          kind: "reply",
          since: latest([meeting.askedOn, addDays(meeting.heldOn, -replyWithin)]) ?? now.day,
          on: [atMeeting(meeting)],
        }));

/** A meeting has been, and nobody has recorded whether they came. */
const attendance: Rule = ({ silent, state }, now) =>
  state === "paused"
    ? []
    : silent
        .filter((meeting) => !meeting.hasAttendance && hasBegun(meeting, now))
        .map((meeting) => ({ kind: "attendance", since: meeting.heldOn, on: [atMeeting(meeting)] }));

/** Somebody they are to meet: nobody has arranged it, or its day has gone by without a word. */
const introductions: Rule = ({ introductions, state }, { day }, { readerId }) =>
  state === "paused"
    ? []
    : introductions.flatMap(({ id, name, kind, since, plannedOn, arrangerId, arranger }): Found[] => {
        const by = arrangerId === readerId ? null : arranger;
        if (kind === null || kind === "to_arrange")
          return [{ kind: "introduction", since, on: [{ id, name, day: null }], by }];
        return kind === "arranged" && plannedOn && plannedOn < day
          ? [{ kind: "introduction_day", since: plannedOn, on: [{ id, name, day: plannedOn }], by }]
          : [];
      });

/** A mentor or buddy: asked a week ago and silent, no longer one here, or nobody at all. */
const pairing: Rule = (partner, { day }) => {
  if (!goesOn(partner) || partner.state === "checks") return [];
  const { asked, accepted, gone, noneSince } = pairingsStanding(partner, day);
  const isLate = ({ askedOn }: { askedOn: Day }) => askedOn <= addDays(day, -answerWithin);
  return [
    ...asked.filter(isLate).map(
      ({ id, name, kind, askedOn }): Found => ({
        kind: "pairing_unanswered",
        since: askedOn,
        on: [{ id, name, day: askedOn }],
        as: kind,
      }),
    ),
    ...(accepted.length + asked.length > 0 ? [] : gone).map(
      ({ id, name, kind, stoodUntil }): Found => ({
        kind: "pairing_gone",
        since: stoodUntil ?? day,
        on: [{ id, name, day: null }],
        as: kind,
      }),
    ),
    ...(noneSince && !startsOut(partner, day) ? [{ kind: "no_pairing" as const, since: noneSince }] : []),
  ];
};

/** Nobody line-manages them, or somebody who is no manager here any more. */
const lineManager: Rule = ({ lineManager, answers }, { day }) => {
  const since = answers.find(({ question }) => question === "people")?.owed?.since ?? day;
  if (!lineManager) return [{ kind: "no_line_manager", since }];
  if (lineManager.isManager) return [];
  const { membershipId, name, leftOn } = lineManager;
  return [{ kind: "line_manager_left", since: leftOn ?? since, on: [{ id: membershipId, name, day: null }] }];
};

/** Nobody stands in for the line manager. */
const deputy: Rule = (partner, { day }) => {
  const since = deputyLackingSince(partner);
  return since && goesOn(partner) && partner.state !== "checks" && !startsOut(partner, day)
    ? [{ kind: "no_deputy", since }]
    : [];
};

/** They are asked to no meeting: an answer that managers owe. */
const meetings: Rule = (partner, { day }) => {
  const owed = partner.answers.find(({ question }) => question === "meetings")?.owed;
  return owed && goesOn(partner) && partner.state !== "checks" && !startsOut(partner, day)
    ? [{ kind: "no_meetings", since: owed.since }]
    : [];
};

/** Their term ends soon or has ended, and nobody has said what comes next. */
const term: Rule = ({ termEndsOn, endsOn }, { day }) =>
  termEndsOn && !endsOn && termEndsOn <= addDays(day, termWithin)
    ? [
        {
          kind: "term_ending",
          since: addDays(termEndsOn, -termWithin),
          on: [{ id: "", name: "", day: termEndsOn }],
        },
      ]
    : [];

/** They have a seat and are away, and nobody sits in for them: named for it, or come to the committee since. */
const seats: Rule = (partner, { day }, { partners }) => {
  if (partner.state !== "paused") return [];
  const isCover = (each: Partner, committeeId: string) =>
    each.state !== "paused" &&
    currentSeats(each, day).some(
      (seat) =>
        seat.committeeId === committeeId &&
        (seat.coveringId === partner.appointmentId || seat.startsOn >= partner.stateSince),
    );
  return currentSeats(partner, day)
    .filter(({ committeeId }) => !partners.some((each) => isCover(each, committeeId)))
    .map(({ committeeId, committee }) => ({
      kind: "seat",
      since: partner.stateSince,
      on: [{ id: committeeId, name: committee, day: null }],
    }));
};

/** What is the reader's own, whoever the partner's manager is. */
const personal: Rule[] = [asked, workEnded];
const rules: Rule[] = [
  ...[agreement, begin, reply, attendance, point, introductions, pairing],
  ...[oneToOne, agreedActions, corrections, proposed, lineManager, deputy, meetings, term, seats, workAnswer],
  ...[trainingNeeds, inductionSteps, success, promises],
];

/** What is done in one place is one need: at a meeting or committee, for a partner, or from the table of partners. */
function togetherBy(need: Need): string {
  const [on] = need.on;
  const [partner] = need.partners;
  switch (need.kind) {
    case "reply":
    case "attendance":
    case "point":
    case "seat":
    case "work_answer":
    case "work_ended":
      return `${need.kind} ${on?.id}`;
    case "no_deputy":
    case "no_pairing":
    case "no_meetings":
      return need.kind;
    case "agreement":
      return `${need.kind} ${on?.id}`;
    case "introduction":
      return `${need.kind} ${partner?.appointmentId} ${need.by}`;
    default:
      return `${need.kind} ${partner?.appointmentId} ${on?.id}`;
  }
}

function merged(needs: Need[]): Need {
  const [first] = needs.toSorted((a, b) => a.since.localeCompare(b.since));
  if (!first) throw new Error("Nothing to put together.");
  const byId = new Map(needs.flatMap(({ partners }) => partners.map((each) => [each.appointmentId, each])));
  const on = new Map(needs.flatMap((need) => need.on.map((each) => [each.id, each])));
  return { ...first, partners: [...byId.values()], on: [...on.values()] };
}

/** Neither paused, nor about to end. */
function goesOn({ state, endsOn }: Partner): boolean {
  return state !== "paused" && endsOn === null;
}

/** What a newcomer lacks is said once, by their first steps. */
function startsOut(partner: Partner, day: Day): boolean {
  return isNew(partner, day) && isBeginning(stepsOf(partner, day));
}

function hasBegun({ heldOn, startsAt }: { heldOn: Day; startsAt: string }, { day, clock }: Moment): boolean {
  return heldOn < day || (heldOn === day && startsAt <= clock);
}

function atMeeting({ id, committee, heldOn }: { id: string; committee: string; heldOn: Day }) {
  return { id, name: committee, day: heldOn };
}

function currentSeats({ invitations }: Partner, day: Day) {
  return invitations.filter((each) =>
    isSeat(
      { ...each, committeeEndedAt: each.committeeEndedAt ? new Date(each.committeeEndedAt) : null },
      day,
    ),
  );
}
