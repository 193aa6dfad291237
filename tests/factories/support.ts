import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { derivedId } from "@/lib/derived-id.ts";
import {
  type ProposeIntroductions,
  proposeIntroductions,
} from "@/lib/introductions/propose-introductions.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { type AskPairing, askPairing } from "@/lib/support/ask-pairing.ts";
import { today } from "@/lib/time.ts";
import type { ContactPurpose } from "@/prisma/generated/enums.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/** Text as somebody hostile types it. It is kept as it was typed. */
export const hostile =
  '<script>alert(1)</script> \'; drop table pairing; -- \u{1F44B} =HYPERLINK("x")\r\nBEGIN:VEVENT';
/** The same as it is kept: lines end plainly. */
export const hostileKept = hostile.replace("\r\n", "\n");

/** A contact of the trust. */
export async function newContact(
  admin: Member,
  name = "Chris Chair",
  purpose: ContactPurpose = "chair",
): Promise<string> {
  const id = randomUUID();
  await addContact(admin, { id, name, purpose, jobTitle: null, email: `${id}@trust.example`, phone: null });
  return id;
}

/** What proposing sends, for these contacts. */
export function proposal(arranger: Member, ...contactIds: string[]): ProposeIntroductions {
  const each = <T>(value: T) => Object.fromEntries(contactIds.map((id) => [id, value]));
  return {
    id: randomUUID(),
    why: each("She chairs your committee."),
    arranger: each(arranger.membershipId),
    leftOut: {},
  };
}

/** Proposes that a partner meets somebody new; returns the introduction's id. */
export async function proposed(
  trust: { admin: Member; manager: Member },
  partner: Member,
  arranger: Member,
  name?: string,
): Promise<string> {
  const contactId = await newContact(trust.admin, name);
  const input = proposal(arranger, contactId);
  await proposeIntroductions(trust.manager, appointmentOf(partner), input);
  return derivedId(input.id, contactId);
}

/** What asking a mentor sends. */
export function asking(person: Member, change: Partial<AskPairing> = {}): AskPairing {
  return {
    id: randomUUID(),
    kind: "mentor",
    membershipId: person.membershipId,
    purpose: "To find your feet.",
    reviewOn: null,
    lastsUntil: null,
    ...change,
  };
}

/** Asks somebody to be a partner's mentor or buddy; returns the pairing's id. */
export async function asked(
  manager: Member,
  partner: Member,
  person: Member,
  change: Partial<AskPairing> = {},
): Promise<string> {
  const input = asking(person, change);
  await askPairing(manager, appointmentOf(partner), input);
  return input.id;
}

/** Somebody who is a manager too, from now on. */
export async function alsoManager(admin: Member, person: Member): Promise<Member> {
  await giveRole(admin, person.membershipId, { id: randomUUID(), role: "manager" });
  return { ...person, roles: [...person.roles, "manager"] };
}

export function pausedFrom(manager: Member, partner: Member): Promise<void> {
  const pause = { id: randomUUID(), happenedOn: today(), reason: null, cover: {} };
  return pauseAppointment(manager, appointmentOf(partner), pause);
}

export function endedFrom(manager: Member, partner: Member): Promise<void> {
  return endAppointment(manager, appointmentOf(partner), {
    id: randomUUID(),
    lastDay: today(),
    endedAs: "left",
    reason: null,
    thanks: null,
  });
}

/** What somebody was told, newest first. */
export async function subjectsFor(person: Member): Promise<string[]> {
  return (await listMessages(person)).messages.map(({ subject }) => subject);
}
