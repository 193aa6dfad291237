import { z } from "zod";
import { optionalText } from "@/lib/form-fields.ts";

const words = optionalText(1_500).transform((typed) => typed || null);

/** What a partner brings, in their own words, and whether fellow partners may see who they are. */
export const profileInput = {
  experience: words,
  skills: words,
  interests: words,
  whenFree: words,
  seenByPartners: z
    .enum(["yes"])
    .optional()
    .transform((ticked) => ticked === "yes"),
};
