import { recordsOf } from "@/lib/answers/answer-row.ts";
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
  return answersOf(recordsOf(row), today()).map((answer) => {
    const { question, state, short, owed } = answer;
    return { question, state, short, owed, view: viewStanding(views, answer, today()) };
  });
}
