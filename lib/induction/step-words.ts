import type { StepOwner } from "@/prisma/generated/enums.ts";

/** Who does a step, by what they are to the partner, as those who run the programme read it. */
export const ownerWords: Record<StepOwner, string> = {
  partner: "The partner",
  line_manager: "Their line manager",
  admin: "An admin of this trust",
  mentor: "Their mentor or buddy",
  contact: "Somebody who does not sign in here",
};

const missing: Record<StepOwner, string> = {
  partner: "the partner",
  line_manager: "a line manager",
  admin: "an admin",
  mentor: "a mentor or buddy",
  contact: "a contact",
};

/** Who does a step today: their names, or what somebody has to be while there is nobody. */
export type Who = { words: string; isNobody: boolean; several: boolean };

/** Puts it into words that stand inside a sentence: "Dana or Amina", "a mentor or buddy". */
export function whoDoes(ownerKind: StepOwner, names: readonly string[]): Who {
  return {
    words: names.length === 0 ? missing[ownerKind] : eitherOf(names),
    isNobody: names.length === 0,
    several: names.length > 1,
  };
}

/** "Dana or Amina", "Dana, Amina or Wanda". */
function eitherOf(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}

/** When a step is due, by the day the role begins. */
export function dueWords(dueDays: number): string {
  if (dueDays === 0) return "On the day the role begins";
  const days = Math.abs(dueDays) === 1 ? "1 day" : `${Math.abs(dueDays)} days`;
  return `${days} ${dueDays < 0 ? "before" : "after"} the role begins`;
}
