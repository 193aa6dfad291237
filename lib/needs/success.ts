import { standsBeside } from "@/lib/needs/between-the-two.ts";
import type { Found, Rule } from "@/lib/needs/rules.ts";
import { openMeasures } from "@/lib/success/success-sql.ts";

/**
 * What success looks like, for whoever supports a partner: words that wait for the trust's yes, a no that waits for other
 * words, and a measure whose day to look at it again has come.
 */
export const success: Rule = (partner, { day }, { readerId }) =>
  !standsBeside(partner, readerId)
    ? []
    : openMeasures(partner, day).flatMap(({ id, standing }): Found[] => {
        const { waitsFor, since, refused, reviewOn, isReviewDue } = standing;
        const on = [{ id, name: "", day: reviewOn }];
        if (waitsFor === "trust" && since)
          return [{ kind: refused ? "success_refused" : "success_asked", since, on }];
        return isReviewDue && reviewOn && partner.state !== "paused"
          ? [{ kind: "success_review", since: reviewOn, on }]
          : [];
      });
