import type { ContactPurpose } from "@/prisma/generated/enums.ts";

/** What partners need a contact for, in words. */
export const purposeWords: Record<ContactPurpose, string> = {
  responsible_to: "Partners are responsible to them",
  accountable_to: "Partners are accountable to them",
  chair: "Chairs a committee or meeting",
  secretary: "Secretary of a committee",
  wellbeing: "Support and wellbeing",
  task_owner: "Looks after a task, or arranges something for partners",
  other: "Something else",
};
