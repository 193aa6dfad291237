import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, optionalChosenId, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { whose } from "@/lib/one-to-ones/whose-words.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now } from "@/lib/time.ts";
import { holdWork } from "@/lib/work/hold-work.ts";
import { loadInvolved, outcomeMessages } from "@/lib/work/outcome-messages.ts";

export const AddOutcome = z.object({
  id: formId,
  words: text("what came of it", 5_000),
  /** The part of the partner whose words they are, where somebody writes them down for them. */
  partId: optionalChosenId,
  how: whose,
});
export type AddOutcome = z.output<typeof AddOutcome>;

/**
 * Adds what came of a piece of work, also once it is closed: said by a partner who takes or took part, or by a manager,
 * who can write it down for such a partner as well. It is never changed; more is added. Whoever takes part and whoever
 * entered the work is told. Sent twice, it is said once. Throws `NotFound`.
 */
export async function addOutcome(actor: Member, workId: string, input: AddOutcome): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const work = await holdWork(tx, trustId, workId);
    const took = await tx.workPart.findMany({
      where: { trustId, workId, states: { some: { kind: "taking_part" } } },
      select: { id: true, appointment: { select: { membershipId: true } } },
    });
    const isTheirs = took.some(({ appointment }) => appointment.membershipId === membershipId);
    authorise(actor, "work:say-outcome", isTheirs ? { membershipId } : {});
    const { id, words, partId, how } = input;
    if ((await tx.workOutcome.count({ where: { trustId, id, workId } })) > 0) return;
    const saidById = partId ? partnerOf(partId) : membershipId;
    if (saidById === membershipId && how !== "themselves")
      throw new Refusal("Write it in your own name.", { field: "how" });
    if (saidById !== membershipId && how === "themselves")
      throw new Refusal("Choose how they told you", { field: "how" });
    const { count } = await tx.workOutcome.createMany({
      data: { trustId, id, workId, words, saidById, recordedById: membershipId, how, recordedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "work:outcome-added", { kind: "other_work", id: workId });
    const involved = await loadInvolved(tx, trustId, workId);
    const partners = involved.filter(({ kind }) => kind === "taking_part").map((each) => each.membershipId);
    const by = await nameOf(tx, trustId, membershipId);
    const messages = outcomeMessages(
      [work.createdById, ...partners].filter((to) => to !== membershipId),
      { workId, name: work.name, subject: "What came of", what: `${by} wrote down what came of it.` },
    );
    await queueMessages(tx, actor, messages);

    function partnerOf(chosen: string): string {
      const part = took.find((each) => each.id === chosen);
      if (!part || !actor.roles.includes("manager"))
        throw new Refusal("Choose a partner who takes part in this work", { field: "partId" });
      return part.appointment.membershipId;
    }
  });
}
