import { stepsOn } from "@/lib/induction/induction-sql.ts";
import { standsBeside } from "@/lib/needs/between-the-two.ts";
import type { Found, Rule } from "@/lib/needs/rules.ts";
import { addDays } from "@/lib/time.ts";

/** For how many days before a step of theirs is due it needs the line manager. */
const dueWithin = 7;

/**
 * An induction that is under way: what is the line manager's own to do and soon due, once for each partner, and what others
 * are late with, which somebody should ask about.
 */
export const inductionSteps: Rule = (partner, { day }, { readerId }): Found[] => {
  if (partner.state === "paused") return [];
  const open = stepsOn(partner, day).filter(({ standing }) => standing.kind === "now");
  const on = (steps: typeof open) => steps.map(({ id, title, dueOn }) => ({ id, name: title, day: dueOn }));
  const mine = open.filter(
    ({ ownerKind, dueOn }) =>
      ownerKind === "line_manager" && standsBeside(partner, readerId) && dueOn <= addDays(day, dueWithin),
  );
  const late = open.filter(
    ({ ownerKind, standing }) => standing.isLate && ownerKind !== "line_manager" && ownerKind !== "partner",
  );
  return [
    ...(mine[0] ? [{ kind: "step_mine" as const, since: mine[0].standing.since, on: on(mine) }] : []),
    ...(late[0] ? [{ kind: "step_late" as const, since: late[0].dueOn, on: on(late) }] : []),
  ];
};
