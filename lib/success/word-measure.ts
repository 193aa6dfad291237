import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, formId, text } from "@/lib/form-fields.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { holdMeasure, refuseIfClosed, refuseIfSaidMeanwhile } from "@/lib/success/hold-measure.ts";
import { tellAsked } from "@/lib/success/success-messages.ts";
import { lookAgainOn, outOfDate, writeWord } from "@/lib/success/write-word.ts";
import { now } from "@/lib/time.ts";

const wording = { words: text("what success looks like", 1_000), reviewOn: lookAgainOn, how: whose };

export const ProposeMeasure = z.object({ id: formId, wordId: formId, ...wording });
export type ProposeMeasure = z.output<typeof ProposeMeasure>;

/**
 * Writes, for the partner or who supports them, what success looks like; who supports them can also write down what the
 * partner said. The other side is asked, and it holds once both agree. Sent twice, it is written once. Throws `NotFound`;
 * refuses a role that is over.
 */
export async function proposeMeasure(
  actor: Member,
  appointmentId: string,
  input: ProposeMeasure,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "success:write", two.subject);
    const { id, wordId, words, reviewOn, how } = input;
    if ((await tx.successMeasure.count({ where: { trustId, id, appointmentId } })) > 0) return;
    refuseIfOver(two.appointment);
    const said = saidBy(two, membershipId, how);
    const { count } = await tx.successMeasure.createMany({
      data: { trustId, id, appointmentId, createdAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) throw outOfDate();
    await writeWord(tx, actor, { id, position: 0 }, { ...said, id: wordId, kind: "worded", words, reviewOn });
    await audit(tx, actor, "success:worded", { kind: "appointment", id: appointmentId });
    await tellAsked(tx, actor, two, { appointmentId, measureId: id, saidById: said.saidById });
  });
}

export const RewordMeasure = z.object({ id: formId, position: drawnFrom, ...wording });
export type RewordMeasure = z.output<typeof RewordMeasure>;

/**
 * Puts a measure in other words, or gives it another day to look at it again. The other side is asked anew; what both
 * agreed before holds until then. Sent twice, it is written once. Refuses what was said meanwhile, a measure that is over
 * and a role that is over.
 */
export async function rewordMeasure(
  actor: Member,
  appointmentId: string,
  measureId: string,
  input: RewordMeasure,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { two, measure } = await holdMeasure(tx, actor, appointmentId, measureId);
    authorise(actor, "success:write", two.subject);
    const { id, position, words, reviewOn, how } = input;
    if (measure.said.some((each) => each.id === id)) return;
    refuseIfOver(two.appointment);
    refuseIfSaidMeanwhile(measure, position);
    refuseIfClosed(measure);
    const said = saidBy(two, actor.membershipId, how);
    const before = measure.said.findLast(({ kind }) => kind === "worded");
    if (before?.words === words && before.reviewOn === reviewOn)
      throw new Refusal("This is what it says already. Change the words or the day.", { field: "words" });
    await writeWord(tx, actor, measure, { ...said, id, kind: "worded", words, reviewOn });
    await audit(tx, actor, "success:reworded", { kind: "appointment", id: appointmentId });
    await tellAsked(tx, actor, two, { appointmentId, measureId, saidById: said.saidById });
  });
}
