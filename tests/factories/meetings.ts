import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Member } from "@/lib/actor.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { inviteToCommittee } from "@/lib/invitations/invite-to-committee.ts";
import { addDays, atTime, now, today } from "@/lib/time.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import type { TrustWorld } from "@/tests/support/world.ts";

/** Committees and their meetings, as they stand in the database. */

async function write(trustId: string, sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.trust_id', $1, true)", [trustId]);
    await client.query(sql, values);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/** A committee; with a chair where a contact is given. */
export async function aCommittee(
  { trustId, manager }: Pick<TrustWorld, "trustId" | "manager">,
  change: { name?: string; chairId?: string; endedAt?: Date } = {},
): Promise<string> {
  const id = randomUUID();
  await write(
    trustId,
    `insert into committee (trust_id, id, name, purpose, partners_do, level, safety_related, place, preparation, papers_link, created_at, ended_at)
     values ($1, $2, $3, 'Looks at what went wrong.', 'Asks what patients would ask.', 'trust', true, 'Board room', 'Read the papers.', 'https://papers.example/a', $4, $5)`,
    [trustId, id, change.name ?? "Safety committee", now(), change.endedAt ?? null],
  );
  if (change.chairId)
    await write(
      trustId,
      `insert into committee_officer (trust_id, id, committee_id, post, contact_id, starts_on, recorded_at, recorded_by_id)
       values ($1, $2, $3, 'chair', $4, $5, $6, $7)`,
      [trustId, randomUUID(), id, change.chairId, addDays(today(), -30), now(), manager.membershipId],
    );
  return id;
}

/** A meeting of it, some days from today, at two in the afternoon. */
export async function aMeeting(
  { trustId, manager }: Pick<TrustWorld, "trustId" | "manager">,
  committeeId: string,
  inDays: number,
  change: { startsAt?: string; endsAt?: string | null } = {},
): Promise<string> {
  const id = randomUUID();
  await write(
    trustId,
    `insert into meeting (trust_id, id, committee_id, held_on, starts_at, ends_at, zone, created_at, created_by_id)
     values ($1, $2, $3, $4, $5, $6, 'Europe/London', $7, $8)`,
    [
      trustId,
      id,
      committeeId,
      addDays(today(), inDays),
      change.startsAt ?? "14:00",
      change.endsAt === undefined ? "16:00" : change.endsAt,
      now(),
      manager.membershipId,
    ],
  );
  return id;
}

/** Moves a meeting to another day. */
export async function moveTo(
  { trustId, manager }: Pick<TrustWorld, "trustId" | "manager">,
  meetingId: string,
  inDays: number,
): Promise<void> {
  await write(
    trustId,
    `with before as (
       insert into meeting_move (trust_id, id, meeting_id, from_on, from_starts_at, moved_by_id, moved_at)
       select trust_id, $3, id, held_on, starts_at, $4, $5 from meeting where trust_id = $1 and id = $2)
     update meeting set held_on = $6 where trust_id = $1 and id = $2`,
    [trustId, meetingId, randomUUID(), manager.membershipId, now(), addDays(today(), inDays)],
  );
}

/** Cancels a meeting. */
export async function cancel(
  { trustId, manager }: Pick<TrustWorld, "trustId" | "manager">,
  meetingId: string,
): Promise<void> {
  await write(
    trustId,
    `update meeting set cancelled_at = $3, cancelled_by_id = $4, cancelled_because = 'The chair is away.'
     where trust_id = $1 and id = $2`,
    [trustId, meetingId, now(), manager.membershipId],
  );
}

/** Invites partners to a committee, for the manager. */
export async function seat(trust: TrustWorld, committeeId: string, ...partners: Member[]): Promise<void> {
  await inviteToCommittee(trust.manager, committeeId, {
    id: randomUUID(),
    appointmentIds: partners.map(appointmentOf),
    why: "You know what waiting is like.",
  });
}

/** Two trusts; in the first a committee with a chair, its partner on it, and a meeting a week from today. */
export async function invitedWorld() {
  const { trustA, trustB } = await appointedWorld();
  const chairId = randomUUID();
  await addContact(trustA.admin, {
    id: chairId,
    name: "Chris Chair",
    purpose: "chair",
    jobTitle: "Medical director",
    email: null,
    phone: null,
  });
  const committeeId = await aCommittee(trustA, { chairId });
  await seat(trustA, committeeId, trustA.partner);
  const meetingId = await aMeeting(trustA, committeeId, 7);
  return { trustA, trustB, chairId, committeeId, meetingId };
}

/** The start of a meeting some days from today, and after. */
export function afterMeeting<T>(inDays: number, work: () => Promise<T>): Promise<T> {
  return atTime(new Date(`${addDays(today(), inDays)}T18:30:00Z`), work);
}

/** Writes that a role is paused today, or ended it yesterday. */
export async function pause(
  { trustId, manager }: Pick<TrustWorld, "trustId" | "manager">,
  appointmentId: string,
  kind: "paused" | "ended" = "paused",
): Promise<void> {
  const yesterday = addDays(today(), -1);
  if (kind === "ended")
    await write(trustId, "update appointment set ended_on = $3 where trust_id = $1 and id = $2", [
      trustId,
      appointmentId,
      yesterday,
    ]);
  await write(
    trustId,
    `insert into appointment_state (trust_id, id, appointment_id, kind, happened_on, recorded_at, recorded_by_id, position, ended_as)
     values ($1, $2, $3, $4::text::appointment_state_kind, $5, $6, $7,
       (select max(position) + 1 from appointment_state where appointment_id = $3), $8)`,
    [
      trustId,
      randomUUID(),
      appointmentId,
      kind,
      kind === "ended" ? yesterday : today(),
      now(),
      manager.membershipId,
      kind === "ended" ? "left" : null,
    ],
  );
}
