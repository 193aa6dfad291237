import { z } from "zod";
import { choice, line, optionalDate, optionalLine, text } from "@/lib/form-fields.ts";

/** An organisation's code: the Organisation Data Service's, or one of our own where it has none. */
export const OrganisationCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z0-9]{3,10}$/, "Enter a code of 3 to 10 letters and numbers, like NNJ or QKK");

/** What is said of an organisation that is added by hand: of a kind that has partners and is on no list of NHS trusts. */
export const byHandFields = {
  kind: choice(
    ["care_trust", "community_interest_company", "integrated_care_board", "other"],
    "what kind of organisation it is",
  ),
  name: line("its name"),
  town: optionalLine(100).transform((town) => town ?? ""),
  reason: text("why it is added by hand", 500),
};

/** The day it closed, or closes, where it has. */
export const closedOn = optionalDate();
