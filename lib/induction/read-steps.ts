import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadSteps } from "@/lib/induction/hold-induction.ts";
import { type Day, dayOf } from "@/lib/time.ts";
import type { StepOwner } from "@/prisma/generated/enums.ts";

/** A step of the trust's induction. */
export type StepLine = {
  id: string;
  title: string;
  about: string | null;
  ownerKind: StepOwner;
  contact: { id: string; name: string; left: boolean } | null;
  dueDays: number;
  /** The titles of the steps that come first. */
  waitsFor: string[];
};
export type InductionSteps = {
  steps: StepLine[];
  /** There never was a step: Alongside proposes some. */
  isNew: boolean;
  mayWrite: boolean;
};

/** The steps of a trust's induction, in order, for its admins and those who manage partners. */
export async function readInductionSteps(actor: Member): Promise<InductionSteps> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "induction:read", {});
    const { trustId } = actor;
    const steps = await loadSteps(tx, trustId);
    const titles = new Map(steps.map(({ id, title }) => [id, title]));
    return {
      steps: steps.map(({ id, title, about, ownerKind, contactId, contact, dueDays, waitsFor }) => ({
        id,
        title,
        about,
        ownerKind,
        contact:
          contact && contactId ? { id: contactId, name: contact.name, left: contact.endedAt !== null } : null,
        dueDays,
        waitsFor: waitsFor.map((first) => titles.get(first) ?? ""),
      })),
      isNew: steps.length === 0 && (await tx.inductionStep.count({ where: { trustId } })) === 0,
      mayWrite: can(actor, "induction:write", {}),
    };
  });
}

/** A step that another can wait for. */
export type StepToWaitFor = { id: string; title: string };
export type StepDetail = Omit<StepLine, "waitsFor"> & {
  revision: number;
  endedOn: Day | null;
  waitsFor: string[];
  others: StepToWaitFor[];
};

/** One step with what a form about it needs, for the trust's admins. Throws `NotFound`. */
export async function readInductionStep(actor: Member, stepId: string): Promise<StepDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const step = isId(stepId)
      ? await tx.inductionStep.findUnique({
          where: { trustId_id: { trustId, id: stepId } },
          include: { contact: { select: { name: true, endedAt: true } } },
        })
      : null;
    if (!step) throw new NotFound();
    authorise(actor, "induction:write", {});
    const steps = await loadSteps(tx, trustId);
    const { id, title, about, ownerKind, contactId, contact, dueDays, revision, endedAt } = step;
    return {
      id,
      title,
      about,
      ownerKind,
      contact:
        contact && contactId ? { id: contactId, name: contact.name, left: contact.endedAt !== null } : null,
      dueDays,
      revision,
      endedOn: endedAt && dayOf(endedAt),
      waitsFor: steps.find((each) => each.id === id)?.waitsFor ?? [],
      others: steps.filter((each) => each.id !== id).map(toChoice),
    };
  });
}

/** The steps another can wait for, in order, for the trust's admins. */
export async function listStepsToWaitFor(actor: Member): Promise<StepToWaitFor[]> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "induction:write", {});
    return (await loadSteps(tx, actor.trustId)).map(toChoice);
  });
}

function toChoice({ id, title }: StepToWaitFor): StepToWaitFor {
  return { id, title };
}
