import { anyOf, both, cut, listed } from "@/lib/answers/listed.ts";
import type { AnswerRecords, Asked, Named, VersionInForce } from "@/lib/answers/records.ts";
import { endsOf, holds, isComing, isSeat, momentsOf } from "@/lib/answers/spans.ts";
import { trainingAnswer } from "@/lib/answers/training-answer.ts";
import { becauseOfLineManager, lineManagerOn, supporterOf } from "@/lib/answers/who-supports.ts";
import { withVariations } from "@/lib/answers/with-variations.ts";
import { stanceWords } from "@/lib/roles/stance-words.ts";
import { type Day, dayOf, showShortDate } from "@/lib/time.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";

/**
 * The six questions, and the rule for each: what answers it, who gave that and when, what it rests on, and who owes
 * it where there is nothing. Pure functions over dated records, as of a day.
 */

export const questions = [
  "people",
  "meetings",
  "work",
  "stance",
  "success",
  "training",
] as const satisfies RoleQuestion[];

export type Answer = {
  question: RoleQuestion;
  state: "answered" | "none_because" | "missing";
  /** One line, without "you" or "they": the partner and their manager read the same. */
  short: string;
  /** All of it, each part with its name, who gave it and when. */
  lines: AnswerLine[];
  given: Given | null;
  /** What it rests on, or why there is nothing: completes "because …". */
  because: string;
  /** Whom it waits for and since when, where it is missing. */
  owed: { by: string; since: Day } | null;
  /** When something behind it last changed. */
  changedAt: Date | null;
};
type AnswerLine = { label: string; text: string; given: Given | null };
export type Given = { by: string | null; on: Day };

/** What a rule finds in the records. What is common to the six is worked out in one place. */
export type Finding = {
  answered: boolean;
  /** The records themselves answer with "none, because…". */
  isNone?: boolean;
  lines: AnswerLine[];
  short: string;
  given: Given | null;
  because: string;
  owedBy: string;
  moments: Date[];
  /** Days on which something came to an end: from the last of them it is waited for. */
  ends: Day[];
};
type Rule = (records: AnswerRecords, asOf: Day) => Finding;

/** All six answers of one appointment, in their order, as they stood on a day. */
export function answersOf(records: AnswerRecords, asOf: Day): Answer[] {
  return questions.map((question) => answerTo(question, records, asOf));
}

function answerTo(question: RoleQuestion, records: AnswerRecords, asOf: Day): Answer {
  const found = rules[question](records, asOf);
  const said = records.nones.filter((each) => each.question === question && dayOf(each.recordedAt) <= asOf);
  const none = said.find(({ endedAt }) => endedAt === null || dayOf(endedAt) > asOf);
  const takenBack = said.flatMap(({ endedAt }) => endedAt ?? []);
  const moments = [...found.moments, ...said.map(({ recordedAt }) => recordedAt), ...takenBack];
  const changedAt = newest(moments.filter((moment) => dayOf(moment) <= asOf));
  const about = { question, owed: null, changedAt };
  // What is on record speaks for itself: "none" stands aside for it.
  if (found.answered) {
    const { short, lines, given, because } = found;
    return { ...about, state: found.isNone ? "none_because" : "answered", short, lines, given, because };
  }
  if (none) {
    const given = { by: none.saidBy, on: dayOf(none.recordedAt) };
    const { because } = none;
    return { ...about, state: "none_because", short: cut(`None: ${because}`), lines: [], given, because };
  }
  const { short, lines, because, owedBy } = found;
  const ends = [...found.ends, ...takenBack.map(dayOf)].filter((day) => day <= asOf);
  const since = [dayOf(records.appointedAt), ...ends].toSorted().at(-1) ?? asOf;
  return { ...about, state: "missing", short, lines, given: null, because, owed: { by: owedBy, since } };
}

