import { standsBeside } from "@/lib/needs/between-the-two.ts";
import type { Found, Rule } from "@/lib/needs/rules.ts";
import { openPoints } from "@/lib/points/points-sql.ts";
import { whereWords } from "@/lib/points/where-words.ts";

/**
 * Something they raised that waits for the trust: without an answer, promised for a day that has gone by or, for whoever
 * supports them, answered and not settled. While somebody else who was named is in time, it needs nobody.
 */
export const point: Rule = (partner, { day }, { readerId }) =>
  openPoints(partner, day).flatMap(({ id, standing, responder, responderId, ...place }): Found[] => {
    const { kind, waitsFor, since, due, isLate } = standing;
    if (waitsFor !== "trust") return [];
    const on = [{ id, name: whereWords(place), day: due }];
    const isOthers = responderId !== null && responderId !== readerId;
    if (kind === "unsettled")
      return standsBeside(partner, readerId) ? [{ kind: "point_unsettled", since, on }] : [];
    if (isOthers) return isLate ? [{ kind: "point_late", since, on, by: responder }] : [];
    if (kind === "responded") return isLate ? [{ kind: "point_outcome", since: due ?? since, on }] : [];
    const { meetingId, committee, heldOn } = place;
    return meetingId && committee
      ? [{ kind: "point", since, on: [{ id: meetingId, name: committee, day: heldOn }] }]
      : [{ kind: "point_elsewhere", since, on }];
  });
