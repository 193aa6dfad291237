import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { chosenId, revision } from "@/lib/form-fields.ts";
import { holdIntroduction } from "@/lib/introductions/hold-introduction.ts";
import { listArrangers } from "@/lib/introductions/list-arrangers.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";

export const ChangeArranger = z.object({ revision, arrangerId: chosenId("who arranges it") });
export type ChangeArranger = z.output<typeof ChangeArranger>;

/**
 * Gives an introduction to somebody else to arrange, for a manager. The new one and the earlier one are told. The same
 * person again changes nothing. Refuses somebody who holds no role here or is the partner, and a change drawn before
 * somebody else made one.
 */
export async function changeArranger(
  actor: Member,
  introductionId: string,
  input: ChangeArranger,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const introduction = await holdIntroduction(tx, trustId, introductionId);
    const { appointment, contact, arranger } = introduction;
    authorise(actor, "support:write", appointment);
    if (introduction.arrangerId === input.arrangerId) return;
    refuseIfOver(appointment);
    if (introduction.revision !== input.revision)
      throw new Refusal(
        `Somebody else has just asked ${arranger.name} to arrange it. Send this again if it should be somebody else.`,
        { current: { revision: String(introduction.revision) } },
      );
    const choices = await listArrangers(tx, trustId, appointment.membershipId);
    if (!choices.some(({ id }) => id === input.arrangerId))
      throw new Refusal("Choose somebody who holds a role at this trust today", { field: "arrangerId" });
    await tx.introduction.updateMany({
      where: { trustId, id: introductionId },
      data: { arrangerId: input.arrangerId, revision: { increment: 1 } },
    });
    await audit(tx, actor, "introduction:arranger-changed", { kind: "introduction", id: introductionId });
    const partner = appointment.membership.name;
    const messages: NewMessage[] = [
      {
        to: input.arrangerId,
        kind: "introduction_proposed",
        subject: `Please introduce ${partner} to ${contact.name}`,
        body: `You are asked to arrange that ${partner}, a Patient Safety Partner, meets ${contact.name}.`,
        path: `tasks/introductions/${introductionId}`,
      },
      {
        to: introduction.arrangerId,
        kind: "introduction_proposed",
        subject: `You need not introduce ${partner} to ${contact.name}`,
        body: "Somebody else arranges it now.",
        path: "tasks",
      },
    ];
    await queueMessages(
      tx,
      actor,
      messages.filter(({ to }) => to !== membershipId),
    );
  });
}