/** Who I work with: answered when there is a line manager, who is still a manager. */
const people: Rule = (records, asOf) => {
  const { lineManager, isManager } = lineManagerOn(records, asOf);
  const seats = records.invitations.filter(({ meeting }) => !meeting);
  const spells = records.lineManagers.flatMap((each) => each.spells.flatMap(({ until }) => until ?? []));
  const found: Found[] = [
    ...(lineManager && isManager ? [named("Line manager", lineManager)] : []),
    ...records.deputies
      .filter((each) => holds(each, asOf))
      .map((each) => named("Stands in for the line manager", each)),
    ...records.pairings.flatMap(({ name, kind, states }) => {
      const last = states.findLast(({ on }) => on <= asOf);
      const label = kind === "mentor" ? "Mentor" : "Buddy";
      return last?.kind === "accepted" ? [{ label, name, given: { by: name, on: last.on } }] : [];
    }),
    ...seats
      .filter((seat) => isSeat(seat, asOf))
      .flatMap(({ committee, chairs }) =>
        chairs
          .filter((each) => holds(each, asOf))
          .map(({ name }) => ({ label: `Chairs ${committee}`, name, given: null })),
      ),
  ];
  return {
    answered: isManager,
    lines: found.map(({ label, name, jobTitle, given }) => ({
      label,
      text: jobTitle ? `${name}, ${jobTitle}` : name,
      given,
    })),
    short: isManager ? listed([...new Set(found.map(({ name }) => name))]) : "No line manager is named",
    given: found[0]?.given ?? null,
    because: becauseOfLineManager(lineManager, isManager),
    owedBy: anyOf(records.managers, "the managers of partners"),
    moments: [
      ...[...records.lineManagers, ...records.deputies].flatMap(momentsOf),
      ...spells,
      ...records.pairings.flatMap(({ states }) => states.map(({ recordedAt }) => recordedAt)),
      ...seats
        .filter(({ chairs }) => chairs.length > 0)
        .flatMap((seat) => [...momentsOf(seat), ...seat.chairs.flatMap(momentsOf)]),
    ],
    ends: [...endsOf(records.lineManagers), ...spells.map(dayOf)],
  };
};

/** Which meetings I attend: answered by a seat on a committee, or by a coming meeting they are asked to. */
const meetings: Rule = (records, asOf) => {
  const seats = records.invitations.filter((each) => isSeat(each, asOf));
  const coming = records.invitations.filter((each) => isComing(each, asOf));
  const asked = [...seats, ...coming];
  const names = (some: Asked[]) => [...new Set(some.map(({ committee }) => committee))];
  const because = [
    seats.length > 0 ? `there is a seat on ${both(names(seats))}` : "",
    coming.length > 0 ? `there is an invitation to ${both(names(coming))}` : "",
  ].filter((each) => each);
  const last = asked.toSorted((a, b) => Number(a.recordedAt) - Number(b.recordedAt)).at(-1);
  const closed = records.invitations.flatMap(({ committeeEndedAt }) => committeeEndedAt ?? []);
  const cancelled = records.invitations.flatMap(({ meeting }) => meeting?.cancelledAt ?? []);
  return {
    answered: asked.length > 0,
    lines: asked.map((each) => ({
      label: each.committee,
      text: `${each.meeting ? showShortDate(each.meeting.heldOn) : "Every meeting"}. ${each.why}`,
      given: givenIn(each),
    })),
    short: asked.length > 0 ? listed(names(asked)) : "None yet",
    given: last ? givenIn(last) : null,
    because: both(because) || "there is no seat on a committee, and no invitation to a coming meeting",
    owedBy: supporterOf(records, asOf),
    moments: [...records.invitations.flatMap(momentsOf), ...closed, ...cancelled],
    ends: [
      ...endsOf(records.invitations),
      ...[...closed, ...cancelled].map(dayOf),
      ...records.invitations.flatMap(({ meeting }) => meeting?.heldOn ?? []),
    ],
  };
};

