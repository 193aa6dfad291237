import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { sayCorrection } from "@/lib/corrections/say-correction.ts";
import { recordPoint } from "@/lib/points/record-point.ts";
import { today } from "@/lib/time.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/** A manager writes down what a partner raised at a meeting; returns its id. */
export async function pointRecorded(
  manager: Member,
  partner: Member,
  meetingId: string,
  words = "The lift was broken.",
): Promise<string> {
  const id = randomUUID();
  const told = { how: "phone", happenedOn: today() } as const;
  await recordPoint(manager, meetingId, { id, appointmentId: appointmentOf(partner), words, ...told });
  return id;
}

/** A partner says that what was written down they raised is not right; returns the id of what they said. */
export async function corrected(
  partner: Member,
  pointId: string,
  words = "I never said that.",
): Promise<string> {
  const id = randomUUID();
  await sayCorrection(partner, "point", pointId, { id, words });
  return id;
}

/** Something that was written down for a partner, and something else that they say is not right. */
export async function correctedIn(
  { manager, partner }: { manager: Member; partner: Member },
  meetingId: string,
) {
  return {
    recordedPoint: await pointRecorded(manager, partner, meetingId),
    correction: await corrected(partner, await pointRecorded(manager, partner, meetingId, "The bell.")),
  };
}
