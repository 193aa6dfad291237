import { stateWords } from "@/lib/appointments/words.ts";
import { beganUnknown, describeBefore } from "@/lib/records/describe-before.ts";
import { describeStep } from "@/lib/records/describe-induction.ts";
import { describeIntroduction, describePerson, describeProfile } from "@/lib/records/describe-people.ts";
import { describePoint } from "@/lib/records/describe-points.ts";
import { describeAsk, describeProposal } from "@/lib/records/describe-shaping.ts";
import { describeMeasure, describePromise } from "@/lib/records/describe-success.ts";
import { describeTimeRequest } from "@/lib/records/describe-time-request.ts";
import { describeTraining } from "@/lib/records/describe-training.ts";
import { describeTime, describeWork } from "@/lib/records/describe-work.ts";
import { entry, recordedFor } from "@/lib/records/entry.ts";
import type { AskedKept } from "@/lib/records/load-asked.ts";
import { describeHandbook } from "@/lib/records/load-handbook.ts";
import type { MeetingAsked } from "@/lib/records/load-meetings-asked.ts";
import type { ActionKept, OneToOneKept } from "@/lib/records/load-one-to-ones.ts";
import type { PersonalRecord, RoleKept } from "@/lib/records/load-record.ts";
import {
  actionWords,
  askedWords,
  attendanceWords,
  becameWords,
  clarityWords,
  endedForYou,
  questionWords,
  replyWords,
} from "@/lib/records/words.ts";
import { showDate, showShortDate } from "@/lib/time.ts";

/** One part of a record in words, the same on the page, on paper and in the file. */
export type RecordSection = {
  id: string;
  heading: string;
  /** What it says when there is nothing. */
  none: string;
  entries: RecordEntry[];
};
export type RecordEntry = {
  heading: string;
  lines: string[];
  /** Words that somebody typed, as they laid them out. */
  quotes: { label: string; text: string }[];
};

/** A partner's record in words, said to the partner. */
export function describeRecord(record: PersonalRecord): RecordSection[] {
  return [
    {
      id: "role",
      heading: "Your role",
      none: "",
      entries: record.roles.map(describeRole),
    },
    {
      id: "before",
      heading: "Before Alongside",
      none: "",
      entries: record.roles.flatMap(({ before }) => describeBefore(before)),
    },
    {
      id: "agreed",
      heading: "What you agreed",
      none: "You agreed no role description.",
      entries: record.roles.flatMap(({ agreements }) =>
        agreements.map(({ title, number, on, how, recordedBy }) =>
          entry(`${title}, version ${number}`, [
            `You agreed it on ${showShortDate(on)}.${recordedFor(how, recordedBy)}`,
          ]),
        ),
      ),
    },
    {
      id: "handbook",
      heading: "The handbook",
      none: "",
      entries: record.handbook.map(describeHandbook),
    },
    {
      id: "induction",
      heading: "Your induction",
      none: "",
      entries: record.induction.map(describeStep),
    },
    {
      id: "shaping",
      heading: "Changes to your role",
      none: "",
      entries: [...record.proposals.map(describeProposal), ...record.shapingAsks.map(describeAsk)],
    },
    {
      id: "success",
      heading: "What success looks like",
      none: "",
      entries: record.measures.map(describeMeasure),
    },
    {
      id: "promises",
      heading: "What was said of the trust’s promises",
      none: "",
      entries: record.promises.map(describePromise),
    },
    {
      id: "no-time",
      heading: "What there was no time for",
      none: "",
      entries: record.noTime.map(describeTimeRequest),
    },
    {
      id: "meetings",
      heading: "Meetings",
      none: "You were asked to no meetings.",
      entries: record.meetings.map(describeMeeting),
    },
    {
      id: "raised",
      heading: "What you raised, and what became of it",
      none: "Nothing you raised is on record.",
      entries: record.points.map(describePoint),
    },
    {
      id: "work",
      heading: "Other work",
      none: "",
      entries: record.work.map(describeWork),
    },
    ...describeTraining(record),
    {
      id: "time",
      heading: "Time you gave",
      none: "",
      entries: record.time.map(describeTime),
    },
    {
      id: "one-to-ones",
      heading: "Your one-to-ones",
      none: "",
      entries: record.oneToOnes.map(describeOneToOne),
    },
    {
      id: "agreed-to-do",
      heading: "What you agreed that somebody would do",
      none: "",
      entries: record.actions.map(describeAction),
    },
    {
      id: "asked",
      heading: "What you asked",
      none: "",
      entries: record.asked.map(describeAsked),
    },
    {
      id: "own-notes",
      heading: "Your own notes",
      none: "",
      entries: record.notes.map(({ words, on }) =>
        entry(showDate(on), [], [{ label: "For you alone", text: words }]),
      ),
    },
    {
      id: "people",
      heading: "Your people",
      none: "Nobody is on record.",
      entries: record.people.map(describePerson),
    },
    {
      id: "introductions",
      heading: "People you were to meet",
      none: "Nobody is on record.",
      entries: record.introductions.map(describeIntroduction),
    },
    {
      id: "profile",
      heading: "What you bring",
      none: "You wrote nothing about yourself.",
      entries: describeProfile(record.profile),
    },
    {
      id: "clear",
      heading: "What was clear to you",
      none: "",
      entries: record.views.map(({ question, view, at }) =>
        entry(questionWords[question], [`You said on ${showShortDate(at)}: ${clarityWords[view]}.`]),
      ),
    },
  ].filter(({ entries, none }) => entries.length > 0 || none);
}

