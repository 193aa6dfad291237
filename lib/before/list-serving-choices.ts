import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { loadCommittees, loadRolesInForce } from "@/lib/before/load-serving-known.ts";
import { servingTemplate } from "@/lib/before/serving-columns.ts";
import { inTrust } from "@/lib/db.ts";
import { loadPeopleToAsk, type PersonToAsk } from "@/lib/support/places.ts";

export type ServingChoices = {
  committees: { id: string; name: string }[];
  /** Who can be a mentor or buddy today. */
  companions: PersonToAsk[];
};

/** What a manager chooses from of what was in place for somebody who serves already. */
export async function listServingChoices(actor: Member): Promise<ServingChoices> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:make", {});
    const { trustId } = actor;
    return {
      committees: await loadCommittees(tx, trustId),
      // Nobody is left out yet: who the partner is gets chosen on the same page.
      companions: await loadPeopleToAsk(tx, trustId, "buddy", actor.trustId),
    };
  });
}

/** The file to begin a list with: its columns, and one example with a role, a line manager and committees of this trust. */
export async function readServingTemplate(actor: Member): Promise<string> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:make", {});
    const { trustId, membershipId } = actor;
    const [role] = await loadRolesInForce(tx, trustId);
    const committees = await loadCommittees(tx, trustId);
    const reader = await tx.membership.findUnique({
      where: { trustId_id: { trustId, id: membershipId } },
      select: { email: true },
    });
    return servingTemplate({
      role: role?.title ?? "",
      lineManagerEmail: reader?.email ?? "",
      seats: committees.slice(0, 2).map(({ name }) => name),
    });
  });
}
