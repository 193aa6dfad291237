import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { beginInduction } from "@/lib/induction/begin-induction.ts";
import { addPlanStep } from "@/lib/induction/change-plan.ts";
import { doStep } from "@/lib/induction/do-step.ts";
import { readPartnerPlan } from "@/lib/induction/read-plan.ts";
import { type SayStep, sayStep } from "@/lib/induction/say-step.ts";
import { acceptSteps, addStep } from "@/lib/induction/write-steps.ts";
import { addDays, today } from "@/lib/time.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { contact } from "./support-steps.ts";
import { daysAgo } from "./when.ts";

type Staff = { admin: Member; manager: Member };

/**
 * Inductions as they are at Harbourside: Margaret's is done, with one step that was not needed; Arthur's goes on, on paper;
 * Priya's waits for the IT desk, and a step of it was added for her alone. Tom's has not begun.
 */
export async function seedHarboursideInduction(
  { admin, manager }: Staff,
  { margaret, arthur, priya }: Record<"margaret" | "arthur" | "priya", DemoPartner>,
): Promise<void> {
  await daysAgo(230, () => acceptSteps(admin));
  const itDesk = await daysAgo(230, () => contact(admin, "IT Service Desk", "Accounts and devices"));
  const laptop = randomUUID();
  await daysAgo(230, () =>
    addStep(admin, {
      id: laptop,
      title: "Lend the partner a tablet for papers",
      about: "A small one with large letters.",
      ownerKind: "contact",
      contactId: itDesk,
      days: 5,
      when: "after",
      waitsFor: [stepId(admin, "confidentiality")],
    }),
  );
  const of = (partner: DemoPartner, key: string) =>
    derivedId(partner.appointmentId, key === "tablet" ? laptop : stepId(admin, key));

  await daysAgo(219, () => beginInduction(manager, margaret.appointmentId));
  await daysAgo(210, () => did(margaret.actor, of(margaret, "confidentiality")));
  await daysAgo(200, () =>
    say(manager, of(margaret, "sites"), { kind: "not_needed", because: "Margaret comes by bus." }),
  );
  await daysAgo(190, () => settleAll(manager, margaret));

  await daysAgo(60, () => beginInduction(manager, arthur.appointmentId));
  await daysAgo(50, () => settleAll(manager, arthur, [of(arthur, "three-months"), of(arthur, "paid")]));
  await daysAgo(40, () =>
    say(manager, of(arthur, "paid"), { kind: "not_needed", because: "Arthur asks for no payment." }),
  );

  await daysAgo(8, () => beginInduction(manager, priya.appointmentId));
  await daysAgo(7, () => did(priya.actor, of(priya, "confidentiality")));
  await daysAgo(7, () => did(manager, of(priya, "needs")));
  await daysAgo(6, () => did(admin, of(priya, "email")));
  await daysAgo(5, () => say(manager, of(priya, "payment"), { kind: "done", how: "phone" }));
  await daysAgo(4, () =>
    addPlanStep(manager, priya.appointmentId, {
      id: randomUUID(),
      title: "Visit the maternity ward with the matron",
      about: "Priya asked for it.",
      ownerKind: "line_manager",
      contactId: null,
      dueOn: addDays(today(), 18),
      waitsFor: [of(priya, "badge")],
    }),
  );
}

function stepId(admin: Member, key: string): string {
  return derivedId(admin.trustId, `induction ${key}`);
}

async function did(actor: Member, step: string): Promise<void> {
  await doStep(actor, step, { id: randomUUID(), revision: 1, position: 0, doneOn: null });
}

function say(manager: Member, step: string, said: Partial<SayStep> & Pick<SayStep, "kind">): Promise<void> {
  return sayStep(manager, step, {
    id: randomUUID(),
    position: 0,
    because: "",
    doneOn: null,
    how: "themselves",
    ...said,
  });
}

/** All that is still open, as told by the partner where it is theirs. */
async function settleAll(manager: Member, partner: DemoPartner, but: readonly string[] = []): Promise<void> {
  const { steps } = await readPartnerPlan(manager, partner.appointmentId);
  for (const { id, ownerKind, states } of steps)
    if (states.length === 0 && !but.includes(id))
      await say(manager, id, { kind: "done", how: ownerKind === "partner" ? "in_person" : "themselves" });
}
