import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { type Day, dayOf, toDate, toDay, today } from "@/lib/time.ts";
import { keepsTime } from "@/lib/time-given/keeps-time.ts";
import { type TimeStanding, timeStanding, yearBegins } from "@/lib/time-given/time-standing.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

export type TimeDetail = TimeStanding & {
  partner: string;
  isOver: boolean;
  /** What was given in these twelve months, latest first. */
  given: TimeSummary[];
  /** Of what is agreed, 0 where nothing ever was: what a form is drawn from. */
  position: number;
  /** The work that time can be for. */
  work: { id: string; name: string }[];
};

export type TimeSummary = {
  id: string;
  on: Day;
  minutes: number;
  for: string;
  how: HowRecorded;
  recordedBy: string;
};

/** The time a partner gave and what was agreed, for themselves. Null where their trust does not keep it. */
export async function readMyTime(actor: Member): Promise<TimeDetail | null> {
  return inTrust(actor, async (tx) => {
    const { membershipId, appointmentId, trustId } = actor;
    authorise(actor, "time:read", { membershipId });
    if (!appointmentId) throw new NotFound();
    const two = await loadTheTwo(tx, actor, appointmentId);
    return (await keepsTime(tx, trustId)) ? loadTime(tx, trustId, two.appointment) : null;
  });
}

/** The same for whoever supports the partner. Throws `NotFound`, also where the trust does not keep time. */
export async function readPartnerTime(actor: Member, appointmentId: string): Promise<TimeDetail> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "time:read", { supporters: two.supporters });
    if (!(await keepsTime(tx, actor.trustId))) throw new NotFound();
    return loadTime(tx, actor.trustId, two.appointment);
  });
}

async function loadTime(
  tx: TrustTransaction,
  trustId: string,
  appointment: { id: string; endedOn: Date | null; membership: { name: string } },
): Promise<TimeDetail> {
  const where = { trustId, appointmentId: appointment.id };
  const rows = await tx.timeGiven.findMany({
    where: { ...where, takenBackAt: null, givenOn: { gte: toDate(yearBegins(today())) } },
    orderBy: [{ givenOn: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      givenOn: true,
      minutes: true,
      about: true,
      how: true,
      recordedBy: { select: { name: true } },
      work: { select: { name: true } },
    },
  });
  const agreed = await tx.timeAgreed.findMany({
    where,
    orderBy: { position: "asc" },
    select: { position: true, minutesAMonth: true, recordedAt: true },
  });
  const parts = await tx.workPart.findMany({
    where: { ...where, states: { some: { kind: "taking_part" } } },
    orderBy: [{ work: { name: "asc" } }, { id: "asc" }],
    select: { work: { select: { id: true, name: true } } },
  });
  const given = rows.map(({ id, givenOn, minutes, about, how, recordedBy, work }) => ({
    id,
    on: toDay(givenOn),
    minutes,
    for: [work?.name, about].filter((each) => each).join(": "),
    how,
    recordedBy: recordedBy.name,
  }));
  return {
    ...timeStanding(
      given,
      agreed.map(({ minutesAMonth, recordedAt }) => ({ on: dayOf(recordedAt), minutes: minutesAMonth })),
      today(),
    ),
    partner: appointment.membership.name,
    isOver: isOver(appointment),
    given,
    position: agreed.at(-1)?.position ?? 0,
    work: parts.map(({ work }) => work),
  };
}
