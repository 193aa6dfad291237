import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, formId, text } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { now } from "@/lib/time.ts";
import { loadTimeRequests } from "@/lib/time-requests/load-time-requests.ts";
import { neededFor } from "@/lib/time-requests/words.ts";
import { TimeNeededFor } from "@/prisma/generated/enums.ts";

/** All that a manager can have no time for. */
export const allNeededFor = Object.values(TimeNeededFor) as [TimeNeededFor, ...TimeNeededFor[]];

export const AskForTime = z.object({
  id: formId,
  about: choice(allNeededFor, "what there is no time for"),
  words: text("what it would take", 1_000),
});
export type AskForTime = z.output<typeof AskForTime>;

/**
 * Says, for who supports a partner, that there is no time for part of it, and what it would take. From then on it waits for
 * the trust's sponsors, and not for the manager. The sponsors and the partner are told. Returns its id. Sent twice, it is said once. Throws
 * `NotFound`; refuses what waits for the sponsors already, a trust without a sponsor, and a role that is over.
 */
export async function askForTime(actor: Member, appointmentId: string, input: AskForTime): Promise<string> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "time-request:make", two.subject);
    const { id, about, words } = input;
    const before = await loadTimeRequests(tx, trustId, { appointmentId });
    if (before.some((each) => each.id === id)) return id;
    refuseIfOver(two.appointment);
    if (before.some((each) => each.isOpen && each.about === about))
      throw new Refusal("This was said already, and is with the trust’s sponsor.", { field: "about" });
    const sponsors = await tx.membership.findMany({
      where: { trustId, endedAt: null, roleGrants: { some: { role: "sponsor", ...heldNow() } } },
      select: { id: true },
    });
    if (sponsors.length === 0)
      throw new Refusal(
        "Nobody is the sponsor of partners at your trust, so there is nobody to ask. A trust admin can name one.",
      );
    const { count } = await tx.timeRequest.createMany({
      data: { trustId, id, appointmentId, about, words, askedById: membershipId, recordedAt: now() },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
    await audit(tx, actor, "time-request:made", { kind: "time_request", id });
    const by = await nameOf(tx, trustId, membershipId);
    await queueMessages(tx, actor, [
      ...sponsors
        .filter((sponsor) => sponsor.id !== membershipId)
        .map((sponsor) => ({
          to: sponsor.id,
          kind: "time_asked" as const,
          subject: "A manager has no time for part of supporting a partner",
          body: `${by} has no time for ${neededFor[about]}, and asks you. Read what it would take, and answer.`,
          path: `time/${id}`,
        })),
      {
        to: two.appointment.membershipId,
        kind: "time_asked",
        subject: "Time for your role",
        body: `${by} said that there is no time for ${neededFor[about]} at the moment, and asked the trust’s sponsor for it.`,
        path: "partner#waiting",
      },
    ]);
    return id;
  });
}
