import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type BringIn, bringIn } from "@/lib/before/bring-in.ts";
import { addDays, today } from "@/lib/time.ts";
import { join } from "./people.ts";
import { daysAgo } from "./when.ts";

const unsaid = {
  termEndsOn: null,
  managesSince: null,
  since: {},
  pairedWithId: null,
  pairedSince: null,
  role_explained: null,
  induction: null,
  handbook: null,
  training: null,
  trainingWords: null,
  one_to_ones: null,
  success_agreed: null,
} as const;

/**
 * Two who were partners long before their trust used Alongside: one of whom everything is known, brought in a few days
 * ago, and one of whom nothing is, brought in so long ago that what lacks is said of each by itself.
 */
export async function seedFellviewBefore(
  manager: Member,
  { roleDescriptionId }: { roleDescriptionId: string },
  committees: Record<"governance" | "review", { committeeId: string }>,
): Promise<void> {
  const elsie = await daysAgo(6, () =>
    bring(manager, {
      ...unsaid,
      roleDescriptionId,
      person: somebody("Elsie Hartley", "elsie.hartley@demo.example"),
      startedOn: addDays(today(), -1_260),
      termEndsOn: addDays(today(), 200),
      managesSince: addDays(today(), -240),
      since: { [committees.governance.committeeId]: addDays(today(), -1_200) },
      role_explained: addDays(today(), -1_260),
      induction: addDays(today(), -1_245),
      handbook: addDays(today(), -1_250),
      training: addDays(today(), -700),
      trainingWords: "Essentials of patient safety, level 1",
      one_to_ones: addDays(today(), -95),
      success_agreed: addDays(today(), -1_100),
    }),
  );
  await daysAgo(5, () => join(manager, elsie));
  await daysAgo(45, () =>
    bring(manager, {
      ...unsaid,
      roleDescriptionId,
      person: somebody("Desmond Clarke", null),
      startedOn: "not known",
      since: { [committees.review.committeeId]: "not known" },
      induction: "not known",
      training: "not known",
    }),
  );
}

function somebody(name: string, email: string | null): BringIn["person"] {
  return { personId: randomUUID(), name, email, phone: null, reachedBy: email ? "email" : "letter" };
}

async function bring(manager: Member, what: Omit<BringIn, "id" | "lineManagerId">): Promise<string> {
  await bringIn(manager, { id: randomUUID(), lineManagerId: manager.membershipId, ...what });
  return "personId" in what.person ? what.person.personId : what.person.membershipId;
}
