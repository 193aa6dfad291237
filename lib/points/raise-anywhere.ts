import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, formId, optionalChosenId, optionalText, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { saidBy, whose } from "@/lib/one-to-ones/whose-words.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now, toDate, today } from "@/lib/time.ts";
import { loadOpenParts } from "@/lib/work/open-parts.ts";

export const RaiseAnywhere = z
  .object({
    id: formId,
    place: choice(["work", "conversation"], "where it was"),
    workId: optionalChosenId,
    conversation: optionalText(200),
    words: text("what was raised", 2_000),
    how: whose,
  })
  .superRefine(({ place, workId, conversation }, { addIssue }) => {
    const lacks = (field: string, message: string) => addIssue({ code: "custom", path: [field], message });
    if (place === "work" && !workId) lacks("workId", "Choose the work");
    if (place === "conversation" && !conversation)
      lacks("conversation", "Enter with whom, or where, you talked");
  });
export type RaiseAnywhere = z.output<typeof RaiseAnywhere>;

/**
 * Writes down what a partner raised in a piece of work or a conversation: the partner, or who supports them as they were
 * told. What is raised at a meeting is written down there. It then waits for the trust, and the other side is told. Sent
 * twice, it is written once. Throws `NotFound`; refuses work they take no part in, what a manager would raise themselves,
 * and a role that is over.
 */
export async function raiseAnywhere(
  actor: Member,
  appointmentId: string,
  input: RaiseAnywhere,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "point:raise-anywhere", two.subject);
    const { id, words, how } = input;
    if ((await tx.raisedPoint.count({ where: { trustId, id, appointmentId } })) > 0) return;
    refuseIfOver(two.appointment);
    const said = saidBy(two, membershipId, how);
    if (said.saidById !== two.appointment.membershipId)
      throw new Refusal(`Say how ${two.appointment.membership.name} told you`, { field: "how" });
    const place = await placeOf(tx, trustId, appointmentId, input);
    const { count } = await tx.raisedPoint.createMany({
      data: {
        ...place,
        trustId,
        id,
        appointmentId,
        words,
        raisedById: said.saidById,
        recordedById: said.recordedById,
        how,
        happenedOn: toDate(today()),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "point:raised", { kind: "raised_point", id });
    const by = await nameOf(tx, trustId, membershipId);
    const { name } = two.appointment.membership;
    await queueMessages(
      tx,
      actor,
      two.others.map((to) => ({
        to,
        kind: "point_raised",
        subject: two.isPartner
          ? `${name} wrote down what they raised`
          : `What ${name} raised was written down`,
        body: `${by} wrote it down. It waits for an answer. Read it there.`,
        path: `raised/${appointmentId}/${id}`,
      })),
    );
  });
}

async function placeOf(
  tx: TrustTransaction,
  trustId: string,
  appointmentId: string,
  { place, workId, conversation }: RaiseAnywhere,
): Promise<{ workId: string } | { conversation: string }> {
  if (place === "conversation") return { conversation };
  const parts = await loadOpenParts(tx, trustId, appointmentId);
  const part = parts.find((each) => each.takesPart && each.workId === workId);
  if (!part)
    throw new Refusal("Choose a piece of work from the list: one they take part in", { field: "workId" });
  return { workId: part.workId };
}
