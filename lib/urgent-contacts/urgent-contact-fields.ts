import { z } from "zod";
import { line, optionalEmail, optionalLine, optionalText } from "@/lib/form-fields.ts";

/** What somebody may need at once, in the order it is shown. All four are asked for before partners are appointed. */
export const urgentContactKinds = ["danger_now", "safeguarding", "speaking_up", "complaints"] as const;
export type UrgentContactKind = (typeof urgentContactKinds)[number];

/** Who answers, how to reach them (one way at least), and when. */
export const UrgentContactFields = z
  .object({
    name: line("who answers, such as the safeguarding team"),
    phone: optionalLine(60).refine(
      (phone) => phone === null || /\d{3}/.test(phone.replaceAll(" ", "")),
      "Enter a phone number, like 01632 960 001",
    ),
    email: optionalEmail(),
    note: optionalText(400).transform((note) => note || null),
  })
  .refine(({ phone, email }) => phone || email, {
    path: ["phone"],
    message: "Enter a phone number, or an e-mail address below",
  });

/** The same where all of it may be left for later: four empty boxes are no contact yet. */
export const optionalUrgentContact = z.preprocess(
  (value) => (isEmpty(value) ? undefined : value),
  UrgentContactFields.optional(),
);

function isEmpty(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((part) => typeof part === "string" && part.trim() === "")
  );
}

export type UrgentContactFields = z.output<typeof UrgentContactFields>;
