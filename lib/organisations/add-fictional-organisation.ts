import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { now } from "@/lib/time.ts";

/** Adds an invented organisation for the demonstration, so that no real trust is ever shown doing well or badly. */
export async function addFictionalOrganisation(
  actor: PlatformActor,
  input: { code: string; name: string; town: string },
): Promise<void> {
  await asOperator(null, async (tx) => {
    authorise(actor, "organisation:import", {});
    await tx.organisation.createMany({
      data: { ...input, kind: "fictional", recordedAt: now(), updatedAt: now() },
      skipDuplicates: true,
    });
  });
}
