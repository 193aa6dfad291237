import { standsBeside } from "@/lib/needs/between-the-two.ts";
import type { Partner } from "@/lib/needs/partner.ts";
import type { Need } from "@/lib/needs/rules.ts";
import type { OpenTimeRequest } from "@/lib/time-requests/standing.ts";
import type { TimeNeededFor } from "@/prisma/generated/enums.ts";

/** What a need is part of, where who supports the partner can have no time for it. */
const partOf: Partial<Record<Need["kind"], TimeNeededFor>> = {
  one_to_one: "one_to_one",
  one_to_one_unsaid: "one_to_one",
  introduction: "introduction",
  introduction_day: "introduction",
  point: "point",
  point_elsewhere: "point",
  point_outcome: "point",
  point_unsettled: "point",
  no_meetings: "meetings",
  no_pairing: "pairing",
  pairing_gone: "pairing",
  pairing_unanswered: "pairing",
  step_mine: "induction",
  success_asked: "success",
  success_refused: "success",
  success_review: "success",
  training_asked: "training",
  training_late: "training",
};

/**
 * Whether a need of the reader, who supports the partner, is with the trust's sponsors: there is no time for it. For anybody
 * else it is what it was: what somebody else is to do goes on, and nobody learns for whom a sponsor was asked.
 */
export function isWithSponsor(partner: Partner, readerId: string, kind: Need["kind"]): boolean {
  return standsBeside(partner, readerId) && partner.noTime.some(({ about }) => about === partOf[kind]);
}

/** Something there is no time for, as the home of who supports the partner says it. */
export type WithSponsor = OpenTimeRequest & { partner: string };

/** All that there is no time for with the partners whom the reader supports, longest first. Nobody else reads about whom it is. */
export function withSponsor(partners: readonly Partner[], readerId: string): WithSponsor[] {
  return partners
    .filter((partner) => standsBeside(partner, readerId))
    .flatMap(({ name, noTime }) => noTime.map((each) => ({ ...each, partner: name })))
    .toSorted((a, b) => a.on.localeCompare(b.on));
}
