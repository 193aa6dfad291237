import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalText } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import type { Side } from "@/lib/one-to-ones/sides.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { whose } from "@/lib/one-to-ones/whose-words.ts";
import { saidFor } from "@/lib/one-to-ones/words-of-whom.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { loadPromises } from "@/lib/promises/load-promises.ts";
import { canBeNotNeeded } from "@/lib/promises/rules.ts";
import { type PromiseStanding, promisesOf } from "@/lib/promises/standing.ts";
import { promiseTitles } from "@/lib/promises/words.ts";
import { now, today } from "@/lib/time.ts";
import type { PromiseWordKind } from "@/prisma/generated/enums.ts";

const kinds = [
  ...["confirmed", "did_not_happen", "answered"],
  ...["not_needed", "not_needed_agreed", "not_needed_refused", "needed"],
] as PromiseWordKind[];

export const SayPromise = z
  .object({
    id: formId,
    position: drawnFrom,
    kind: choice(kinds as [PromiseWordKind, ...PromiseWordKind[]], "what you want to say"),
    words: optionalText(1_000),
    how: whose,
  })
  .superRefine(({ kind, words }, { addIssue }) => {
    const lacks: Partial<Record<PromiseWordKind, string>> = {
      answered: "Enter what the trust did, or why it stands as it does",
      not_needed: "Enter why it is not needed",
      not_needed_refused: "Enter why it is needed",
    };
    if (lacks[kind] && !words) addIssue({ code: "custom", path: ["words"], message: lacks[kind] });
  });
export type SayPromise = z.output<typeof SayPromise>;

/** Which side can say it, and whether it can be said as the promise stands; a text says why not. */
const sayable: Record<
  PromiseWordKind,
  { side: Side | null; why: (standing: PromiseStanding) => string | null }
> = {
  confirmed: {
    side: "partner",
    why: ({ state, dispute }) =>
      state === "in_place" || dispute ? null : "There is nothing on record yet that could be so.",
  },
  did_not_happen: {
    side: "partner",
    why: ({ dispute }) =>
      dispute && !dispute.answer ? "You said so already. It waits for an answer." : null,
  },
  answered: {
    side: "trust",
    why: ({ dispute }) => (dispute && !dispute.answer ? null : "There is nothing to answer any more."),
  },
  not_needed: {
    side: "trust",
    why: ({ promise, notNeeded }) =>
      !canBeNotNeeded.includes(promise)
        ? "The trust owes this to every partner."
        : notNeeded && !notNeeded.refused
          ? "This was said already."
          : null,
  },
  not_needed_agreed: { side: "partner", why: asked },
  not_needed_refused: { side: "partner", why: asked },
  needed: {
    side: null,
    why: ({ notNeeded }) => (notNeeded ? null : "It counts as needed already."),
  },
};

function asked({ notNeeded }: PromiseStanding): string | null {
  return notNeeded && !notNeeded.agreed && !notNeeded.refused ? null : "Nobody asks this any more.";
}

/**
 * Says something of one of the trust's promises: the partner, that it is so, that it did not happen, or whether they agree
 * that it is not needed; who supports them, in answer, or that it is not needed and why. Who supports a partner can write
 * down what the partner said. The other side is told. Sent twice, it is said once. Throws `NotFound`; refuses what somebody
 * said meanwhile, and a role that is over.
 */
export async function sayPromise(
  actor: Member,
  appointmentId: string,
  promise: string,
  input: SayPromise,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "promise:say", two.subject);
    const { id, position, kind, words, how } = input;
    const [loaded] = await loadPromises(tx, trustId, { id: appointmentId });
    const standing = loaded && promisesOf(loaded.records, today()).find((each) => each.promise === promise);
    if (!loaded || !standing) throw new NotFound();
    if (loaded.records.words.some((each) => each.id === id)) return;
    refuseIfOver(two.appointment);
    if (standing.position !== position)
      throw new Refusal(
        "Something was said of this meanwhile. What you typed is still here. Open this page again to see it.",
      );
    const why = sayable[kind].why(standing);
    if (why) throw new Refusal(why, { field: "kind" });
    const side = sayable[kind].side ?? (two.isPartner || how !== "themselves" ? "partner" : "trust");
    const said = saidFor(side, two, membershipId, how);
    const { count } = await tx.promiseWord.createMany({
      data: {
        ...said,
        trustId,
        id,
        appointmentId,
        promise: standing.promise,
        position: position + 1,
        kind,
        words: words || null,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    // One name for all: what a partner feels is not the audit’s to know.
    await audit(tx, actor, "promise:said", { kind: "appointment", id: appointmentId });
    const by = await nameOf(tx, trustId, said.saidById);
    const about = promiseTitles[standing.promise].toLowerCase();
    await queueMessages(
      tx,
      actor,
      two.others.map((to) => ({
        to,
        kind: kind === "did_not_happen" ? "promise_disputed" : "promise_said",
        subject: "What the trust promises",
        body: `${by} said something about one of the trust’s promises: ${about}. Read it there.`,
        path: `promises/${appointmentId}/${standing.promise}`,
      })),
    );
  });
}
