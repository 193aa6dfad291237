import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { resumeAppointment } from "@/lib/appointments/resume-appointment.ts";
import { addDays, today } from "@/lib/time.ts";
import { appoint } from "./appoint.ts";
import { join } from "./people.ts";
import { daysAgo } from "./when.ts";

type Role = { roleDescriptionId: string; versionId: string };
type Appointed = Awaited<ReturnType<typeof appoint>>;

/**
 * Who was a partner at Harbourside and is none now, who is about to be none, and who has been away and came back.
 * Returns those who are still partners, one of whom will be away, for `seedHarboursidePause`.
 */
export async function seedHarboursideEndings(
  manager: Member,
  role: Role,
): Promise<Record<"kofi" | "nadia" | "ivy", Appointed>> {
  const edith = await newPartner(manager, role, { name: "Edith Moran", days: 325, joins: true });
  await daysAgo(45, () =>
    endAppointment(manager, edith.appointmentId, {
      id: randomUUID(),
      lastDay: today(),
      endedAs: "completed",
      reason: "The term we had agreed was over.",
      thanks:
        "Thank you, Edith. You asked why people wait for their medicines on the day they go home, and kept asking. The pharmacy now has them ready the evening before. We shall miss your questions.",
    }),
  );
  const kofi = await newPartner(manager, role, { name: "Kofi Mensah", days: 310, joins: true });
  await daysAgo(5, () =>
    endAppointment(manager, kofi.appointmentId, {
      id: randomUUID(),
      lastDay: addDays(today(), 26),
      endedAs: "left",
      reason: "He is moving away to be near his daughter.",
      thanks: "Thank you for all you brought to the falls group.",
    }),
  );
  const nadia = await newPartner(manager, role, { name: "Nadia Rahman", days: 260, joins: true });
  await daysAgo(150, () => pause(manager, nadia, null));
  await daysAgo(110, () =>
    resumeAppointment(manager, nadia.appointmentId, { id: randomUUID(), happenedOn: today() }),
  );
  const ivy = await newPartner(manager, role, { name: "Ivy Castle", days: 240, joins: true });
  return { kofi, nadia, ivy };
}

/** The role of somebody who has seats by now is paused, and whoever is free covers them. */
export async function seedHarboursidePause(manager: Member, ivy: Appointed): Promise<void> {
  await daysAgo(21, async () => {
    const { handover, choices } = await readHandover(manager, ivy.appointmentId);
    const covers = handover.seats.flatMap(({ invitationId, committeeId }) => {
      const free = choices.find(({ committeeIds }) => !committeeIds.includes(committeeId));
      return free ? [[invitationId, free.appointmentId] as const] : [];
    });
    await pause(manager, ivy, "Ivy looks after her grandson until the summer.", Object.fromEntries(covers));
  });
}

/** Somebody who left Fellview without a word of thanks, and uses no computer. */
export async function seedFellviewEnding(manager: Member, role: Role): Promise<void> {
  const len = await newPartner(manager, role, { name: "Len Garside", days: 180, joins: false });
  await daysAgo(70, () =>
    endAppointment(manager, len.appointmentId, {
      id: randomUUID(),
      lastDay: addDays(today(), -14),
      endedAs: "left",
      reason: null,
      thanks: null,
    }),
  );
}

async function newPartner(
  manager: Member,
  { roleDescriptionId, versionId }: Role,
  who: { name: string; days: number; joins: boolean },
): Promise<Appointed> {
  const { name, days, joins } = who;
  const reach = joins
    ? { email: `${name.toLowerCase().replace(" ", ".")}@demo.example` }
    : { phone: "01632 960 311" };
  const partner = await daysAgo(days, () =>
    appoint(manager, roleDescriptionId, { name, ...reach, state: "active", termInDays: 545 }),
  );
  if (!joins) return partner;
  await daysAgo(days - 2, () => join(manager, partner.membershipId));
  await daysAgo(days - 3, () => agreeRole(partner.actor, { id: randomUUID(), versionId }));
  return partner;
}

function pause(
  manager: Member,
  { appointmentId }: Appointed,
  reason: string | null,
  cover: Record<string, string> = {},
): Promise<void> {
  return pauseAppointment(manager, appointmentId, {
    id: randomUUID(),
    happenedOn: today(),
    reason,
    cover,
  });
}
