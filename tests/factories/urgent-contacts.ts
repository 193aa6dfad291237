import type { UrgentContactFields, UrgentContactKind } from "@/lib/urgent-contacts/urgent-contact-fields.ts";

/** All four contacts for urgent concerns, as a trust has to give them before it appoints anybody. */
export const urgentContacts: Record<UrgentContactKind, UrgentContactFields> = {
  danger_now: { name: "The emergency services", phone: "999", email: null, note: null },
  safeguarding: { name: "Safeguarding team", phone: "01632 960 190", email: null, note: "At any time." },
  speaking_up: { name: "Speak up guardian", phone: null, email: "speak@trust.example", note: null },
  complaints: { name: "PALS", phone: "01632 960 192", email: "pals@trust.example", note: null },
};
