import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { Refusal } from "@/lib/errors.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import type { PointSummary } from "@/lib/points/point-fields.ts";
import { now, showShortDate, toDay } from "@/lib/time.ts";

export type NewAnswer = {
  point: PointSummary;
  words: string;
  /** Of the answer the form was drawn from. */
  position: number;
  /** The box it was typed into. */
  field: string;
  /** The hidden field that says what the form was drawn from. */
  drawnFrom: string;
};

/**
 * Writes what became of what was raised, and tells each partner once. The meeting is held, so nobody else writes at
 * the same moment. All or nothing: where somebody answered meanwhile it refuses, naming whose point it was. For
 * functions that authorise their own actor.
 */
export async function writeAnswers(
  tx: TrustTransaction,
  actor: Member,
  meeting: { id: string; heldOn: Date; committee: { name: string } },
  { formId, answers }: { formId: string; answers: readonly NewAnswer[] },
): Promise<void> {
  const { trustId } = actor;
  const sent = await tx.raisedPointAnswer.findMany({
    where: { trustId, id: { in: answers.map(({ point }) => derivedId(formId, point.id)) } },
    select: { pointId: true, words: true },
  });
  if (sent.length > 0) {
    const says = (each: NewAnswer) =>
      sent.some(({ pointId, words }) => pointId === each.point.id && words === each.words);
    if (answers.every(says)) return;
    throw new Refusal("This page is out of date: it was sent before. Open it again, and answer there.");
  }
  const own = answers.find(({ point }) => point.membershipId === actor.membershipId);
  if (own)
    throw new Refusal("You raised this yourself. Somebody else has to answer it.", { field: own.field });
  const back = answers.find(({ point }) => point.takenBack);
  if (back)
    throw new Refusal(`${back.point.partner} took this back. Nothing was saved.`, { field: back.field });
  const wanted = answers.filter(({ point, words }) => point.answer?.words !== words);
  const stale = wanted.filter(({ point, position }) => point.position !== position);
  if (stale.length > 0)
    throw new Refusal(
      `Somebody else answered meanwhile: ${stale.map(({ point }) => `${point.answer?.by ?? ""} to ${point.partner}, “${point.answer?.words ?? ""}”`).join("; ")}. Nothing was saved. Your words are still here: send again if they should replace theirs.`,
      {
        current: Object.fromEntries(stale.map((each) => [each.drawnFrom, String(each.point.position)])),
      },
    );
  const rows = wanted.map(({ point, words, position }) => ({
    trustId,
    id: derivedId(formId, point.id),
    pointId: point.id,
    position: position + 1,
    words,
    answeredById: actor.membershipId,
    recordedAt: now(),
  }));
  await tx.raisedPointAnswer.createMany({ data: rows });
  for (const { id } of rows) await audit(tx, actor, "point:answered", { kind: "raised_point_answer", id });
  const partners = new Set(wanted.map(({ point }) => point.membershipId));
  await queueMessages(
    tx,
    actor,
    [...partners].map((to) => ({
      to,
      kind: "point_answered",
      subject: "There is an answer to what you raised",
      body: `You raised something at the meeting of ${meeting.committee.name} on ${showShortDate(toDay(meeting.heldOn))}. You can read what became of it.`,
      path: `meetings/${meeting.id}`,
    })),
  );
}
