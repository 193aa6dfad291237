import { latest, type Partner } from "@/lib/needs/partner.ts";
import type { Day } from "@/lib/time.ts";

type Pairing = Partner["pairings"][number];

/** Where a partner stands with a mentor or buddy on a day. */
export type PairingsStanding = {
  /** Asked, and not answered. */
  asked: Pairing[];
  /** Said yes, and can still be it. */
  accepted: Pairing[];
  /** Said yes, and is no longer what a mentor or buddy has to be here. */
  gone: Pairing[];
  /** Since when there is nobody, and nobody was asked; null where there is. */
  noneSince: Day | null;
};

/** Works it out. One that was to last until a day that has gone by is over. */
export function pairingsStanding(partner: Partner, asOf: Day): PairingsStanding {
  const open = partner.pairings.filter(({ lastsUntil }) => !lastsUntil || lastsUntil >= asOf);
  const last = (pairing: Pairing) => pairing.states.at(-1)?.kind;
  const accepted = open.filter((each) => last(each) === "accepted");
  const asked = open.filter((each) => !last(each) && each.standsIn);
  const ends = partner.pairings.map(({ states, lastsUntil }) =>
    latest([lastsUntil && lastsUntil < asOf ? lastsUntil : null, states.at(-1)?.on ?? null]),
  );
  return {
    asked,
    accepted: accepted.filter(({ standsIn }) => standsIn),
    gone: accepted.filter(({ standsIn }) => !standsIn),
    noneSince: asked.length + accepted.length > 0 ? null : latest([partner.appointedOn, ...ends]),
  };
}