/** What work I do: the tasks of the version in force, and what was agreed beside it. */
const work: Rule = (records, asOf) => {
  const found = fromVersion(records, asOf, ({ number, tasks }) => ({
    answered: tasks.length > 0,
    lines: tasks.map(({ name, time, frequency }) => ({
      label: name,
      text: `${time}. ${frequency}`,
      given: null,
    })),
    short: listed(tasks.map(({ name }) => name)) || "No tasks are named",
    because:
      tasks.length > 0
        ? `version ${number} of the role description names them`
        : "the role description names no tasks",
  }));
  return withVariations(found, records, asOf);
};

/** Strategic partner, representative, both, or by task: as the version in force says, of every task where it is by task. */
const stance: Rule = (records, asOf) =>
  fromVersion(records, asOf, ({ number, stance, stanceMeaning, speaksFor, tasks }) => {
    const byTask = stance === "by_task" ? tasks : [];
    const unsaid = byTask.filter((task) => !task.stance).map(({ name }) => name);
    const line = (label: string, text: string | null) => (text ? [{ label, text, given: null }] : []);
    return {
      answered: stance !== null && unsaid.length === 0,
      lines: [
        ...line("The role", stance && stanceWords[stance]),
        ...byTask.flatMap((task) => line(task.name, task.stance && stanceWords[task.stance])),
        ...line("What that means", stanceMeaning),
        ...line("For whom partners speak", speaksFor),
      ],
      short: stance && unsaid.length === 0 ? stanceWords[stance] : "Not said yet",
      because:
        unsaid.length > 0
          ? `the role description does not say it for ${both(unsaid)}`
          : stance
            ? `version ${number} of the role description says so`
            : "the role description does not say it",
    };
  });

/** What success looks like: the measures both sides agreed. */
const success: Rule = (records, asOf) => {
  const rows = records.success;
  const lines = rows
    .filter((each) => holds(each, asOf))
    .toSorted((a, b) => Number(b.recordedAt) - Number(a.recordedAt))
    .map(({ words, by, recordedAt }) => ({
      label: "Both agreed",
      text: words,
      given: { by, on: dayOf(recordedAt) },
    }));
  return {
    answered: lines.length > 0,
    lines,
    short: cut(listed(lines.map(({ text }) => text.replace(/\.$/, "")))) || "Nothing is agreed yet",
    given: lines[0]?.given ?? null,
    because: lines.length > 0 ? "both agreed this" : "nothing is agreed about what success looks like",
    owedBy: supporterOf(records, asOf),
    moments: rows.flatMap(momentsOf),
    ends: endsOf(rows),
  };
};

/** What training I need: what applies of the trust's list, or why none of it does. */
const training: Rule = (records, asOf) => trainingAnswer(records, asOf, supporterOf(records, asOf));

const rules: Record<RoleQuestion, Rule> = { people, meetings, work, stance, success, training };

function fromVersion(
  records: AnswerRecords,
  asOf: Day,
  find: (version: VersionInForce) => Pick<Finding, "answered" | "lines" | "short" | "because">,
): Finding {
  const version = records.versions
    .filter(({ publishedAt }) => dayOf(publishedAt) <= asOf)
    .toSorted((a, b) => a.number - b.number)
    .at(-1);
  const found = version
    ? find(version)
    : {
        answered: false,
        lines: [],
        short: "Not said yet",
        because: "no role description is published",
      };
  return {
    ...found,
    given: version ? { by: version.publishedBy, on: dayOf(version.publishedAt) } : null,
    owedBy: anyOf(records.admins, "the trust’s admins"),
    moments: version ? [version.publishedAt] : [],
    ends: [],
  };
}

type Found = { label: string; name: string; jobTitle?: string | null; given: Given | null };

function named(label: string, { name, jobTitle, recordedBy, recordedAt }: Named): Found {
  return { label, name, jobTitle, given: { by: recordedBy, on: dayOf(recordedAt) } };
}

function givenIn({ invitedBy, recordedAt }: Asked): Given {
  return { by: invitedBy, on: dayOf(recordedAt) };
}

function newest(moments: readonly Date[]): Date | null {
  return moments.toSorted((a, b) => Number(a) - Number(b)).at(-1) ?? null;
}
