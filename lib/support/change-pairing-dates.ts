import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { pairingWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { holdPairing } from "@/lib/support/hold-pairing.ts";
import { checkPairingDates, pairingDateFields } from "@/lib/support/pairing-dates.ts";
import { showShortDate, toDate, toDay } from "@/lib/time.ts";

export const ChangePairingDates = z.object({ revision, ...pairingDateFields });
export type ChangePairingDates = z.output<typeof ChangePairingDates>;

/**
 * Changes, for a manager, when a partner and their mentor or buddy look at whether it helps, and until when it lasts.
 * Both are told where there was a yes. Refuses what was declined or has ended, days in the wrong order or gone by, and
 * a change drawn from an older revision.
 */
export async function changePairingDates(
  actor: Member,
  pairingId: string,
  input: ChangePairingDates,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const pairing = await holdPairing(tx, trustId, pairingId);
    authorise(actor, "support:write", {});
    refuseIfOver(pairing.appointment);
    const [last] = pairing.states;
    if (last && last.kind !== "accepted")
      throw new Refusal("This has ended, so its days can no longer change.");
    const { revision: from, ...dates } = input;
    const before = {
      revision: pairing.revision,
      reviewOn: pairing.reviewOn && toDay(pairing.reviewOn),
      lastsUntil: pairing.lastsUntil && toDay(pairing.lastsUntil),
    };
    if (pairing.revision !== from) return refuseUnlessAlreadySo(before, dates);
    checkPairingDates(dates, before);
    if (dates.reviewOn === before.reviewOn && dates.lastsUntil === before.lastsUntil) return;
    await tx.pairing.updateMany({
      where: { trustId, id: pairingId },
      data: {
        reviewOn: dates.reviewOn && toDate(dates.reviewOn),
        lastsUntil: dates.lastsUntil && toDate(dates.lastsUntil),
        revision: { increment: 1 },
      },
    });
    await audit(tx, actor, "pairing:dates-changed", { kind: "pairing", id: pairingId });
    const { appointment, membership } = pairing;
    const as = pairingWords[pairing.kind];
    const words = dateWords(dates);
    await queueMessages(tx, actor, [
      ...(last
        ? [
            {
              to: appointment.membershipId,
              kind: "pairing_answered" as const,
              subject: `The days for you and ${membership.name} have changed`,
              body: `${membership.name} is your ${as}. ${words}`,
              path: "partner/people",
            },
          ]
        : []),
      ...(pairing.membershipId === actor.membershipId
        ? []
        : [
            {
              to: pairing.membershipId,
              kind: "pairing_answered" as const,
              subject: `The days for you and ${appointment.membership.name} have changed`,
              body: `It is about being the ${as} of ${appointment.membership.name}. ${words}`,
              path: `tasks/pairings/${pairingId}`,
            },
          ]),
    ]);
  });
}

function dateWords({ reviewOn, lastsUntil }: Pick<ChangePairingDates, "reviewOn" | "lastsUntil">): string {
  const review = reviewOn
    ? `The two of you look at whether it helps on ${showShortDate(reviewOn)}.`
    : "No day is set to look at whether it helps.";
  const end = lastsUntil ? `It lasts until ${showShortDate(lastsUntil)}.` : "No end is set.";
  return `${review} ${end}`;
}
