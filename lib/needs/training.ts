import { standsBeside } from "@/lib/needs/between-the-two.ts";
import type { Found, Rule } from "@/lib/needs/rules.ts";
import { openNeeds } from "@/lib/training/training-sql.ts";

/** A training they need: without an answer, or promised for a day that has gone by. For whoever supports them. */
export const trainingNeeds: Rule = (partner, { day }, { readerId }) =>
  !standsBeside(partner, readerId)
    ? []
    : openNeeds(partner, day).flatMap(({ id, askedOn, standing: { kind, due, isLate } }): Found[] => {
        const on = [{ id, name: "", day: due }];
        if (kind === "waiting") return [{ kind: "training_asked", since: askedOn, on }];
        return isLate ? [{ kind: "training_late", since: due ?? day, on }] : [];
      });
