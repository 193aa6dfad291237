import type { UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import { type UrgentContactKind, urgentContactKinds } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

/** What each contact for urgent concerns is called, and when it is the right one, in words for everybody. */
export const urgentContactWords: Record<UrgentContactKind, { title: string; when: string }> = {
  danger_now: {
    title: "Danger now",
    when: "Somebody is badly hurt, or may be very soon. This can be you.",
  },
  safeguarding: {
    title: "Safeguarding",
    when: "You think that a child, or an adult who needs care, is being hurt or is not looked after.",
  },
  speaking_up: {
    title: "Speaking up",
    when: "Something at the trust is not safe or not right, and you want to tell somebody who is not your line manager.",
  },
  complaints: {
    title: "Complaints",
    when: "You are not happy with care or treatment: your own, or that of somebody close to you.",
  },
};

/** Some of them inside a sentence: "danger now, safeguarding and complaints". */
export function nameKinds(kinds: readonly UrgentContactKind[]): string {
  const names = kinds.map((kind) => urgentContactWords[kind].title.toLowerCase());
  return new Intl.ListFormat("en-GB").format(names);
}

/** One kind of urgent concern in words, and where it goes at a trust; null while the trust has not said. */
export type UrgentConcern = {
  kind: UrgentContactKind;
  title: string;
  when: string;
  contact: UrgentContact | null;
};

/** All four kinds in their order, with what a trust has given for each. */
export function urgentConcerns(given: readonly UrgentContact[]): UrgentConcern[] {
  return urgentContactKinds.map((kind) => ({
    kind,
    ...urgentContactWords[kind],
    contact: given.find((contact) => contact.kind === kind) ?? null,
  }));
}
