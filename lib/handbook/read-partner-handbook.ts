import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

export type PartnerHandbook = {
  partner: string;
  /** The version in force; null while none is published. */
  current: { id: string; number: number; publishedAt: Date; link: string | null } | null;
  /** What they said they read, latest version first. */
  confirmed: { number: number; on: Day; how: HowRecorded; recordedBy: string }[];
  /** The reader may write down what the partner said. */
  mayRecord: boolean;
  isOver: boolean;
};

/** Which versions of the handbook a partner said they read, for managers and admins. Throws `NotFound`. */
export async function readPartnerHandbook(actor: Member, appointmentId: string): Promise<PartnerHandbook> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const { appointment, subject, isPartner } = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "appointment:read", subject);
    const current = await tx.handbookVersion.findFirst({
      where: { trustId },
      orderBy: { number: "desc" },
      select: { id: true, number: true, publishedAt: true, link: true },
    });
    const confirmed = await tx.handbookConfirmation.findMany({
      where: { trustId, appointmentId },
      orderBy: { version: { number: "desc" } },
      select: {
        how: true,
        happenedOn: true,
        recordedAt: true,
        recordedBy: { select: { name: true } },
        version: { select: { number: true } },
      },
    });
    return {
      partner: appointment.membership.name,
      current,
      confirmed: confirmed.map(({ version, how, happenedOn, recordedAt, recordedBy }) => ({
        number: version.number,
        on: happenedOn ? toDay(happenedOn) : dayOf(recordedAt),
        how,
        recordedBy: recordedBy.name,
      })),
      mayRecord: !isPartner && can(actor, "handbook:record", subject),
      isOver: isOver(appointment),
    };
  });
}
