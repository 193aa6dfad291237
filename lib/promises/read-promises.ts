import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Side } from "@/lib/one-to-ones/sides.ts";
import { loadTheTwo, type TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadPromises } from "@/lib/promises/load-promises.ts";
import type { SaidOfPromise } from "@/lib/promises/records.ts";
import { type PromiseStanding, promisesOf, withoutOpinions } from "@/lib/promises/standing.ts";
import { loadTrustRecords } from "@/lib/readiness/load-readiness.ts";
import { type TrustPromiseStanding, trustPromisesOf } from "@/lib/readiness/standing.ts";
import { today } from "@/lib/time.ts";

/** What the trust promises a partner, and how each promise stands today. */
export type Promises = {
  appointmentId: string;
  partner: string;
  isPartner: boolean;
  /** The side the reader speaks for; null for somebody who may read how it stands and no more. */
  side: Side | null;
  isOver: boolean;
  standings: PromiseStanding[];
  /** The three that the trust keeps once, for all its partners. */
  trust: TrustPromiseStanding[];
};

/**
 * Reads them for the partner, and for managers and admins. What the partner said of one is for the partner and who
 * supports them alone. Throws `NotFound`.
 */
export async function readPromises(actor: Member, appointmentId: string): Promise<Promises> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "promise:read", two.subject);
    return (await load(tx, actor, two)).promises;
  });
}

export type PromiseDetail = Promises & { standing: PromiseStanding; said: SaidOfPromise[] };

/** One of them with all that was said of it, for the two it is between. Throws `NotFound`. */
export async function readPromise(
  actor: Member,
  appointmentId: string,
  promise: string,
): Promise<PromiseDetail> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "promise:say", two.subject);
    const { promises, words } = await load(tx, actor, two);
    const standing = promises.standings.find((each) => each.promise === promise);
    if (!standing) throw new NotFound();
    return { ...promises, standing, said: words.filter((each) => each.promise === promise) };
  });
}

async function load(tx: TrustTransaction, actor: Member, { appointment, subject, isPartner }: TheTwo) {
  const [loaded] = await loadPromises(tx, actor.trustId, { id: appointment.id });
  if (!loaded) throw new NotFound();
  const isOneOfTheTwo = can(actor, "promise:say", subject);
  const standings = promisesOf(loaded.records, today());
  const promises: Promises = {
    appointmentId: appointment.id,
    partner: loaded.partner,
    isPartner,
    side: isOneOfTheTwo ? (isPartner ? "partner" : "trust") : null,
    isOver: isOver(appointment),
    standings: isOneOfTheTwo ? standings : standings.map(withoutOpinions),
    trust: trustPromisesOf(await loadTrustRecords(tx, actor.trustId), today()),
  };
  return { promises, words: loaded.records.words };
}
