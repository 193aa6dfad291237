import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit, auditEach } from "@/lib/audit.ts";
import { checkContact } from "@/lib/contacts/check-contact.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { changedMeanwhile, NotFound, Refusal } from "@/lib/errors.ts";
import { choice, revision } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { checkWaits } from "@/lib/induction/check-waits.ts";
import { holdInduction, loadSteps } from "@/lib/induction/hold-induction.ts";
import { proposedSteps } from "@/lib/induction/proposed-steps.ts";
import {
  type AddStep,
  checkOwner,
  dueDaysOf,
  dueFields,
  ownerOf,
  stepFields,
} from "@/lib/induction/step-fields.ts";
import { takeProposal } from "@/lib/take-proposal.ts";
import { now } from "@/lib/time.ts";

/**
 * Takes over the proposed steps as the induction of a trust that has none, in one step, for its admin. Accepted twice, or by
 * two at once, they are there once. Refuses where the trust has begun an induction of its own.
 */
export async function acceptSteps(actor: Member): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "induction:write", {});
    if (!(await proposeSteps(tx, actor)))
      throw new Refusal("There are steps already. Add to them one by one.");
  });
}

/** The same inside an act that authorises it. False where the trust has steps of its own. */
export async function proposeSteps(tx: TrustTransaction, actor: Member): Promise<boolean> {
  const { trustId, membershipId } = actor;
  const idOf = (key: string) => derivedId(trustId, `induction ${key}`);
  const ids = proposedSteps.map(({ key }) => idOf(key));
  return takeProposal(tx, trustId, {
    what: "induction",
    ids,
    list: () => tx.inductionStep.findMany({ where: { trustId }, take: 200, select: { id: true } }),
    write: async () => {
      await tx.inductionStep.createMany({
        data: proposedSteps.map(({ key, waitsFor: _, ...step }, index) => ({
          trustId,
          ...step,
          id: idOf(key),
          position: index + 1,
          createdAt: now(),
          createdById: membershipId,
        })),
      });
      await tx.inductionStepWait.createMany({
        data: proposedSteps.flatMap(({ key, waitsFor }) =>
          waitsFor.map((first) => ({ trustId, stepId: idOf(key), waitsForId: idOf(first) })),
        ),
      });
      await auditEach(
        tx,
        actor,
        "induction-step:added",
        ids.map((id) => ({ kind: "induction_step", id })),
      );
    },
  });
}

/** Adds a step at the end of the trust's induction, for its admin. Sent twice, there is one. Refuses a circle. */
export async function addStep(actor: Member, input: AddStep): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "induction:write", {});
    const { trustId, membershipId } = actor;
    await holdInduction(tx, trustId);
    const { id, title, about, waitsFor } = input;
    if ((await tx.inductionStep.count({ where: { trustId, id } })) > 0) return;
    const owner = ownerOf(input);
    await checkContact(tx, trustId, owner.contactId);
    checkWaits(await loadSteps(tx, trustId), { id, title, waitsFor });
    const last = await tx.inductionStep.aggregate({ where: { trustId }, _max: { position: true } });
    await tx.inductionStep.create({
      data: {
        trustId,
        id,
        title,
        about,
        ...owner,
        dueDays: dueDaysOf(input),
        position: (last._max.position ?? 0) + 1,
        createdAt: now(),
        createdById: membershipId,
      },
    });
    await writeWaits(tx, trustId, id, waitsFor);
    await audit(tx, actor, "induction-step:added", { kind: "induction_step", id });
  });
}

export const ChangeStep = z.object({ revision, ...stepFields, ...dueFields }).superRefine(checkOwner);
export type ChangeStep = z.output<typeof ChangeStep>;

/**
 * Changes a step, for the trust's admin: for the inductions begun from now on. Throws `NotFound`; refuses a circle, a step
 * that was taken out, and a change drawn from an older revision.
 */
export async function changeStep(actor: Member, stepId: string, input: ChangeStep): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    await holdInduction(tx, trustId);
    const step = await findStep(tx, trustId, stepId);
    authorise(actor, "induction:write", {});
    if (step.endedAt) throw new Refusal("This step was taken out, so it can no longer change.");
    const { title, about, waitsFor } = input;
    const owner = ownerOf(input);
    const details = { title, about, ...owner, dueDays: dueDaysOf(input) };
    const steps = await loadSteps(tx, trustId);
    if (step.revision !== input.revision) {
      const before = steps.find(({ id }) => id === stepId)?.waitsFor ?? [];
      const isSo =
        Object.entries(details).every(([field, value]) => step[field as keyof typeof step] === value) &&
        before.toSorted().join() === waitsFor.toSorted().join();
      if (isSo) return;
      throw changedMeanwhile(step.revision);
    }
    await checkContact(tx, trustId, owner.contactId, step.contactId);
    checkWaits(steps, { id: stepId, title, waitsFor });
    await tx.inductionStep.update({
      where: { trustId_id: { trustId, id: stepId } },
      data: { ...details, revision: { increment: 1 } },
    });
    await tx.inductionStepWait.deleteMany({ where: { trustId, stepId } });
    await writeWaits(tx, trustId, stepId, waitsFor);
    await audit(tx, actor, "induction-step:changed", { kind: "induction_step", id: stepId });
  });
}

export const MoveStep = z.object({ to: choice(["up", "down"], "where to move it") });
export type MoveStep = z.output<typeof MoveStep>;

/** Moves a step before the one above it, or after the one below, for the trust's admin. At the end of the list it stays. */
export async function moveStep(actor: Member, stepId: string, { to }: MoveStep): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    await holdInduction(tx, trustId);
    await findStep(tx, trustId, stepId);
    authorise(actor, "induction:write", {});
    const steps = await loadSteps(tx, trustId);
    const from = steps.findIndex(({ id }) => id === stepId);
    const step = steps[from];
    const other = steps[from + (to === "up" ? -1 : 1)];
    if (!step || !other) return;
    for (const [{ id }, { position }] of [
      [step, other],
      [other, step],
    ] as const)
      await tx.inductionStep.update({ where: { trustId_id: { trustId, id } }, data: { position } });
    await audit(tx, actor, "induction-step:moved", { kind: "induction_step", id: stepId });
  });
}

/**
 * Takes a step out of the trust's induction, for its admin: nothing waits for it any more. Inductions that are under way keep
 * it. Taken out already is taken out.
 */
export async function endStep(actor: Member, stepId: string): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    await holdInduction(tx, trustId);
    await findStep(tx, trustId, stepId);
    authorise(actor, "induction:write", {});
    const { count } = await tx.inductionStep.updateMany({
      where: { trustId, id: stepId, endedAt: null },
      data: { endedAt: now(), endedById: membershipId, revision: { increment: 1 } },
    });
    if (count === 0) return;
    await tx.inductionStepWait.deleteMany({ where: { trustId, OR: [{ stepId }, { waitsForId: stepId }] } });
    await audit(tx, actor, "induction-step:ended", { kind: "induction_step", id: stepId });
  });
}

async function findStep(tx: TrustTransaction, trustId: string, stepId: string) {
  const step = isId(stepId)
    ? await tx.inductionStep.findUnique({ where: { trustId_id: { trustId, id: stepId } } })
    : null;
  if (!step) throw new NotFound();
  return step;
}

async function writeWaits(
  tx: TrustTransaction,
  trustId: string,
  stepId: string,
  waitsFor: readonly string[],
): Promise<void> {
  await tx.inductionStepWait.createMany({
    data: [...new Set(waitsFor)].map((waitsForId) => ({ trustId, stepId, waitsForId })),
  });
}
