import type { TrustTransaction } from "@/lib/db.ts";
import { type UrgentContactKind, urgentContactKinds } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

/** Where a trust says one kind of urgent concern goes. */
export type UrgentContact = {
  kind: UrgentContactKind;
  name: string;
  phone: string | null;
  email: string | null;
  note: string | null;
};

/** What is read of a contact to show it, for a `select`. */
export const urgentContactFields = { kind: true, name: true, phone: true, email: true, note: true } as const;

/** The contacts a trust has given, in the order they are shown. For functions that authorise their own reader. */
export async function loadUrgentContacts(tx: TrustTransaction, trustId: string): Promise<UrgentContact[]> {
  return tx.urgentContact.findMany({
    where: { trustId },
    orderBy: { kind: "asc" },
    select: urgentContactFields,
  });
}

/** Which of the four a trust has still to give. */
export function missingKinds(given: readonly { kind: UrgentContactKind }[]): UrgentContactKind[] {
  return urgentContactKinds.filter((kind) => !given.some((contact) => contact.kind === kind));
}
