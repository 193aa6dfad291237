import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { countAgreements } from "@/lib/appointments/count-agreements.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { type Covered, loadCoverage } from "@/lib/committees/load-coverage.ts";
import { inTrust } from "@/lib/db.ts";
import { countInfluence, type Influence } from "@/lib/points/count-influence.ts";
import { askedOfBoard, type BoardAsk } from "@/lib/programme/asked-of-board.ts";
import { countPromises, type PromisesOnDay } from "@/lib/promises/count-promises.ts";
import { loadItems, loadTrustRecords } from "@/lib/readiness/load-readiness.ts";
import { loadOwnSponsorship } from "@/lib/readiness/own-sponsorship.ts";
import { type TrustPromiseStanding, trustPromisesOf } from "@/lib/readiness/standing.ts";
import type { Day } from "@/lib/time.ts";
import { loadTimeRequests } from "@/lib/time-requests/load-time-requests.ts";
import { countNeeds, type UnmetNeeds } from "@/lib/training/count-needs.ts";
import type { SponsorshipStateKind } from "@/prisma/generated/enums.ts";

export type Programme = {
  partners: number;
  roles: {
    roleDescriptionId: string;
    title: string;
    version: number;
    publishedAt: Date;
    holders: number;
    /** Agreements of the version in force that are still waited for. */
    waitedFor: number;
  }[];
  /** Role descriptions begun and not yet published. */
  notPublished: number;
  /** Training that partners asked for and the trust has not met. */
  training: UnmetNeeds;
  /** How the promises to each partner stand today, and stood before. */
  promises: PromisesOnDay[];
  /** How those the trust keeps once stand today, and stood on the same days before. */
  trustPromises: { day: Day; standings: TrustPromiseStanding[] }[];
  /** What of the trust’s own list is not done and late. */
  lateItems: number;
  /** What managers had no time for: asked of the sponsors and not answered, and answered with no. */
  time: { waiting: number; since: Day | null; notGiven: number };
  /** The committees, and how many of the seats wanted for partners are filled. */
  seats: Covered[];
  /** Whether the reader, who holds the role of sponsor, accepted it; null: they have not answered. */
  ownAnswer: SponsorshipStateKind | null;
  /** Whether the reader also manages partners, and may see who they are. */
  seesPartners: boolean;
  /** What partners raised in a year, and what changed. */
  influence: Influence;
  /** What is stuck and needs somebody senior. */
  asked: BoardAsk[];
};

/**
 * What the trust has done, for its executive sponsor: whether seats are filled, which promises are kept, what changed because
 * of partners, what is stuck. Numbers alone: no names of partners, and nobody's opinion. A constant number of queries.
 */
export async function readProgramme(actor: Member): Promise<Programme> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "programme:read", {});
    const { trustId } = actor;
    const roles = await countAgreements(tx, trustId);
    const inForce = roles.flatMap(({ inForce: version, ...role }) =>
      version ? [{ ...role, ...version }] : [],
    );
    const records = await loadTrustRecords(tx, trustId);
    const requests = (await loadTimeRequests(tx, trustId, { appointment: currentAppointment() })).filter(
      ({ isOpen }) => isOpen,
    );
    const waiting = requests.filter(({ said }) => said.length === 0);
    const promises = await countPromises(tx, trustId);
    const programme = {
      partners: roles.reduce((sum, { holders }) => sum + holders, 0),
      roles: inForce.toSorted((a, b) => a.title.localeCompare(b.title)),
      notPublished: roles.length - inForce.length,
      training: await countNeeds(tx, trustId),
      promises,
      trustPromises: promises.map(({ day }) => ({ day, standings: trustPromisesOf(records, day) })),
      lateItems: (await loadItems(tx, trustId)).filter(({ isLate }) => isLate).length,
      time: {
        waiting: waiting.length,
        since: waiting.at(-1)?.on ?? null,
        notGiven: requests.length - waiting.length,
      },
      seats: await loadCoverage(tx, trustId),
      ownAnswer: (await loadOwnSponsorship(tx, actor)).kind,
      seesPartners: can(actor, "appointment:read", {}),
      influence: await countInfluence(tx, trustId),
    };
    return { ...programme, asked: askedOfBoard(programme) };
  });
}
