import { waysTold } from "@/lib/appointments/how-told.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice } from "@/lib/form-fields.ts";
import type { TheTwo } from "@/lib/one-to-ones/the-two.ts";

/** Whose words are written down: one's own, or what the partner told somebody. */
export const whose = choice(["themselves", ...waysTold], "whose words these are").default("themselves");
export type Whose = "themselves" | (typeof waysTold)[number];

/**
 * Whose act it is, who recorded it and how, as a row keeps it. What a partner said is written down for them by whoever
 * supports them; a partner writes for nobody else.
 */
export function saidBy({ appointment, isPartner }: TheTwo, recordedById: string, how: Whose) {
  if (how !== "themselves" && isPartner)
    throw new Refusal("This is your own page. Write it in your own name.", { field: "how" });
  return {
    saidById: how === "themselves" ? recordedById : appointment.membershipId,
    recordedById,
    how,
  };
}
