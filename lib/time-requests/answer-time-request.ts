import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, text } from "@/lib/form-fields.ts";
import { isId } from "@/lib/ids.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now } from "@/lib/time.ts";
import { loadTimeRequests, type TimeRequest } from "@/lib/time-requests/load-time-requests.ts";
import { neededFor, timeAnswers } from "@/lib/time-requests/words.ts";
import type { TimeRequestStateKind } from "@/prisma/generated/enums.ts";

export const AnswerTimeRequest = z.object({
  id: formId,
  position: drawnFrom,
  kind: choice(["given", "not_given"], "whether there is time for it"),
  words: text("what you decided, and from when", 1_000),
});
export type AnswerTimeRequest = z.output<typeof AnswerTimeRequest>;

/**
 * Answers, for a sponsor, whether there is time for what a manager has no time for. A no can become a yes later. Who supports
 * the partner and the partner are told. Sent twice, it is said once. Throws `NotFound`; refuses what another sponsor answered
 * meanwhile, and what is needed no more.
 */
export async function answerTimeRequest(
  actor: Member,
  requestId: string,
  input: AnswerTimeRequest,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { request, two } = await holdRequest(tx, actor, requestId);
    authorise(actor, "time-request:answer", {});
    const { id, position, kind, words } = input;
    if (request.said.some((each) => each.id === id)) return;
    refuseIfNotOpen(request, position);
    await say(tx, actor, request, { id, kind, words });
    await audit(tx, actor, "time-request:answered", { kind: "time_request", id: requestId });
    const by = await nameOf(tx, actor.trustId, actor.membershipId);
    await queueMessages(tx, actor, [
      ...two.supporters
        .filter((to) => to !== actor.membershipId)
        .map((to) => ({
          to,
          kind: "time_answered" as const,
          subject: `Time for ${neededFor[request.about]}`,
          body: `${by} answered: ${timeAnswers[kind].toLowerCase()}. Read it there.`,
          path: `time/${requestId}`,
        })),
      {
        to: two.appointment.membershipId,
        kind: "time_answered",
        subject: "Time for your role",
        body: `${by} answered whether there is time for ${neededFor[request.about]}: ${timeAnswers[kind].toLowerCase()}.`,
        path: "partner",
      },
    ]);
  });
}

export const TakeBackTimeRequest = z.object({ id: formId, position: drawnFrom });
export type TakeBackTimeRequest = z.output<typeof TakeBackTimeRequest>;

/**
 * Takes back, for who supports the partner, that there is no time: it is theirs to do again. Sent twice, it is taken back
 * once. Throws `NotFound`; refuses what was answered meanwhile.
 */
export async function takeBackTimeRequest(
  actor: Member,
  requestId: string,
  input: TakeBackTimeRequest,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { request, two } = await holdRequest(tx, actor, requestId);
    authorise(actor, "time-request:make", two.subject);
    const { id, position } = input;
    if (request.said.some((each) => each.id === id)) return;
    refuseIfNotOpen(request, position);
    await say(tx, actor, request, { id, kind: "taken_back", words: "" });
    await audit(tx, actor, "time-request:taken-back", { kind: "time_request", id: requestId });
  });
}

/** A request whose appointment is held, so that of two at once the second sees what the first said. Throws `NotFound`. */
async function holdRequest(tx: TrustTransaction, actor: Member, requestId: string) {
  const { trustId } = actor;
  const there = isId(requestId)
    ? await tx.timeRequest.findUnique({
        where: { trustId_id: { trustId, id: requestId } },
        select: { appointmentId: true },
      })
    : null;
  if (!there) throw new NotFound();
  const two = await holdTheTwo(tx, actor, there.appointmentId);
  const [request] = await loadTimeRequests(tx, trustId, { id: requestId });
  if (!request) throw new NotFound();
  return { request, two };
}

function refuseIfNotOpen({ isOpen, position, said }: TimeRequest, drawnFrom: number): void {
  const latest = said.at(-1);
  if (isOpen && position === drawnFrom) return;
  throw new Refusal(
    latest
      ? `${latest.by} said meanwhile: ${timeAnswers[latest.kind].toLowerCase()}. Open this page again to see it.`
      : "This page is out of date. Go back and open it again.",
  );
}

async function say(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
  request: TimeRequest,
  { id, kind, words }: { id: string; kind: TimeRequestStateKind; words: string },
): Promise<void> {
  const { count } = await tx.timeRequestState.createMany({
    data: {
      trustId,
      id,
      requestId: request.id,
      position: request.position + 1,
      kind,
      words: words || null,
      saidById: membershipId,
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
}
