import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, line, optionalEmail, optionalLine } from "@/lib/form-fields.ts";
import type { ReachedBy } from "@/prisma/generated/enums.ts";

/** What a trust knows of a person, as forms ask for it. */
export const personFields = {
  name: line("their name"),
  email: optionalEmail(),
  phone: optionalLine(40),
  reachedBy: choice(["email", "phone", "letter"], "how they want to be reached"),
};
export const jobTitleField = optionalLine(120);

/** Somebody who asked for e-mail or a call can only be reached with the address or the number. */
export function checkReach(person: {
  reachedBy: ReachedBy;
  email: string | null;
  phone: string | null;
}): void {
  if (person.reachedBy === "email" && !person.email)
    throw new Refusal("Enter their e-mail address, or choose another way to reach them", { field: "email" });
  if (person.reachedBy === "phone" && !person.phone)
    throw new Refusal("Enter their phone number, or choose another way to reach them", { field: "phone" });
}

/** Whoever else at this trust has this e-mail address. Says nothing about any other trust. */
export async function whoHasEmail(
  tx: TrustTransaction,
  trustId: string,
  email: string | null,
  except: string,
): Promise<{ name: string } | null> {
  if (!email) return null;
  return tx.membership.findFirst({
    where: { trustId, endedAt: null, email: { equals: email, mode: "insensitive" }, id: { not: except } },
    select: { name: true },
  });
}

/** The refusal for a second person with one e-mail address. `remedy` is a sentence of its own. */
export function emailTaken(holder: { name: string } | null, remedy: string): Refusal {
  const who = holder
    ? `${holder.name} has this e-mail address already.`
    : "Somebody has this e-mail address already.";
  return new Refusal(`${who} ${remedy}`, { field: "email" });
}
