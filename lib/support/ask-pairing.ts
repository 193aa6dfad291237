import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { holdAppointment } from "@/lib/appointments/hold-appointment.ts";
import { refuseIfPaused } from "@/lib/appointments/refuse-if-paused.ts";
import { pairingWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, chosenId, formId, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { checkPairingDates, pairingDateFields } from "@/lib/support/pairing-dates.ts";
import { isOpenPairing, pairingStanding } from "@/lib/support/pairing-standing.ts";
import { loadPeopleToAsk, placeFields, standsIn } from "@/lib/support/places.ts";
import { now, toDate, today } from "@/lib/time.ts";
import type { PairingKind } from "@/prisma/generated/enums.ts";

export const AskPairing = z.object({
  id: formId,
  kind: choice(["mentor", "buddy"], "a mentor or a buddy"),
  membershipId: chosenId("whom to ask"),
  purpose: text("what the two are to do together", 1_000),
  ...pairingDateFields,
});
export type AskPairing = z.output<typeof AskPairing>;

/**
 * Asks somebody, for a manager, to be a partner's mentor or buddy. They get a message, and say yes or no themselves, or
 * a manager records what they said. A partner has one of each at a time: one who is no longer a mentor or partner here
 * gives way. Sent twice, it asks once.
 *
 * Refuses the partner themself, somebody who is no mentor (or, for a buddy, no fellow partner) today, days in the wrong
 * order or gone by, and a role that is paused or over.
 */
export async function askPairing(actor: Member, appointmentId: string, input: AskPairing): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const appointment = await holdAppointment(tx, trustId, appointmentId);
    authorise(actor, "support:write", appointment);
    const { id, kind, membershipId, purpose } = input;
    const mine = { trustId, id, appointmentId };
    if ((await tx.pairing.count({ where: mine })) > 0) return;
    refuseIfOver(appointment);
    refuseIfPaused(appointment);
    const { name } = appointment.membership;
    if (membershipId === appointment.membershipId)
      throw new Refusal(`Nobody can be their own ${pairingWords[kind]}`, { field: "membershipId" });
    const people = await loadPeopleToAsk(tx, trustId, kind, appointment.membershipId);
    if (!people.some((each) => each.id === membershipId))
      throw new Refusal(
        kind === "mentor"
          ? "Choose somebody who is a mentor at this trust today"
          : "Choose somebody who is a partner or a mentor at this trust today",
        { field: "membershipId" },
      );
    checkPairingDates(input);
    await makeRoom(tx, actor, { appointmentId, kind, name });

    const { count } = await tx.pairing.createMany({
      data: {
        ...mine,
        kind,
        membershipId,
        purpose,
        askedById: actor.membershipId,
        askedAt: now(),
        reviewOn: input.reviewOn && toDate(input.reviewOn),
        lastsUntil: input.lastsUntil && toDate(input.lastsUntil),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "pairing:asked", { kind: "pairing", id });
    const asker = await nameOf(tx, trustId, actor.membershipId);
    await queueMessages(tx, actor, [
      {
        to: membershipId,
        kind: "pairing_asked",
        subject: `Can you be the ${pairingWords[kind]} of ${name}?`,
        body: `${asker} asks whether you can be the ${pairingWords[kind]} of ${name}, a Patient Safety Partner. Read what it is about, and say yes or no.`,
        path: `tasks/pairings/${id}`,
      },
    ]);
  });
}

/** Refuses while somebody else is asked or has said yes; one who can no longer be it is ended, to give way. */
async function makeRoom(
  tx: TrustTransaction,
  actor: Member,
  { appointmentId, kind, name }: { appointmentId: string; kind: PairingKind; name: string },
): Promise<void> {
  const { trustId, membershipId } = actor;
  const rows = await tx.pairing.findMany({
    where: { trustId, appointmentId, kind },
    select: {
      id: true,
      lastsUntil: true,
      membership: { select: placeFields() },
      states: { orderBy: { position: "desc" }, take: 1, select: { kind: true, position: true } },
    },
  });
  for (const row of rows.filter((each) => isOpenPairing(pairingStanding(each)))) {
    const other = row.membership.name;
    if (standsIn(kind, row.membership))
      throw new Refusal(
        pairingStanding(row) === "accepted"
          ? `${other} is the ${pairingWords[kind]} of ${name}. To ask somebody else, end that first.`
          : `${other} has been asked already to be the ${pairingWords[kind]} of ${name}. To ask somebody else, end that first.`,
      );
    await tx.pairingState.createMany({
      data: {
        trustId,
        pairingId: row.id,
        position: (row.states[0]?.position ?? 0) + 1,
        kind: "ended",
        saidById: membershipId,
        recordedById: membershipId,
        how: "themselves",
        happenedOn: toDate(today()),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    await audit(tx, actor, "pairing:ended", { kind: "pairing", id: row.id });
  }
}
