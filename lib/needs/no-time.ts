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

/** Whether a need is with the trust's sponsors: who supports the partner said that there is no time for it. */
export function isWithSponsor({ noTime }: Partner, kind: Need["kind"]): boolean {
  return noTime.some(({ about }) => about === partOf[kind]);
}

/** Something there is no time for, as a manager's home says it. */
export type WithSponsor = OpenTimeRequest & {
  partner: string;
  /** Whether the reader supports the partner, and can take it back. */
  isOwn: boolean;
};

/** All that there is no time for with some partners, longest first. */
export function withSponsor(partners: readonly Partner[], readerId: string): WithSponsor[] {
  return partners
    .flatMap((partner) =>
      partner.noTime.map((each) => ({
        ...each,
        partner: partner.name,
        isOwn: standsBeside(partner, readerId),
      })),
    )
    .toSorted((a, b) => a.on.localeCompare(b.on));
}
