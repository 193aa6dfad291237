import { z } from "zod";
import { choice, count, formId, line, optionalChosenId, optionalText, tickedIds } from "@/lib/form-fields.ts";
import type { StepOwner } from "@/prisma/generated/enums.ts";

/** Who can do a step, by what they are to the partner. */
export const stepOwners = ["partner", "line_manager", "admin", "mentor", "contact"] as const;

/** How many days at most before the role begins or after it a step can be due. */
const daysAtMost = 365;

/** What a step says and who does it, as every form about one asks for it. */
export const stepFields = {
  title: line("what is to be done", 120),
  about: optionalText(1_000).transform((words) => words || null),
  ownerKind: choice([...stepOwners], "who does it"),
  contactId: optionalChosenId,
  waitsFor: tickedIds(),
};

/** When a step of the trust's induction is due, as its form asks for it. */
export const dueFields = {
  days: count("how many days", daysAtMost),
  when: choice(["before", "after"], "whether it is before or after the role begins"),
};

type Owner = { ownerKind: StepOwner; contactId: string | null };

/** A step by somebody who does not sign in says who that is; one by anybody else names nobody. */
export function checkOwner({ ownerKind, contactId }: Owner, context: z.RefinementCtx): void {
  if (ownerKind === "contact" && contactId === null)
    context.addIssue({ code: "custom", path: ["contactId"], message: "Choose which contact does it" });
}

/** Who does it, without a contact who was chosen along with somebody else. */
export function ownerOf({ ownerKind, contactId }: Owner): Owner {
  return { ownerKind, contactId: ownerKind === "contact" ? contactId : null };
}

/** The days a form asked for, as they are kept: before the role begins where negative. */
export function dueDaysOf({ days, when }: { days: number; when: "before" | "after" }): number {
  return when === "before" && days > 0 ? -days : days;
}

export const AddStep = z.object({ id: formId, ...stepFields, ...dueFields }).superRefine(checkOwner);
export type AddStep = z.output<typeof AddStep>;
