import type { Member } from "@/lib/actor.ts";
import { agreementStanding, type Published } from "@/lib/appointments/agreement-standing.ts";
import { readInTrust } from "@/lib/db.ts";
import { type Day, today } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";
import type { UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { AppointmentStateKind, ContactPurpose, SectionKind } from "@/prisma/generated/enums.ts";

export type PartnerHome = {
  appointmentId: string;
  name: string;
  /** The role as the version in force calls it; null while none is published. */
  roleTitle: string | null;
  versionNumber: number | null;
  needsAgreement: boolean;
  agreed: { number: number; on: Day } | null;
  state: AppointmentStateKind;
  startsOn: Day;
  termEndsOn: Day | null;
  lineManager: Reachable | null;
  tasks: { id: string; name: string; time: string; frequency: string }[];
  contacts: (Reachable & { id: string; purpose: ContactPurpose })[];
  /** What the trust expects and does not expect, to lead straight there. */
  expectations: { id: string; kind: SectionKind; heading: string }[];
  unreadMessages: number;
  /** Where urgent concerns go at this trust. */
  urgentContacts: UrgentContact[];
};

export type Reachable = { name: string; jobTitle: string | null; email: string | null; phone: string | null };

type Row = Omit<PartnerHome, "roleTitle" | "versionNumber" | "needsAgreement" | "agreed"> & {
  recordedAt: string;
  published: (Omit<Published, "publishedAt"> & { publishedAt: string })[];
  agreements: { number: number; on: Day }[];
};

/** A partner's home, read in one message to the database. Null for somebody who is no partner here. */
export async function readPartnerHome(actor: Member): Promise<PartnerHome | null> {
  const { membershipId } = actor;
  const [row] = await readInTrust<Row>(
    actor,
    "home:read",
    { membershipId },
    homeSql(actor.trustId, membershipId),
  );
  if (!row) return null;
  const { recordedAt, published, agreements, ...home } = row;
  const standing = agreementStanding(
    published.map((version) => ({ ...version, publishedAt: new Date(version.publishedAt) })),
    agreements,
    new Date(recordedAt),
  );
  return {
    ...home,
    roleTitle: standing.current?.title ?? null,
    versionNumber: standing.current?.number ?? null,
    needsAgreement: standing.waitingSince !== null,
    agreed: standing.agreed,
  };
}

/** The statement behind `readPartnerHome`; `npm run bench` sends it without the rest of the product around it. */
export function homeSql(trustId: string, membershipId: string): TrustSql {
  return trustSql`
    with mine as (
      select a.* from appointment a
      where a.trust_id = ${trustId} and a.membership_id = ${membershipId}
        and (a.ended_on is null or a.ended_on >= ${today()})
      order by a.starts_on limit 1
    ), published as (
      select v.id, v.number, v.title, p.kind, p.published_at, p.what_changed
      from mine
      join role_description_version v on v.trust_id = ${trustId} and v.role_description_id = mine.role_description_id
      join publication p on p.trust_id = ${trustId} and p.version_id = v.id
    ), current as (
      select id from published order by number desc limit 1
    )
    select jsonb_build_object(
      'appointmentId', mine.id, 'name', me.name, 'recordedAt', mine.recorded_at,
      'startsOn', mine.starts_on, 'termEndsOn', mine.term_ends_on,
      'state', (select s.kind from appointment_state s
        where s.trust_id = ${trustId} and s.appointment_id = mine.id and s.kind <> 'ended' order by s.position desc limit 1),
      'lineManager', (
        select jsonb_build_object('name', m.name, 'jobTitle', m.job_title, 'email', m.email, 'phone', m.phone)
        from line_manager l join membership m on m.trust_id = ${trustId} and m.id = l.membership_id
        where l.trust_id = ${trustId} and l.appointment_id = mine.id
          and l.starts_on <= ${today()} and (l.ends_on is null or l.ends_on > ${today()}) limit 1),
      'published', coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'title', p.title,
        'kind', p.kind, 'publishedAt', p.published_at, 'whatChanged', p.what_changed)) from published p), '[]'),
      'agreements', coalesce((
        select jsonb_agg(jsonb_build_object('number', v.number,
          'on', coalesce(g.happened_on, (g.recorded_at at time zone 'Europe/London')::date)))
        from agreement g join role_description_version v on v.trust_id = ${trustId} and v.id = g.version_id
        where g.trust_id = ${trustId} and g.appointment_id = mine.id), '[]'),
      'tasks', coalesce((
        select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'time', t.time, 'frequency', t.frequency)
          order by t.position)
        from published_task t join current on current.id = t.version_id where t.trust_id = ${trustId}), '[]'),
      'contacts', coalesce((
        select jsonb_agg(jsonb_build_object('id', c.id, 'purpose', c.purpose, 'name', c.name, 'jobTitle', c.job_title,
          'email', c.email, 'phone', c.phone) order by c.purpose, c.name, c.id)
        from contact c
        where c.trust_id = ${trustId} and c.ended_at is null and (
          c.purpose in ('responsible_to', 'accountable_to', 'wellbeing', 'other')
          or c.id in (select k.contact_id from published_task t join current on current.id = t.version_id
            join task_profile k on k.trust_id = ${trustId} and k.id = t.task_profile_id
            where t.trust_id = ${trustId}))), '[]'),
      'expectations', coalesce((
        select jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'heading', s.heading) order by s.position)
        from role_description_section s join current on current.id = s.version_id
        where s.trust_id = ${trustId} and s.kind in ('expected', 'not_expected')), '[]'),
      'unreadMessages', (select count(*) from message n
        where n.trust_id = ${trustId} and n.to_membership_id = ${membershipId} and n.read_at is null),
      'urgentContacts', coalesce((
        select jsonb_agg(jsonb_build_object('kind', u.kind, 'name', u.name, 'phone', u.phone, 'email', u.email,
          'note', u.note) order by u.kind)
        from urgent_contact u where u.trust_id = ${trustId}), '[]')
    ) as row
    from mine join membership me on me.trust_id = ${trustId} and me.id = mine.membership_id`;
}
