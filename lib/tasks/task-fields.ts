import { z } from "zod";
import { line, optionalChosenId, text } from "@/lib/form-fields.ts";

/** What the trust says about one thing partners do. */
export const taskFields = {
  name: line("a name for the task"),
  purpose: text("what the task is for", 2000),
  time: line("how much time it takes"),
  frequency: line("how often it is"),
  preparation: text("how to prepare", 2000),
  stance: z
    .enum(["strategic", "representative", "both", ""], "Choose one of these")
    .optional()
    .transform((stance) => stance || null),
  contactId: optionalChosenId,
};
