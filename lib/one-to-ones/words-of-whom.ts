import { Refusal } from "@/lib/errors.ts";
import type { Side } from "@/lib/one-to-ones/sides.ts";
import type { TheTwo } from "@/lib/one-to-ones/the-two.ts";
import { saidBy, type Whose } from "@/lib/one-to-ones/whose-words.ts";

/**
 * Whose word it is, who recorded it and how, as a row keeps it, for a word that is one side's alone: what the partner
 * says is theirs, or what they told who supports them; nobody answers what they proposed themselves.
 */
export function saidFor(side: Side, two: TheTwo, recordedById: string, how: Whose) {
  const said = saidBy(two, recordedById, how);
  const isPartners = said.saidById === two.appointment.membershipId;
  if (isPartners === (side === "partner")) return said;
  throw new Refusal(
    side === "trust"
      ? "This is for your line manager, or whoever stands in for them, to say."
      : `This is for ${two.appointment.membership.name} to say. Say how they told you.`,
    { field: "how" },
  );
}
