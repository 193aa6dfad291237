import { notFound } from "next/navigation";
import { type UrgentContactKind, urgentContactKinds } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

/** How a kind of contact stands in an address: "danger-now". */
export function addressOf(kind: UrgentContactKind): string {
  return kind.replace("_", "-");
}

/** The kind an address names. Any other word is no page. */
export function kindAt(address: string): UrgentContactKind {
  return urgentContactKinds.find((kind) => addressOf(kind) === address) ?? notFound();
}
