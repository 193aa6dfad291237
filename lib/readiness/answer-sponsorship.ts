import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, drawnFrom, formId, optionalText } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { loadOwnSponsorship } from "@/lib/readiness/own-sponsorship.ts";
import { sponsorshipWords } from "@/lib/readiness/words.ts";
import { now } from "@/lib/time.ts";

export const AnswerSponsorship = z
  .object({
    id: formId,
    position: drawnFrom,
    kind: choice(["accepted", "declined", "stepped_back"], "what you want to say"),
    words: optionalText(1_000),
  })
  .superRefine(({ kind, words }, { addIssue }) => {
    if (kind !== "accepted" && !words) addIssue({ code: "custom", path: ["words"], message: "Enter why" });
  });
export type AnswerSponsorship = z.output<typeof AnswerSponsorship>;

/**
 * Says, for a sponsor, that they are the sponsor of partners, that they cannot be, or that they step back; admins are told.
 * Nobody says it for them. Sent twice, it is said once. Refuses what they said already.
 */
export async function answerSponsorship(actor: Member, input: AnswerSponsorship): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "sponsorship:answer", {});
    const { trustId, membershipId } = actor;
    // Two answers of one person come one after the other.
    await tx.$queryRaw`select 1 from membership where trust_id = ${trustId}::uuid and id = ${membershipId}::uuid for no key update`;
    const { id, position, kind, words } = input;
    if ((await tx.sponsorshipState.count({ where: { trustId, id, sponsorId: membershipId } })) > 0) return;
    const own = await loadOwnSponsorship(tx, actor);
    if (own.position !== position)
      throw new Refusal(
        "You answered this meanwhile, on another page. What you typed is still here. Open this page again to see it.",
      );
    if (!own.may.includes(kind))
      throw new Refusal(`This is what stands already: ${sponsorshipWords[own.kind ?? kind].toLowerCase()}.`, {
        field: "kind",
      });
    const { count } = await tx.sponsorshipState.createMany({
      data: {
        trustId,
        id,
        sponsorId: membershipId,
        position: position + 1,
        kind,
        words: words || null,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "sponsorship:answered", { kind: "membership", id: membershipId });
    const admins = await tx.membership.findMany({
      where: {
        trustId,
        endedAt: null,
        id: { not: membershipId },
        roleGrants: { some: { role: "admin", ...heldNow() } },
      },
      select: { id: true },
    });
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(
      tx,
      actor,
      admins.map((admin) => ({
        to: admin.id,
        kind: "sponsor_answered",
        subject: "The sponsor of partners",
        body: `${by} answered whether they are the sponsor of partners: ${sponsorshipWords[kind].toLowerCase()}.`,
        path: "readiness",
      })),
    );
  });
}
