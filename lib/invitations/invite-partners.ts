import { z } from "zod";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { formId, text, tickedIds } from "@/lib/form-fields.ts";
import { holdsOn, invitationsTo } from "@/lib/invitations/asked.ts";
import { invitableFields, whyNotInvited } from "@/lib/invitations/invitable.ts";
import { now, toDate, today } from "@/lib/time.ts";
import type { Prisma } from "@/prisma/generated/client.ts";

export const InvitePartners = z.object({
  id: formId,
  appointmentIds: tickedIds().refine((ids) => ids.length > 0, "Choose at least one partner"),
  why: text("why you invite them", 1_000),
});
export type InvitePartners = z.output<typeof InvitePartners>;

/** What became of an invitation of several: who is invited now, and who had been before and stays as they were. */
export type Invited = { invited: string[]; already: string[] };

/** A committee, or one meeting of it. */
export type InvitedTo = {
  committee: { id: string; name: string };
  meeting: { id: string; heldOn: Date } | null;
};

type Chosen = { appointmentId: string; membershipId: string; name: string };

/**
 * Invites partners to a committee or to one meeting: whom it invited and who had been before are returned.
 * Throws `NotFound` for somebody who is not there, and refuses all of it where one cannot be invited, naming them and
 * saying why. Sent twice, it invites once. For functions that authorise their own actor.
 */
export async function invitePartners(
  tx: TrustTransaction,
  actor: Member,
  to: InvitedTo,
  input: InvitePartners,
): Promise<Invited & { people: Chosen[] }> {
  const { trustId } = actor;
  const ids = [...new Set(input.appointmentIds.map((id) => id.toLowerCase()))].toSorted();
  // One at a time invites a partner, and nobody is paused or ended meanwhile.
  await tx.$queryRaw`
    select 1 from appointment where trust_id = ${trustId}::uuid and id = any (${ids}::uuid[]) order by id
    for no key update`;
  const appointments = await tx.appointment.findMany({
    where: { trustId, id: { in: ids } },
    orderBy: [{ membership: { name: "asc" } }, { id: "asc" }],
    select: {
      id: true,
      membershipId: true,
      ...invitableFields,
      membership: { select: { name: true } },
      invitations: { where: askedAlready(to), select: { id: true } },
    },
  });
  if (appointments.length < ids.length) throw new NotFound();
  const sent = await tx.invitation.findMany({
    where: { trustId, id: { in: ids.map((id) => derivedId(input.id, id)) } },
    select: { appointmentId: true },
  });
  const isSent = ({ id }: { id: string }) => sent.some(({ appointmentId }) => appointmentId === id);
  const asked = appointments.filter((each) => !isSent(each) && each.invitations.length > 0);
  const wanted = appointments.filter((each) => !isSent(each) && each.invitations.length === 0);
  const faults = wanted.flatMap((each) => {
    const why = whyNotInvited(each, to.meeting?.heldOn ?? null);
    return why ? [`${each.membership.name} cannot be invited: ${why}.`] : [];
  });
  if (faults.length > 0)
    throw new Refusal(`${faults.join(" ")} Nobody was invited yet: choose again.`, {
      field: "appointmentIds",
    });
  if (wanted.length === 0 && sent.length === 0)
    throw new Refusal(
      `${names(asked)} ${asked.length === 1 ? "has" : "have"} been invited already. Choose somebody else.`,
      { field: "appointmentIds" },
    );

  const day = toDate(today());
  const rows = wanted.map((each) => ({
    trustId,
    id: derivedId(input.id, each.id),
    appointmentId: each.id,
    committeeId: to.committee.id,
    meetingId: to.meeting?.id ?? null,
    why: input.why,
    invitedById: actor.membershipId,
    invitedAt: now(),
    startsOn: !to.meeting && each.startsOn > day ? each.startsOn : day,
  }));
  await tx.invitation.createMany({ data: rows });
  for (const { id } of rows) await audit(tx, actor, "invitation:made", { kind: "invitation", id });
  return {
    invited: wanted.map(({ id }) => id),
    already: asked.map(({ id }) => id),
    people: wanted.map(({ id, membershipId, membership }) => ({
      appointmentId: id,
      membershipId,
      name: membership.name,
    })),
  };
}

/** The invitations that make another one needless: a seat that has not ended, and for a meeting one to it as well. */
export function askedAlready({ committee, meeting }: InvitedTo): Prisma.InvitationWhereInput {
  const lasts = (day: Date) => ({ OR: [{ endsOn: null }, { endsOn: { gt: day } }] });
  if (!meeting) return { committeeId: committee.id, meetingId: null, ...lasts(toDate(today())) };
  return { ...invitationsTo({ ...meeting, committeeId: committee.id }), AND: holdsOn(meeting.heldOn) };
}

function names(people: { membership: { name: string } }[]): string {
  return new Intl.ListFormat("en-GB").format(people.map(({ membership }) => membership.name));
}
