import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { changedMeanwhile, Refusal } from "@/lib/errors.ts";
import { formId, revision, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now, toDate, today } from "@/lib/time.ts";
import { holdWork } from "@/lib/work/hold-work.ts";
import { loadInvolved, outcomeMessages } from "@/lib/work/outcome-messages.ts";

export const CloseWork = z.object({ id: formId, revision, words: text("what came of it", 5_000) });
export type CloseWork = z.output<typeof CloseWork>;

/**
 * Closes a piece of work that is finished or given up, saying what came of it, for a manager. Partners who take part are
 * told, and so are those who were asked and have not answered: they need not any more. Sent twice, it closes once.
 * Throws `NotFound`; refuses one that somebody else closed, and a closing drawn from an older revision.
 */
export async function closeWork(actor: Member, workId: string, input: CloseWork): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const work = await holdWork(tx, trustId, workId);
    authorise(actor, "work:write", {});
    const { id, words } = input;
    if ((await tx.workOutcome.count({ where: { trustId, id, workId } })) > 0) return;
    if (work.closedOn)
      throw new Refusal(
        `${work.closedBy?.name ?? "Somebody"} has closed this already. Your words are still here: you can add them to what came of it.`,
      );
    if (work.revision !== input.revision) throw changedMeanwhile(work.revision);
    const { count } = await tx.workOutcome.createMany({
      data: {
        trustId,
        id,
        workId,
        words,
        saidById: membershipId,
        recordedById: membershipId,
        how: "themselves",
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await tx.otherWork.updateMany({
      where: { trustId, id: workId },
      data: { closedOn: toDate(today()), closedById: membershipId, revision: { increment: 1 } },
    });
    await audit(tx, actor, "work:closed", { kind: "other_work", id: workId });
    const involved = await loadInvolved(tx, trustId, workId);
    const by = await nameOf(tx, trustId, membershipId);
    const { name } = work;
    const others = involved.filter((each) => each.membershipId !== membershipId);
    const told = (kind: "taking_part" | null, what: string) =>
      outcomeMessages(
        others.filter((each) => each.kind === kind).map((each) => each.membershipId),
        { workId, name, subject: "What came of", what },
      );
    await queueMessages(tx, actor, [
      ...told("taking_part", `${by} wrote down what came of it, and closed it.`),
      ...told(null, `${by} closed it. You need not answer any more.`),
    ]);
  });
}
