import { standsBeside } from "@/lib/needs/between-the-two.ts";
import type { Found, Rule } from "@/lib/needs/rules.ts";
import { addDays } from "@/lib/time.ts";

/** What needs somebody about work that is not a committee. */

/** After how many days an answer is late. */
const answerWithin = 7;

/** Asked to take part a week ago or longer, and silent. */
export const workAnswer: Rule = ({ work, state }, { day }) =>
  state === "paused"
    ? []
    : work
        .filter(({ takesPart, askedOn }) => !takesPart && askedOn <= addDays(day, -answerWithin))
        .map(({ id, name, askedOn }) => ({
          kind: "work_answer",
          since: askedOn,
          on: [{ id, name, day: null }],
        }));

/** Its last day has gone by and nobody said what came of it: for who entered it, and who supports a partner in it. */
export const workEnded: Rule = (partner, { day }, { readerId }) =>
  partner.work.flatMap(({ id, name, takesPart, endsOn, hasOutcome, createdById }): Found[] =>
    takesPart &&
    endsOn &&
    endsOn < day &&
    !hasOutcome &&
    (createdById === readerId || standsBeside(partner, readerId))
      ? [{ kind: "work_ended", since: endsOn, on: [{ id, name, day: endsOn }] }]
      : [],
  );
