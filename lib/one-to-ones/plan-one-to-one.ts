import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { refuseIfPaused } from "@/lib/appointments/refuse-if-paused.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { formId } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import {
  hasBegun,
  oneToOneFields,
  refuseNoSuchTime,
  shortWhenWords,
} from "@/lib/one-to-ones/one-to-one-fields.ts";
import { holdTheTwo, type TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { now, showShortDate, toDate, toDay, zone } from "@/lib/time.ts";

export const PlanOneToOne = z.object({ id: formId, ...oneToOneFields });
export type PlanOneToOne = z.output<typeof PlanOneToOne>;

/**
 * Plans a one-to-one between a partner and who supports them: one to come, by either of the two, or one that has
 * been and is written down. The other is told of one to come. Sent twice, it is there once. Returns whether it has begun, so that the page
 * can go on to what came of it.
 *
 * Refuses a second one on the same day, a time the clocks leave out, somebody who does not support the partner, a paused
 * role for what is to come, and a role that ended.
 */
export async function planOneToOne(
  actor: Member,
  appointmentId: string,
  input: PlanOneToOne,
): Promise<{ begun: boolean }> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "one-to-one:write", two.subject);
    const { id, heldOn, startsAt, place, joiningLink } = input;
    const begun = hasBegun(input);
    const isThere = async () => (await tx.oneToOne.count({ where: { trustId, id, appointmentId } })) > 0;
    if (await isThere()) return { begun };
    refuseIfOver(two.appointment);
    if (!begun) refuseIfPaused(two.appointment);
    refuseNoSuchTime(input);
    const withId = whoMeets(two, membershipId, input.withId);
    await refuseTwiceADay(tx, trustId, { appointmentId, heldOn: toDate(heldOn), id });
    const { count } = await tx.oneToOne.createMany({
      data: {
        trustId,
        id,
        appointmentId,
        withId,
        heldOn: toDate(heldOn),
        startsAt,
        zone,
        place,
        joiningLink,
        plannedById: membershipId,
        plannedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "one-to-one:planned", { kind: "appointment", id: appointmentId });
    if (begun) return { begun };
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(
      tx,
      actor,
      two.others
        .filter((to) => to === two.appointment.membershipId || to === withId)
        .map((to) => ({
          to,
          kind: "one_to_one_planned",
          subject: `A one-to-one on ${shortWhenWords(input)}`,
          body: `${by} planned it. Say what you want to talk about, or change the day if it does not suit.`,
          path: `one-to-ones/${appointmentId}`,
        })),
    );
    return { begun };
  });
}

/** Who meets the partner: whom the form says, else the actor, else the only one there is. */
export function whoMeets(
  { appointment, supporters, isPartner }: TheTwo,
  actorId: string,
  chosen: string | null,
): string {
  const [only] = supporters;
  if (!only)
    throw new Refusal(
      `${appointment.membership.name} has no line manager yet. Somebody has to be chosen first.`,
    );
  const withId = chosen ?? (isPartner ? (supporters.length === 1 ? only : null) : actorId);
  if (!withId) throw new Refusal("Choose who it is with", { field: "withId" });
  if (!supporters.includes(withId))
    throw new Refusal("Choose somebody who supports this partner", { field: "withId" });
  return withId;
}

/** Refuses a second one-to-one on a day, as when both put the same one down. */
export async function refuseTwiceADay(
  tx: TrustTransaction,
  trustId: string,
  { appointmentId, heldOn, id }: { appointmentId: string; heldOn: Date; id: string },
): Promise<void> {
  const sameDay = await tx.oneToOne.findMany({
    where: { trustId, appointmentId, heldOn, id: { not: id } },
    select: { states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } } },
  });
  if (sameDay.some(({ states }) => states[0]?.kind !== "cancelled"))
    throw new Refusal(
      `There is a one-to-one on ${showShortDate(toDay(heldOn))} already. Go back to see it.`,
      { field: "heldOn" },
    );
}
