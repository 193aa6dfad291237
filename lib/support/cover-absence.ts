import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { both } from "@/lib/answers/listed.ts";
import { checkLineManager } from "@/lib/appointments/check-line-manager.ts";
import { currentAppointment, lineManagesToday } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { Refusal } from "@/lib/errors.ts";
import { chosenId, date, formId } from "@/lib/form-fields.ts";
import { type NewMessage, queueMessages } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { addDays, addMonths, type Day, now, showShortDate, toDate, toDay, today } from "@/lib/time.ts";

export const CoverAbsence = z
  .object({
    id: formId,
    deputyId: chosenId("who stands in"),
    startsOn: date("the first day you are away"),
    lastDay: date("the last day you are away"),
  })
  .superRefine(({ startsOn, lastDay }, context) => {
    const say = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (lastDay < startsOn) say("lastDay", "Enter a last day that is on or after the first");
    else if (lastDay < today()) say("lastDay", "Enter a last day from today on");
    if (startsOn > addMonths(today(), 12)) say("startsOn", "Enter a day within the next 12 months");
    else if (lastDay > addMonths(startsOn, 12)) say("lastDay", "Enter a day within 12 months of the first");
  });
export type CoverAbsence = z.output<typeof CoverAbsence>;

/**
 * A line manager says that they are away, from and until when, and who stands in: for each partner they line-manage for
 * whom nobody stands in on any of those days. Where a deputy stands in over all of them already, it stays that person.
 * These partners are told who covers and until when, and whoever is named is told of whom. A partner for whom somebody
 * stands in on a part of those days is left as they are: the page shows it. Sent twice, nothing more happens.
 *
 * Refuses somebody who is no manager here, oneself, and days in the wrong order.
 */
export async function coverAbsence(actor: Member, input: CoverAbsence): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "absence:cover", {});
    const { id, deputyId, startsOn, lastDay } = input;
    const deputy = await checkLineManager(tx, trustId, deputyId, "deputyId");
    if (deputyId === membershipId)
      throw new Refusal("Choose somebody else than yourself", { field: "deputyId" });
    const partners = await loadPartners(tx, trustId, membershipId);
    if (partners.length === 0) throw new Refusal("You line-manage no partner today. Nobody has to stand in.");
    const ids = partners.map((partner) => partner.id);
    await tx.$queryRaw`select 1 from appointment where trust_id = ${trustId}::uuid and id = any (${ids}::uuid[]) order by id for update`;
    const deputies = await loadDeputiesFrom(tx, trustId, ids, startsOn);
    if (deputies.some((row) => partners.some((partner) => row.id === derivedId(id, partner.id)))) return;

    const standing = partners.map((partner) => ({
      partner,
      rows: deputies.filter((row) => row.appointmentId === partner.id && toDay(row.startsOn) <= lastDay),
    }));
    const toName = standing.filter(
      ({ partner, rows }) => rows.length === 0 && partner.membershipId !== deputyId,
    );
    await tx.deputyManager.createMany({
      data: toName.map(({ partner }) => ({
        trustId,
        id: derivedId(id, partner.id),
        appointmentId: partner.id,
        membershipId: deputyId,
        startsOn: toDate(startsOn),
        endsOn: toDate(addDays(lastDay, 1)),
        recordedAt: now(),
        recordedById: membershipId,
      })),
    });
    for (const { partner } of toName)
      await audit(tx, actor, "deputy:named", { kind: "appointment", id: partner.id });
    const away = await nameOf(tx, trustId, membershipId);
    const when = `from ${showShortDate(startsOn)} until ${showShortDate(lastDay)}`;
    const already = standing.flatMap(({ partner, rows }) =>
      rows
        .filter((row) => toDay(row.startsOn) <= startsOn && (!row.endsOn || toDay(row.endsOn) > lastDay))
        .map((row) => ({ partner, by: row.membership.name })),
    );
    const covered = [...toName.map(({ partner }) => ({ partner, by: deputy.name })), ...already];
    await queueMessages(tx, actor, [
      ...covered.map(
        ({ partner, by }): NewMessage => ({
          to: partner.membershipId,
          kind: "covered_by",
          subject: `${away} is away ${when}`,
          body: `${by} covers for your line manager on these days. How to reach them is on your page about your people.`,
          path: "partner/people",
        }),
      ),
      ...(toName.length === 0
        ? []
        : [
            {
              to: deputyId,
              kind: "deputy_of" as const,
              subject: `You cover for ${away} ${when}`,
              body: `You stand in as line manager of ${both(toName.map(({ partner }) => partner.membership.name))}, and get the same messages as ${away}.`,
              path: "manage",
            },
          ]),
    ]);
  });
}

export type Absence = {
  /** Whom the actor line-manages today, with everybody who stands in now or later. */
  partners: { id: string; name: string; deputies: { name: string; from: Day; until: Day | null }[] }[];
  managers: { id: string; name: string; jobTitle: string | null }[];
};

/** Whom a line manager's absence is about, who stands in for them, and who could. */
export async function readAbsence(actor: Member): Promise<Absence> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "absence:cover", {});
    const partners = await loadPartners(tx, trustId, membershipId);
    const ids = partners.map(({ id }) => id);
    const deputies = await loadDeputiesFrom(tx, trustId, ids, today());
    const managers = await tx.membership.findMany({
      where: {
        trustId,
        endedAt: null,
        id: { not: membershipId },
        roleGrants: { some: { role: "manager", ...heldNow() } },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, jobTitle: true },
    });
    return {
      partners: partners.map(({ id, membership }) => ({
        id,
        name: membership.name,
        deputies: deputies
          .filter(({ appointmentId }) => appointmentId === id)
          .map((row) => ({
            name: row.membership.name,
            from: toDay(row.startsOn),
            until: row.endsOn && addDays(toDay(row.endsOn), -1),
          })),
      })),
      managers,
    };
  });
}

function loadPartners(tx: TrustTransaction, trustId: string, membershipId: string) {
  return tx.appointment.findMany({
    where: {
      trustId,
      ...currentAppointment(),
      membershipId: { not: membershipId },
      lineManagers: { some: { membershipId, ...lineManagesToday() } },
    },
    orderBy: [{ membership: { name: "asc" } }, { id: "asc" }],
    select: { id: true, membershipId: true, membership: { select: { name: true } } },
  });
}

/** Everybody who stands in for the line manager of these on a day or later, earliest first. */
function loadDeputiesFrom(tx: TrustTransaction, trustId: string, appointmentIds: string[], from: Day) {
  return tx.deputyManager.findMany({
    where: {
      trustId,
      appointmentId: { in: appointmentIds },
      OR: [{ endsOn: null }, { endsOn: { gt: toDate(from) } }],
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    select: {
      id: true,
      appointmentId: true,
      startsOn: true,
      endsOn: true,
      membership: { select: { name: true } },
    },
  });
}
