import type { TrustTransaction } from "@/lib/db.ts";
import type { HeldStep } from "@/lib/induction/hold-plan.ts";
import { loadPlan } from "@/lib/induction/load-plan.ts";
import { stepMessages } from "@/lib/induction/step-messages.ts";
import { planOn } from "@/lib/induction/step-standing.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { today } from "@/lib/time.ts";

/** Tells those who can do a step from now on and could not as the plan stood when it was `held`. */
export async function tellWhoCan(
  tx: TrustTransaction,
  /** A link, or whoever did it and need not be told. */
  actor: { trustId: string; membershipId?: string },
  {
    two: { appointment },
    steps,
    owners,
  }: Pick<HeldStep, "steps" | "owners"> & { two: { appointment: Named } },
): Promise<void> {
  const plan = await loadPlan(tx, actor.trustId, appointment.id);
  const could = (id: string, ownerKind: string) =>
    steps.some((each) => each.id === id && each.ownerKind === ownerKind && each.standing.kind === "now");
  const freed = (plan ? planOn(plan, today()) : []).filter(({ id, ownerKind }) => !could(id, ownerKind));
  await queueMessages(
    tx,
    actor,
    stepMessages(freed, { owners, partner: appointment.membership.name, by: actor.membershipId ?? null }),
  );
}

type Named = { id: string; membership: { name: string } };
