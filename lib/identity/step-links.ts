import type { Link } from "@/lib/actor.ts";
import { identityDb } from "@/lib/identity/db.ts";
import { type FaultWords, type LinkFault, linkFault } from "@/lib/identity/link-state.ts";
import { hashToken } from "@/lib/identity/tokens.ts";

/** What is wrong with a link to a step of somebody's induction. */
export const stepLinkFaults: FaultWords = {
  used: {
    title: "This link does not work any more",
    words: "Ask the person who gave it to you.",
  },
  replaced: {
    title: "There is a newer link, or it was withdrawn",
    words: "Use the newest link you were given, or ask the person who gave it to you.",
  },
  expired: {
    title: "This link is too old",
    words: "Ask the person who gave it to you for a new one.",
  },
  unknown: {
    title: "This link does not work",
    words: "Check that all of the link was copied, or ask for a new one.",
  },
};

/**
 * Who brings a link to a step of an induction: somebody without an account, who may do that step and nothing else.
 * Opening it uses nothing up, so that a mail scanner does no harm. A link of another trust is one of nothing.
 */
export async function findStepLink(
  trust: string,
  token: string,
): Promise<{ state: "ready"; actor: Link } | { state: LinkFault }> {
  return identityDb().prisma.$transaction(async (tx) => {
    const home = await tx.shortName.findUnique({ where: { shortName: trust }, select: { trustId: true } });
    if (!home) return { state: "unknown" };
    const { trustId } = home;
    await tx.$executeRaw`select set_config('app.trust_id', ${trustId}, true)`;
    const link = await tx.stepLink.findUnique({
      where: { trustId_tokenHash: { trustId, tokenHash: hashToken(token) } },
      select: { id: true, contactId: true, stepId: true, expiresAt: true, endedAt: true },
    });
    const fault = linkFault(
      link && { isUsed: false, isReplaced: link.endedAt !== null, expiresAt: link.expiresAt },
    );
    if (!link || fault) return { state: fault ?? "unknown" };
    const { id: linkId, contactId, stepId } = link;
    return { state: "ready", actor: { kind: "link", trustId, linkId, contactId, stepId } };
  });
}
