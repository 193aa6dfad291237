import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { addContact } from "@/lib/contacts/add-contact.ts";
import { proposeIntroductions } from "@/lib/introductions/propose-introductions.ts";
import { changeMyProfile } from "@/lib/profiles/change-my-profile.ts";
import { recordProfile } from "@/lib/profiles/record-profile.ts";
import { askPairing } from "@/lib/support/ask-pairing.ts";
import type { Day } from "@/lib/time.ts";
import type { PairingKind } from "@/prisma/generated/enums.ts";
import { daysAgo } from "./when.ts";

type Partner = { actor: Member; appointmentId: string };

/** Asks somebody to be a partner's mentor or buddy, and returns what was asked. */
export async function ask(
  manager: Member,
  partner: Partner,
  person: Member,
  kind: PairingKind,
  words: { purpose: string; reviewOn?: Day; lastsUntil?: Day },
): Promise<string> {
  const { purpose, reviewOn = null, lastsUntil = null } = words;
  const id = randomUUID();
  const { membershipId } = person;
  await askPairing(manager, partner.appointmentId, { id, kind, membershipId, purpose, reviewOn, lastsUntil });
  return id;
}

/** Somebody worth meeting. */
export async function contact(admin: Member, name: string, jobTitle: string): Promise<string> {
  const id = randomUUID();
  const email = `${name.toLowerCase().replace(" ", ".")}@demo.example`;
  await addContact(admin, { id, purpose: "other", name, jobTitle, email, phone: null });
  return id;
}

/** Proposes several introductions in one form, and returns the form's id. */
export async function propose(
  manager: Member,
  partner: Partner,
  wanted: readonly { contactId: string; why: string; arranger: Member }[],
): Promise<string> {
  const id = randomUUID();
  await proposeIntroductions(manager, partner.appointmentId, {
    id,
    why: Object.fromEntries(wanted.map(({ contactId, why }) => [contactId, why])),
    arranger: Object.fromEntries(wanted.map(({ contactId, arranger }) => [contactId, arranger.membershipId])),
    leftOut: {},
  });
  return id;
}

/** What Harbourside's partners bring: most in their own hand, one told by phone; two want to be seen. */
export async function seedProfiles(
  manager: Member,
  { margaret, samuel, arthur, priya }: Record<"margaret" | "samuel" | "arthur" | "priya", Partner>,
): Promise<void> {
  await daysAgo(300, () =>
    changeMyProfile(margaret.actor, {
      revision: 0,
      experience: "I looked after my husband through four years of hospital visits.",
      skills: "Thirty years as a school secretary: I read long papers fast, and I remember who said what.",
      interests: "Medicines when people go home. Letters that people can understand.",
      whenFree: "Most mornings. Not Thursdays.",
      seenByPartners: true,
    }),
  );
  await daysAgo(250, () =>
    changeMyProfile(samuel.actor, {
      revision: 0,
      experience: "A long stay on a surgical ward, and a complaint that was answered well in the end.",
      skills: null,
      interests: "How people are told when something went wrong.",
      whenFree: "Evenings, by video. Fridays in person.",
      seenByPartners: true,
    }),
  );
  await daysAgo(130, () =>
    recordProfile(manager, arthur.appointmentId, {
      revision: 0,
      experience: "Worked as a porter here for twenty years.",
      skills: "Knows every corridor.",
      interests: "Falls, and getting about with a stick.",
      whenFree: "Any day, if somebody rings the day before.",
      seenByPartners: false,
      how: "phone",
    }),
  );
  await daysAgo(10, () =>
    changeMyProfile(priya.actor, {
      revision: 0,
      experience: null,
      skills: "I speak Malayalam and Hindi.",
      interests: "Maternity care.",
      whenFree: null,
      seenByPartners: false,
    }),
  );
}
