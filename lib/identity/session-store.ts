import { identityDb } from "@/lib/identity/db.ts";
import { hashToken, newToken } from "@/lib/identity/tokens.ts";
import { type Day, now, today } from "@/lib/time.ts";
import type { Prisma } from "@/prisma/generated/client.ts";
import type { Role } from "@/prisma/generated/enums.ts";

/** A session ends after half an hour without a page, and after twelve hours in any case (quality bar, sign-in). */
export const idleSeconds = 30 * 60;
const absoluteSeconds = 12 * 60 * 60;

/** One trust as the session knows it: enough to switch to it, nothing of its content. */
export type SessionMembership = {
  trustId: string;
  trustName: string;
  shortName: string;
  /** Short names the trust had before; addresses with them lead to the one in use. */
  formerShortNames: string[];
  /** The last day anybody opened this trust. */
  lastUsedOn: Day;
  membershipId: string;
  name: string;
  roles: Role[];
  appointmentId: string | null;
};

/**
 * A trust where this person was a partner and is none now. It opens nothing there: it says whose record the person may
 * read in their account.
 */
export type FormerMembership = Pick<
  SessionMembership,
  "trustId" | "trustName" | "shortName" | "formerShortNames" | "membershipId"
>;

/** The signed-in person. */
export type SessionAccount = {
  accountId: string;
  email: string;
  isOperator: boolean;
  /** What was proved at sign-in, for a trust that demands more than a password. */
  proofs: string[];
  memberships: SessionMembership[];
  /** Apart from what is open to them: where they were a partner, whether or not they hold another role there today. */
  formerly: FormerMembership[];
};

type StoredSession = SessionAccount & { createdAt: string; expiresAt: string };

/** Starts a session, in the transaction that proved who it is for, and returns the token for the cookie. */
export async function startSession(
  accountId: string,
  proofs: string[],
  tx: Prisma.TransactionClient,
): Promise<string> {
  const token = newToken();
  const createdAt = now();
  await tx.session.create({
    data: {
      tokenHash: hashToken(token),
      accountId,
      createdAt,
      expiresAt: secondsAfter(createdAt, idleSeconds),
      proofs,
    },
  });
  return token;
}

/** The session behind a cookie, with the person's trusts and roles as they are now, in one statement; else null. */
export async function findSession(token: string): Promise<{ account: SessionAccount; expires: Date } | null> {
  const { rows } = await identityDb().pool.query<{ session: StoredSession }>(sessionStatement, [
    hashToken(token),
    now(),
    today(),
  ]);
  const session = rows[0]?.session;
  if (!session) return null;
  const { createdAt: _, expiresAt, ...account } = session;
  return { account, expires: new Date(expiresAt) };
}

/** Moves the idle limit on, never past the absolute one. */
export async function prolongSession(token: string, expires: Date): Promise<void> {
  await identityDb().pool.query(
    `update session set expires_at = least($2, created_at + make_interval(secs => $3)) where token_hash = $1`,
    [hashToken(token), expires, absoluteSeconds],
  );
}

/** Ends one session; the cookie is worth nothing at the next request. */
export async function endSession(token: string): Promise<void> {
  await identityDb().prisma.session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

function secondsAfter(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}

/** Takes the token's hash, the present and today's date; `npm run bench` sends it without the rest of the product around it. */
export const sessionStatement = `
  select jsonb_build_object(
    'createdAt', s.created_at, 'expiresAt', s.expires_at,
    'accountId', a.id, 'email', a.email, 'proofs', s.proofs,
    'isOperator', exists (
      select 1 from operator o where o.account_id = a.id and o.starts_at <= $2 and (o.ends_at is null or o.ends_at > $2)),
    'memberships', m.open, 'formerly', m.formerly
  ) as session
  from session s
  join account a on a.id = s.account_id
  cross join lateral (
    select
      coalesce(jsonb_agg(m.place || m.open order by m.trust_name)
        filter (where m.roles <> '[]' or m.appointment_id is not null), '[]') as open,
      coalesce(jsonb_agg(m.place order by m.trust_name)
        filter (where m.appointment_id is null and m.served), '[]') as formerly
    from (
      select o.name as trust_name, p.roles, p.appointment_id, p.served,
        jsonb_build_object('trustId', t.id, 'trustName', o.name, 'shortName', n.names[1],
          'formerShortNames', to_jsonb(n.names[2:]), 'membershipId', m.id) as place,
        jsonb_build_object('lastUsedOn', u.last_used_on, 'name', m.name,
          'roles', p.roles, 'appointmentId', p.appointment_id) as open
      from membership m
      join trust t on t.id = m.trust_id
      join organisation o on o.id = t.organisation_id
      join trust_use u on u.trust_id = t.id
      cross join lateral (select array_agg(s.short_name order by s.since desc, s.short_name) as names
        from short_name s where s.trust_id = t.id) n
      cross join lateral (select
        coalesce((select jsonb_agg(g.role order by g.role) from role_grant g
          where g.trust_id = m.trust_id and g.membership_id = m.id
            and g.starts_at <= $2 and (g.ends_at is null or g.ends_at > $2)), '[]') as roles,
        (select p.id from appointment p
          where p.trust_id = m.trust_id and p.membership_id = m.id and (p.ended_on is null or p.ended_on >= $3::date)
          order by p.starts_on limit 1) as appointment_id,
        exists (select 1 from appointment p
          where p.trust_id = m.trust_id and p.membership_id = m.id and p.ended_on < $3::date) as served) p
      where m.account_id = a.id and m.ended_at is null
    ) m) m
  where s.token_hash = $1 and s.expires_at > $2 and a.disabled_at is null`;
