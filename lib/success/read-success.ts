import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import type { Side } from "@/lib/one-to-ones/sides.ts";
import { loadTheTwo, type TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadMeasures, type Measure } from "@/lib/success/load-measures.ts";

/** What a partner and who supports them call success, as the two read it. */
export type Success = {
  appointmentId: string;
  partner: string;
  isPartner: boolean;
  /** The side the reader speaks for. */
  side: Side;
  isOver: boolean;
  /** First to last. */
  waiting: Measure[];
  agreed: Measure[];
  over: Measure[];
};

/** Reads it for the partner, and for who supports them today: how it goes, as each sees it, is between the two. Throws `NotFound`. */
export async function readSuccess(actor: Member, appointmentId: string): Promise<Success> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "success:read", two.subject);
    return loadSuccess(tx, actor, two);
  });
}

export type MeasureDetail = Success & { measure: Measure };

/** One measure with all that was said of it, for the same readers. Throws `NotFound`. */
export async function readMeasure(
  actor: Member,
  appointmentId: string,
  measureId: string,
): Promise<MeasureDetail> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "success:read", two.subject);
    const success = await loadSuccess(tx, actor, two);
    const measure = [...success.waiting, ...success.agreed, ...success.over].find(
      ({ id }) => id === measureId,
    );
    if (!measure) throw new NotFound();
    return { ...success, measure };
  });
}

async function loadSuccess(
  tx: TrustTransaction,
  actor: Member,
  { appointment, isPartner }: TheTwo,
): Promise<Success> {
  const measures = await loadMeasures(tx, actor.trustId, appointment);
  return {
    appointmentId: appointment.id,
    partner: appointment.membership.name,
    isPartner,
    side: isPartner ? "partner" : "trust",
    isOver: isOver(appointment),
    waiting: measures.filter(({ standing }) => standing.kind === "proposed"),
    agreed: measures.filter(({ standing }) => standing.kind === "agreed"),
    over: measures.filter(({ standing }) => standing.kind === "met" || standing.kind === "dropped"),
  };
}
