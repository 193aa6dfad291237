import type { AnswerRecords } from "@/lib/answers/records.ts";
import { type Answer, answersOf } from "@/lib/answers/rules.ts";
import { type ViewStanding, viewStanding } from "@/lib/answers/view-standing.ts";
import type { HomeRow } from "@/lib/appointments/home-rows.ts";
import { type Day, today } from "@/lib/time.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";

/** One of the six on the home: a line each, with what the partner said of it. */
export type HomeAnswer = {
  question: RoleQuestion;
  state: Answer["state"];
  short: string;
  owed: { by: string; since: Day } | null;
  view: ViewStanding;
};

/** The six answers from the home's one read, by the same rules as everywhere. */
export function homeAnswers(row: HomeRow): HomeAnswer[] {
  const views = row.views.map((each) => ({ ...each, saidAt: new Date(each.saidAt) }));
  return answersOf(toRecords(row), today()).map((answer) => {
    const { question, state, short, owed } = answer;
    return { question, state, short, owed, view: viewStanding(views, answer, today()) };
  });
}

function toRecords(row: HomeRow): AnswerRecords {
  return {
    appointedAt: new Date(row.recordedAt),
    lineManagers: row.lineManagers.map((each) => ({
      ...recorded(each),
      spells: each.spells.map(({ from, until }) => ({
        from: new Date(from),
        until: until ? new Date(until) : null,
      })),
    })),
    deputies: row.deputies.map(recorded),
    pairings: row.pairings.map(({ name, kind, states }) => ({ name, kind, states: states.map(recorded) })),
    invitations: row.invitations.map((each) => ({
      ...recorded(each),
      committeeEndedAt: instant(each.committeeEndedAt),
      meeting: each.meeting && { ...each.meeting, cancelledAt: instant(each.meeting.cancelledAt) },
      chairs: each.chairs.map(recorded),
    })),
    versions: row.version ? [{ ...row.version, publishedAt: new Date(row.version.publishedAt) }] : [],
    success: null,
    training: null,
    nones: row.nones.map((each) => ({ ...recorded(each), endedAt: instant(each.endedAt) })),
    managers: row.managers,
    admins: row.admins,
  };
}

function recorded<T extends { recordedAt: string }>(row: T): Omit<T, "recordedAt"> & { recordedAt: Date } {
  return { ...row, recordedAt: new Date(row.recordedAt) };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
