import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { namePerson } from "@/lib/people/name-person.ts";
import { today } from "@/lib/time.ts";
import type { Role } from "@/prisma/generated/enums.ts";
import { openedTrust } from "@/tests/factories/trusts.ts";
import { urgentContacts } from "@/tests/factories/urgent-contacts.ts";

/** A trust with one person in each role, and one who is no partner yet. */
export type TrustWorld = {
  trustId: string;
  shortName: string;
  /** The code of its organisation. */
  code: string;
  /** With which the admin would join. */
  joiningPath: string;
  admin: Member;
  manager: Member;
  sponsor: Member;
  mentor: Member;
  /** Known to the trust, and not appointed until `appoint` is called. */
  partner: Member;
  /** Appoints the partner to a published role, and returns them as who they are then. */
  appoint: (roleDescriptionId: string) => Promise<Member>;
};

/** Two new trusts that nobody else in this database touches, with all their contacts for urgent concerns or fewer. */
export async function world(
  contacts: Partial<typeof urgentContacts> = urgentContacts,
): Promise<{ trustA: TrustWorld; trustB: TrustWorld }> {
  const [trustA, trustB] = await Promise.all([trust(contacts), trust(contacts)]);
  return { trustA, trustB };
}

async function trust(contacts: Partial<typeof urgentContacts>): Promise<TrustWorld> {
  const { admin, shortName, code, joiningPath } = await openedTrust(contacts);
  const { trustId } = admin;
  const [manager, sponsor, mentor, partner] = await Promise.all([
    person(admin, "Mona Manager", ["manager"]),
    person(admin, "Sol Sponsor", ["sponsor"]),
    person(admin, "Mel Mentor", ["mentor"]),
    person(admin, "Pat Partner", []),
  ]);
  const appoint = async (roleDescriptionId: string): Promise<Member> => {
    const id = randomUUID();
    await appointPartner(manager, {
      id,
      person: { membershipId: partner.membershipId },
      roleDescriptionId,
      startsOn: today(),
      termEndsOn: null,
      lineManagerId: manager.membershipId,
      state: "active",
    });
    return { ...partner, appointmentId: id };
  };
  return { trustId, shortName, code, joiningPath, admin, manager, sponsor, mentor, partner, appoint };
}

async function person(admin: Member, name: string, roles: Role[]): Promise<Member> {
  const id = randomUUID();
  const email = `${id}@trust.example`;
  await namePerson(admin, { id, name, email, phone: null, jobTitle: null, reachedBy: "email", roles });
  return { kind: "member", trustId: admin.trustId, membershipId: id, roles, appointmentId: null };
}
