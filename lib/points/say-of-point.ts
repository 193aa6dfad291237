import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalText } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { whose } from "@/lib/one-to-ones/whose-words.ts";
import { saidFor } from "@/lib/one-to-ones/words-of-whom.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { holdPoint, refuseIfTakenBack } from "@/lib/points/hold-point.ts";
import { now } from "@/lib/time.ts";

export const SayOfPoint = z
  .object({
    id: formId,
    position: drawnFrom,
    /** How many answers there were when the page was drawn. */
    answers: drawnFrom,
    kind: choice(["settles", "does_not_settle", "taken_back"], "what you want to say"),
    because: optionalText(1_000),
    how: whose,
  })
  .superRefine(({ kind, because }, { addIssue }) => {
    if (kind === "does_not_settle" && !because)
      addIssue({ code: "custom", path: ["because"], message: "Enter what is still missing" });
  });
export type SayOfPoint = z.output<typeof SayOfPoint>;

/**
 * Says, for the partner, whether what the trust answered answers them, or takes back what they raised; who supports them
 * can write down what they said. What does not answer them waits for the trust again. Whoever supports them and whoever was
 * named to respond are told, and nobody else reads it. Sent twice, it is said once. Throws `NotFound`; refuses what was
 * said meanwhile, and a role that is over.
 */
export async function sayOfPoint(
  actor: Member,
  appointmentId: string,
  pointId: string,
  input: SayOfPoint,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, point } = await holdPoint(tx, actor, appointmentId, pointId);
    authorise(actor, "point:say", two.subject);
    const { id, position, answers, kind, because, how } = input;
    if (point.said.some((each) => each.id === id)) return;
    refuseIfOver(two.appointment);
    refuseIfTakenBack(point);
    if (point.positions.word !== position || point.answers.length !== answers)
      throw new Refusal(
        "Something was written down meanwhile. What you typed is still here. Open this page again to see it.",
      );
    if (kind !== "taken_back" && answers === 0)
      throw new Refusal("The trust has not answered yet.", { field: "kind" });
    const said = saidFor("partner", two, membershipId, how);
    const { count } = await tx.raisedPointWord.createMany({
      data: {
        ...said,
        trustId,
        id,
        pointId,
        position: position + 1,
        kind,
        because: because || null,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "point:said-of", { kind: "raised_point", id: pointId });
    const by = await nameOf(tx, trustId, said.saidById);
    const responder = point.responder?.membershipId;
    const others = new Set([...two.others, ...(responder && responder !== membershipId ? [responder] : [])]);
    await queueMessages(
      tx,
      actor,
      [...others].map((to) => ({
        to,
        kind: "point_word",
        subject: "Something raised, and what became of it",
        body: `${by} said something of what they raised. Read it there.`,
        path: `raised/${appointmentId}/${pointId}`,
      })),
    );
  });
}
