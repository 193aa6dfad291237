import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId, revision } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdOneToOne } from "@/lib/one-to-ones/hold-one-to-one.ts";
import { oneToOneFields, refuseNoSuchTime, shortWhenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { refuseTwiceADay, whoMeets } from "@/lib/one-to-ones/plan-one-to-one.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now, toDate, toDay } from "@/lib/time.ts";

export const ChangeOneToOne = z.object({ id: formId, revision, ...oneToOneFields });
export type ChangeOneToOne = z.output<typeof ChangeOneToOne>;

/**
 * Moves a one-to-one to another day or time, or changes where it is and with whom; either of the two can. The other is
 * told, and where it would have been stays on record. Throws `NotFound`; refuses once somebody said what became of it, a
 * change drawn from an older revision, and a day on which the two talk already.
 */
export async function changeOneToOne(
  actor: Member,
  oneToOneId: string,
  input: ChangeOneToOne,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, oneToOne } = await holdOneToOne(tx, actor, oneToOneId);
    authorise(actor, "one-to-one:write", two.subject);
    const { appointmentId } = oneToOne;
    refuseIfOver(two.appointment);
    if (oneToOne.states.length > 0)
      throw new Refusal("Somebody said what became of this one-to-one, so it can no longer be moved.");
    refuseNoSuchTime(input);
    const { id, revision: from, heldOn, withId: chosen, ...rest } = input;
    const stillMeets = two.supporters.includes(oneToOne.withId) ? oneToOne.withId : null;
    const withId = whoMeets(two, membershipId, chosen ?? stillMeets);
    const wanted = { ...rest, withId, heldOn: toDate(heldOn) };
    await refuseTwiceADay(tx, trustId, { appointmentId, heldOn: wanted.heldOn, id: oneToOneId });
    const { count } = await tx.oneToOne.updateMany({
      where: { trustId, id: oneToOneId, revision: from },
      data: { ...wanted, revision: { increment: 1 } },
    });
    if (count === 0) {
      const isSameDay = oneToOne.heldOn.getTime() === wanted.heldOn.getTime();
      return refuseUnlessAlreadySo(isSameDay ? { ...oneToOne, heldOn: wanted.heldOn } : oneToOne, wanted);
    }
    const before = { heldOn: toDay(oneToOne.heldOn), startsAt: oneToOne.startsAt };
    const moved = before.heldOn !== heldOn || before.startsAt !== input.startsAt;
    if (moved)
      await tx.oneToOneMove.createMany({
        data: {
          trustId,
          id,
          oneToOneId,
          fromOn: oneToOne.heldOn,
          fromStartsAt: oneToOne.startsAt,
          movedById: membershipId,
          movedAt: now(),
        },
        skipDuplicates: true,
      });
    await audit(tx, actor, `one-to-one:${moved ? "moved" : "changed"}`, {
      kind: "appointment",
      id: appointmentId,
    });
    const by = await nameOf(tx, trustId, membershipId);
    const to = two.others.filter((each) =>
      [two.appointment.membershipId, withId, oneToOne.withId].includes(each),
    );
    await queueMessages(
      tx,
      actor,
      to.map((each) => ({
        to: each,
        kind: "one_to_one_changed",
        subject: moved
          ? `Your one-to-one was moved to ${shortWhenWords(input)}`
          : "Your one-to-one was changed",
        body: moved
          ? `${by} moved it. It was to be on ${shortWhenWords(before)}.`
          : `${by} changed where it is, or with whom. It is on ${shortWhenWords(input)}.`,
        path: `one-to-ones/${appointmentId}`,
      })),
    );
  });
}
