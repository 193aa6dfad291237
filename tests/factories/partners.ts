import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type AppointPartner, appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { today } from "@/lib/time.ts";
import { publishedRole } from "@/tests/factories/roles.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

type Appointed = TrustWorld & { partner: Member; roleDescriptionId: string; versionId: string };

/** Two trusts, each with a role in force and its partner appointed to it. */
export async function appointedWorld(): Promise<{ trustA: Appointed; trustB: Appointed }> {
  const { trustA, trustB } = await world();
  return { trustA: await appointed(trustA), trustB: await appointed(trustB) };
}

async function appointed(trust: TrustWorld): Promise<Appointed> {
  const { roleDescriptionId, versionId } = await publishedRole(trust);
  return { ...trust, partner: await trust.appoint(roleDescriptionId), roleDescriptionId, versionId };
}

/** The id of an appointment, of somebody who has one. */
export function appointmentOf(partner: Member): string {
  if (!partner.appointmentId) throw new Error("This person is no partner.");
  return partner.appointmentId;
}

/** Somebody new, as the form that appoints them sends it. */
export function newPartner(
  trust: TrustWorld,
  roleDescriptionId: string,
  change: Partial<AppointPartner> = {},
): AppointPartner {
  const personId = randomUUID();
  return {
    id: randomUUID(),
    person: {
      personId,
      name: "Nora New",
      email: `${personId}@home.example`,
      phone: "01632 960001",
      reachedBy: "phone",
    },
    roleDescriptionId,
    startsOn: today(),
    termEndsOn: null,
    lineManagerId: trust.manager.membershipId,
    state: "inducting",
    ...change,
  };
}

/** Appoints somebody new, and returns them as who they are then. */
export async function appointNew(
  trust: TrustWorld,
  roleDescriptionId: string,
  change: Partial<AppointPartner> = {},
): Promise<Member> {
  const input = newPartner(trust, roleDescriptionId, change);
  await appointPartner(trust.manager, input);
  const membershipId = "personId" in input.person ? input.person.personId : input.person.membershipId;
  return { kind: "member", trustId: trust.trustId, membershipId, roles: [], appointmentId: input.id };
}