function describeRole({ title, before, startsOn, termEndsOn, state, steps: all }: RoleKept): RecordEntry {
  // An ending that was brought forward is the one that counts.
  const ending = all.findLast(({ kind }) => kind === "ended");
  const steps = all.filter((step) => step.kind !== "ended" || step === ending);
  const quotes = steps.flatMap(({ reason, thanks, kind }) => [
    ...(reason ? [{ label: kind === "ended" ? "Why it ended" : "Why it was paused", text: reason }] : []),
    ...(thanks ? [{ label: "Thank you", text: thanks }] : []),
  ]);
  return entry(
    title || "Patient Safety Partner",
    [
      `${beganUnknown(before) ? "From before Alongside" : `From ${showShortDate(startsOn)}`}${termEndsOn ? `. The agreed term: until ${showShortDate(termEndsOn)}` : ""}.`,
      ...steps.map(({ kind, on, recordedBy, endedAs }, index) => {
        const isBack = steps[index - 1]?.kind === "paused" && kind !== "ended";
        const what =
          kind === "ended"
            ? state.kind === "ended"
              ? `Ended. ${endedAs ? endedForYou[endedAs] : ""} Last day: ${showShortDate(on)}`
              : `It will end. Last day: ${showShortDate(on)}`
            : `${isBack ? "Resumed" : stateWords[kind]}: ${showShortDate(on)}`;
        return `${what}. Recorded by ${recordedBy}.`;
      }),
    ],
    quotes,
  );
}

function describeMeeting(meeting: MeetingAsked): RecordEntry {
  const { reply, attendance } = meeting;
  return entry(
    `${meeting.committee}, ${showDate(meeting.heldOn)}`,
    [
      ...(meeting.isCancelled ? ["It was cancelled."] : []),
      reply
        ? `You replied: ${replyWords[reply.answer]}${reply.forAnotherDay ? ", before it was moved" : ""}.`
        : "You gave no reply.",
      ...(attendance ? [attendanceWords[attendance]] : []),
    ],
    [
      ...(meeting.why ? [{ label: "Why you were asked", text: meeting.why }] : []),
      ...(reply?.note ? [{ label: "Your note", text: reply.note }] : []),
    ],
  );
}

function describeOneToOne({ heldOn, with: who, became, talkedAbout, notes }: OneToOneKept): RecordEntry {
  return entry(`${showDate(heldOn)}, with ${who}`, became ? [becameWords[became]] : [], [
    ...talkedAbout.map(({ words, by }) => ({
      label: `Talked about, put on the agenda by ${by}`,
      text: words,
    })),
    ...notes.map(({ words, by, on, how, recordedBy }) => ({
      label: `Note by ${by} on ${showShortDate(on)}.${recordedFor(how, recordedBy)}`.replace(/\.$/, ""),
      text: words,
    })),
  ]);
}

function describeAction({ words, owner, agreedOn, dueOn, kind, since }: ActionKept): RecordEntry {
  return entry(
    `${owner}, agreed on ${showShortDate(agreedOn)}`,
    [
      `${actionWords[kind]}${kind === "to_do" ? "" : ` ${showShortDate(since)}`}.`,
      ...(dueOn ? [`It was to be by ${showShortDate(dueOn)}.`] : []),
    ],
    [{ label: "What was agreed", text: words }],
  );
}

function describeAsked({ kind, question, words, to, on, how, recordedBy, answers }: AskedKept): RecordEntry {
  const what = kind === "not_clear" ? "Something was not clear to you" : "You asked for help";
  return entry(
    `${to}, ${showShortDate(on)}`,
    [
      `${question ? `It was not clear to you: ${questionWords[question]}` : what}.${recordedFor(how, recordedBy)}`,
    ],
    [
      { label: "What you asked", text: words },
      ...answers.map((answer) => ({
        label: `${answer.by}, ${showShortDate(answer.on)}: ${askedWords[answer.kind]}${answer.answerOn ? ` ${showShortDate(answer.answerOn)}` : ""}`,
        text: answer.words ?? "",
      })),
    ],
  );
}
