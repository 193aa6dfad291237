import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Member, Operator } from "@/lib/actor.ts";
import { authOptions } from "@/lib/identity/auth-options.ts";
import { noteTrustUse } from "@/lib/identity/note-trust-use.ts";
import type { FormerMembership, SessionAccount, SessionMembership } from "@/lib/identity/session-store.ts";
import { today } from "@/lib/time.ts";

/** The signed-in person, read once a request, or null. */
export const readAccount = cache(async (): Promise<SessionAccount | null> => {
  const failures: unknown[] = [];
  const session = (await getServerSession(authOptions((error) => failures.push(error)))) as {
    account?: SessionAccount;
  } | null;
  if (failures.length > 0) throw failures[0];
  return session?.account ?? null;
});

/** The signed-in person. Anyone else is led to sign in and back. */
export async function requireAccount(): Promise<SessionAccount> {
  const account = await readAccount();
  if (account) return account;
  const path = (await headers()).get("x-alongside-path");
  redirect(path && path !== "/" ? `/sign-in?next=${encodeURIComponent(path)}` : "/sign-in");
}

/** The signed-in person at one trust, with the trust as the session knows it. A trust they do not belong to is not there. */
export async function requireMembership(
  trust: string,
): Promise<{ account: SessionAccount; membership: SessionMembership }> {
  const account = await requireAccount();
  const membership = account.memberships.find(
    ({ shortName, formerShortNames }) => shortName === trust || formerShortNames.includes(trust),
  );
  if (!membership) notFound();
  if (membership.shortName !== trust) await leadToNewName(trust, membership.shortName);
  if (membership.lastUsedOn !== today()) await noteUse(membership.trustId);
  return { account, membership };
}

/**
 * Leads a page asked for by a name the trust had before to the same page by its name now. What is sent from a form
 * that was open meanwhile is taken as it is, so that nothing typed is lost.
 */
async function leadToNewName(former: string, shortName: string): Promise<void> {
  const asked = await headers();
  const path = asked.get("x-alongside-path");
  if (asked.get("x-alongside-method") !== "GET" || !path?.startsWith(`/${former}`)) return;
  redirect(`/${shortName}${path.slice(former.length + 1)}`);
}

const noteUse = cache((trustId: string) => noteTrustUse(trustId));

/**
 * Who acts at this trust, for a page or an action: session, membership and roles as they are at this request.
 * What the person may do is decided by `authorise`, row by row.
 */
export async function requireActor(trust: string): Promise<Member> {
  const { membership } = await requireMembership(trust);
  return {
    kind: "member",
    trustId: membership.trustId,
    membershipId: membership.membershipId,
    roles: membership.roles,
    appointmentId: membership.appointmentId,
  };
}

/**
 * The trusts whose record of this person is theirs to read: where they are a partner, and where they were one and the
 * trust is closed to them. By name.
 */
export function recordsOf(account: SessionAccount): FormerMembership[] {
  return [...account.memberships.filter(({ appointmentId }) => appointmentId), ...account.formerly].sort(
    (a, b) => a.trustName.localeCompare(b.trustName),
  );
}

/**
 * The signed-in person as the one whose record a trust keeps, and as nothing else: whatever they hold there today, this
 * actor has no role and no appointment. A trust that has no record of them is not there.
 */
export async function requireOwnRecord(trust: string): Promise<{ actor: Member; place: FormerMembership }> {
  const account = await requireAccount();
  const place = recordsOf(account).find(
    ({ shortName, formerShortNames }) => shortName === trust || formerShortNames.includes(trust),
  );
  if (!place) notFound();
  const { trustId, membershipId } = place;
  return { actor: { kind: "member", trustId, membershipId, roles: [], appointmentId: null }, place };
}

/** Someone who runs the platform. For anyone else the page is not there. */
export async function requireOperator(): Promise<Operator> {
  const account = await requireAccount();
  if (!account.isOperator) notFound();
  return { kind: "operator", accountId: account.accountId };
}
