import { randomUUID } from "node:crypto";
import type { Job, Member } from "@/lib/actor.ts";
import { joinWithAccount, joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { makeJoiningLink } from "@/lib/people/make-joining-link.ts";
import { namePerson } from "@/lib/people/name-person.ts";
import { openTrust } from "@/lib/trusts/open-trust.ts";
import type { Role } from "@/prisma/generated/enums.ts";

export const demoPassword = "alongside-demo";
export const seedJob: Job = { kind: "job", name: "demonstration" };

/** A trust opened for the demonstration, with its first admin signed up. */
export async function openDemoTrust(input: {
  organisationCode: string;
  shortName: string;
  adminName: string;
  adminEmail: string;
}): Promise<Member> {
  const opened = await openTrust(seedJob, input);
  await joinByLink(opened.joiningPath);
  return member(opened.trustId, opened.membershipId, ["admin"]);
}

/** Somebody on the staff, named by the admin, who has chosen a password. */
export async function nameStaff(
  admin: Member,
  person: { name: string; email: string; jobTitle: string; role: Role },
): Promise<Member> {
  const id = randomUUID();
  const { role, ...rest } = person;
  await namePerson(admin, { ...rest, id, phone: null, reachedBy: "email", roles: [role] });
  await join(admin, id);
  return member(admin.trustId, id, [role]);
}

/** Hands a named person their link, and lets them choose the demonstration's password. */
export async function join(by: Member, membershipId: string): Promise<string> {
  const { path } = await makeJoiningLink(by, membershipId, { id: randomUUID() });
  return joinByLink(path);
}

/** Lets somebody who already has an account, at another trust, join with it. */
export async function joinWith(by: Member, membershipId: string, accountId: string): Promise<void> {
  const { path } = await makeJoiningLink(by, membershipId, { id: randomUUID() });
  const { trust, token } = partsOf(path);
  await joinWithAccount(trust, token, accountId);
}

/** The partner as an actor, for what they do themselves. */
export function partnerActor(trustId: string, membershipId: string, appointmentId: string): Member {
  return { ...member(trustId, membershipId, []), appointmentId };
}

async function joinByLink(path: string): Promise<string> {
  const { trust, token } = partsOf(path);
  const session = await findSession(await joinWithNewPassword(trust, token, { password: demoPassword }));
  if (!session) throw new Error("A demonstration account could not be made.");
  return session.account.accountId;
}

function partsOf(path: string): { trust: string; token: string } {
  const [trust, token] = path.split("/").slice(-2);
  if (!trust || !token) throw new Error("This is not a joining link.");
  return { trust, token };
}

function member(trustId: string, membershipId: string, roles: Role[]): Member {
  return { kind: "member", trustId, membershipId, roles, appointmentId: null };
}
