import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { addDays, today } from "@/lib/time.ts";
import { partnerActor } from "./people.ts";

/** Appoints somebody new, and returns them as the partner they are. Without an e-mail address they are reached by phone. */
export async function appoint(
  manager: Member,
  roleDescriptionId: string,
  who: {
    name: string;
    email?: string;
    phone?: string;
    state: "checks" | "inducting" | "active";
    termInDays: number | null;
    startsInDays?: number;
  },
): Promise<{ actor: Member; membershipId: string; appointmentId: string }> {
  const [appointmentId, membershipId] = [randomUUID(), randomUUID()];
  const startsOn = addDays(today(), who.startsInDays ?? 0);
  await appointPartner(manager, {
    id: appointmentId,
    person: {
      personId: membershipId,
      name: who.name,
      email: who.email ?? null,
      phone: who.phone ?? null,
      reachedBy: who.email ? "email" : "phone",
    },
    roleDescriptionId,
    startsOn,
    termEndsOn: who.termInDays === null ? null : addDays(startsOn, who.termInDays),
    lineManagerId: manager.membershipId,
    state: who.state,
  });
  return { actor: partnerActor(manager.trustId, membershipId, appointmentId), membershipId, appointmentId };
}
