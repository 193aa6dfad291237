import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type AddCommittee, addCommittee } from "@/lib/committees/add-committee.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { addMeetings } from "@/lib/meetings/add-meetings.ts";
import type { Day } from "@/lib/time.ts";

/** What the register says of a committee, as the form that adds one sends it. */
export function committeeInput(change: Partial<AddCommittee> = {}): AddCommittee {
  return {
    id: randomUUID(),
    name: "Falls group",
    purpose: "Looks at why people fall in hospital.",
    partnersDo: "Asks what patients would ask.",
    level: "trust",
    safetyRelated: true,
    place: "Board room",
    joiningLink: "https://join.example/falls",
    preparation: "Read the papers.",
    papersLink: "https://papers.example/falls",
    seats: 3,
    target: null,
    chairId: null,
    secretaryId: null,
    ...change,
  };
}

/** A committee in the register, by a manager of the trust. */
export async function newCommittee(manager: Member, change: Partial<AddCommittee> = {}): Promise<string> {
  const input = committeeInput(change);
  await addCommittee(manager, input);
  return input.id;
}

/** Somebody among the contacts of the trust. */
export async function newChair(manager: Member, name = "Chris Chair"): Promise<string> {
  const id = randomUUID();
  await addContact(manager, {
    id,
    name,
    purpose: "chair",
    jobTitle: "Medical director",
    email: null,
    phone: null,
  });
  return id;
}

/** A meeting of a committee, by its product function; where and how are as the committee says. */
export async function newMeeting(
  manager: Member,
  committeeId: string,
  day: Day,
  change: { startsAt?: string; endsAt?: string | null } = {},
): Promise<string> {
  await addMeetings(manager, committeeId, {
    dates: [day],
    startsAt: "14:00",
    endsAt: "16:00",
    place: null,
    joiningLink: null,
    preparation: null,
    papersLink: null,
    ...change,
  });
  const { coming, past } = await readCommittee(manager, committeeId);
  const meeting = [...coming, ...past].find(
    ({ heldOn, startsAt, cancelled }) =>
      heldOn === day && startsAt === (change.startsAt ?? "14:00") && !cancelled,
  );
  if (!meeting) throw new Error("The meeting was not entered.");
  return meeting.id;
}
