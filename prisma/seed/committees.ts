import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type AddCommittee, addCommittee } from "@/lib/committees/add-committee.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { addMeetings } from "@/lib/meetings/add-meetings.ts";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting.ts";
import { addDays, type Day, toDate, today } from "@/lib/time.ts";

type DemoCommittee = Partial<AddCommittee> &
  Pick<AddCommittee, "name" | "purpose" | "partnersDo" | "level" | "safetyRelated"> & {
    chair: { name: string; jobTitle: string } | null;
    /** The first meeting, counted in days from when it is entered, and every how many days another. */
    first: number;
    every: number;
    times: number;
    startsAt: string;
    endsAt: string | null;
  };

type SeededCommittee = { committeeId: string; chairId: string | null };

/** A committee in the register, with its chair among the contacts and its dates. */
async function seedCommittee(
  by: Member,
  secretaryId: string | null,
  { chair, first, every, times, startsAt, endsAt, ...committee }: DemoCommittee,
): Promise<SeededCommittee> {
  const committeeId = randomUUID();
  const chairId = chair && randomUUID();
  if (chair && chairId)
    await addContact(by, { id: chairId, purpose: "chair", ...chair, email: null, phone: null });
  await addCommittee(by, {
    id: committeeId,
    place: null,
    joiningLink: null,
    preparation: null,
    papersLink: null,
    seats: null,
    target: null,
    secretaryId,
    chairId,
    ...committee,
  });
  await addMeetings(by, committeeId, {
    dates: Array.from({ length: times }, (_, index) => onAWeekday(addDays(today(), first + index * every))),
    startsAt,
    endsAt,
    place: null,
    joiningLink: null,
    preparation: null,
    papersLink: null,
  });
  return { committeeId, chairId };
}

/** No committee meets at the weekend. */
function onAWeekday(day: Day): Day {
  const weekday = toDate(day).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** The meetings of a committee that are not cancelled, earliest first, as the register has them. */
export async function datesOf(
  by: Member,
  committeeId: string,
): Promise<{ id: string; heldOn: Day; startsAt: string; endsAt: string | null }[]> {
  const { coming, past } = await readCommittee(by, committeeId);
  return [...past.toReversed(), ...coming].filter(({ cancelled }) => !cancelled);
}

/** Cancels the meeting of a committee that comes after the next. */
export async function cancelOne(by: Member, committeeId: string, because: string): Promise<void> {
  const coming = (await readCommittee(by, committeeId)).coming.filter(({ cancelled }) => !cancelled);
  const meeting = coming[1];
  if (meeting) await cancelMeeting(by, meeting.id, { revision: 1, because });
}

const harboursideCommittees = {
  quality: {
    name: "Quality and safety committee",
    purpose: "Checks that care is safe across the whole trust, and that we learn when it goes wrong.",
    partnersDo: "Asks what patients and families would ask, and says when an answer is not clear.",
    level: "trust",
    safetyRelated: true,
    place: "Board room, Quay House",
    joiningLink: "https://meet.example/quality",
    preparation: "Read the summary on the front of each paper.",
    papersLink: "https://papers.example/quality",
    seats: 2,
    chair: { name: "Dr Amara Obi", jobTitle: "Non-executive director" },
    first: 36,
    every: 28,
    times: 10,
    startsAt: "14:00",
    endsAt: "16:00",
  },
  falls: {
    name: "Falls group",
    purpose: "Looks at why people fall in our hospitals, and tries out ways to prevent it.",
    partnersDo: "Walks a ward with the group twice a year and says what a visitor sees.",
    level: "division",
    safetyRelated: true,
    place: "Seminar room 2, North Wing",
    chair: { name: "Grahame Stubbs", jobTitle: "Head of therapies" },
    first: 105,
    every: 35,
    times: 6,
    startsAt: "10:00",
    endsAt: "11:30",
  },
  medicines: {
    name: "Medicines safety group",
    purpose: "Makes it less likely that somebody gets the wrong medicine.",
    partnersDo: "Reads leaflets and labels as a patient would.",
    level: "trust",
    safetyRelated: true,
    chair: { name: "Bernadette Cole", jobTitle: "Medicines safety officer" },
    first: 210,
    every: 42,
    times: 3,
    startsAt: "09:30",
    endsAt: null,
  },
  food: {
    name: "Food on the wards",
    purpose: "Makes meals better, with the kitchens and the people who eat them.",
    partnersDo: "Tastes, asks and reports.",
    level: "ward",
    safetyRelated: false,
    place: "Ward 7 day room",
    chair: null,
    first: 217,
    every: 28,
    times: 2,
    startsAt: "12:00",
    endsAt: "13:00",
  },
} as const satisfies Record<string, DemoCommittee>;

const fellviewCommittees = {
  governance: {
    name: "Clinical governance group",
    purpose: "Oversees the quality of care.",
    partnersDo: "Attends.",
    level: "board",
    safetyRelated: true,
    chair: null,
    first: 105,
    every: 60,
    times: 3,
    startsAt: "15:00",
    endsAt: null,
  },
  review: {
    name: "Incident review panel",
    purpose: "Reviews incidents.",
    partnersDo: "To be agreed.",
    level: "trust",
    safetyRelated: true,
    chair: { name: "Victor Lund", jobTitle: "Director of nursing" },
    first: 204,
    every: 30,
    times: 2,
    startsAt: "13:00",
    endsAt: "15:00",
  },
} as const satisfies Record<string, DemoCommittee>;

type Harbourside = Record<keyof typeof harboursideCommittees, SeededCommittee>;
type Fellview = Record<keyof typeof fellviewCommittees, SeededCommittee>;

/** The register of the trust that supports its partners well: one committee without a chair, the rest in order. */
export async function seedHarboursideCommittees(by: Member, secretaryId: string): Promise<Harbourside> {
  const { quality, falls, medicines, food } = harboursideCommittees;
  return {
    quality: await seedCommittee(by, secretaryId, quality),
    falls: await seedCommittee(by, null, falls),
    medicines: await seedCommittee(by, null, medicines),
    food: await seedCommittee(by, null, food),
  };
}

/** The register of the other: little said, and nobody named. */
export async function seedFellviewCommittees(by: Member): Promise<Fellview> {
  const { governance, review } = fellviewCommittees;
  return {
    governance: await seedCommittee(by, null, governance),
    review: await seedCommittee(by, null, review),
  };
}
