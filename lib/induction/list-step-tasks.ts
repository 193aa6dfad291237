import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { isPaused, pausedFields } from "@/lib/appointments/refuse-if-paused.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { planFields, toPlan } from "@/lib/induction/load-plan.ts";
import { isOwner, loadOwners } from "@/lib/induction/owners.ts";
import { planOn } from "@/lib/induction/step-standing.ts";
import { type Day, today } from "@/lib/time.ts";

/** A step that somebody can do now for a partner. */
export type StepLineToDo = { id: string; title: string; partner: string; dueOn: Day; isLate: boolean };

/**
 * The steps somebody can do now as line manager, mentor, buddy or admin, first due first; their own as a partner are on
 * their own page. Those of a partner who is away wait. A constant number of queries; for functions that authorise their own
 * reader.
 */
export async function listStepTasks(tx: TrustTransaction, actor: Member): Promise<StepLineToDo[]> {
  const { trustId, membershipId } = actor;
  const rows = await tx.inductionPlan.findMany({
    where: {
      trustId,
      appointment: { ...currentAppointment(), membershipId: { not: membershipId } },
      steps: { some: { OR: [{ states: { none: {} } }, { states: { some: { kind: "to_do" } } }] } },
    },
    select: { ...planFields, appointment: { select: { id: true, membershipId: true, ...pausedFields } } },
  });
  const plans = rows.filter(({ appointment }) => !isPaused(appointment));
  const owners = await loadOwners(
    tx,
    trustId,
    plans.map(({ appointment }) => appointment),
  );
  return plans
    .flatMap((row) =>
      planOn(toPlan(row), today())
        .filter(
          ({ ownerKind, standing }) =>
            standing.kind === "now" && isOwner(actor, ownerKind, owners(row.appointmentId)),
        )
        .map(({ id, title, dueOn, standing: { isLate } }) => ({
          id,
          title,
          partner: row.appointment.membership.name,
          dueOn,
          isLate,
        })),
    )
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.title.localeCompare(b.title));
}
