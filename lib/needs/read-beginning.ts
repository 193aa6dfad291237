import { can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { readInTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { isBeginning, type Step, stepsOf } from "@/lib/needs/beginning.ts";
import { partnersOf } from "@/lib/needs/partner.ts";
import { partnersSql } from "@/lib/needs/partners-sql.ts";
import type { PartnersRow } from "@/lib/needs/rows.ts";
import { today } from "@/lib/time.ts";
import { trustSql } from "@/lib/trust-sql.ts";
import type { AppointmentStateKind } from "@/prisma/generated/enums.ts";

export type Beginning = {
  appointmentId: string;
  name: string;
  state: AppointmentStateKind;
  hasJoined: boolean;
  /** They served before Alongside. */
  wasServing: boolean;
  steps: Step[];
  /** Every step is done, or not needed. */
  isDone: boolean;
  /** Whether the reader may take the steps, or only look. */
  mayManage: boolean;
};

/** What a newcomer needs from the trust first, and what of it is done, for those who manage partners. */
export async function readBeginning(actor: Member, appointmentId: string): Promise<Beginning> {
  if (!isId(appointmentId)) throw new NotFound();
  const [row] = await readInTrust<PartnersRow>(
    actor,
    "appointment:read",
    { membershipId: actor.membershipId },
    partnersSql(actor.trustId, actor.membershipId, trustSql`a.id = ${appointmentId}`),
  );
  const [partner] = row ? partnersOf(row, today()) : [];
  if (!partner) throw new NotFound();
  const steps = stepsOf(partner, today());
  const { name, state, hasJoined, wasServing } = partner;
  return {
    appointmentId,
    name,
    state,
    hasJoined,
    wasServing,
    steps,
    isDone: !isBeginning(steps),
    mayManage: can(actor, "appointment:move", partner) && state !== "ended",
  };
}
