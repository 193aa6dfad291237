import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { auditPlatform } from "@/lib/audit.ts";
import { asOperator } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { revision } from "@/lib/form-fields.ts";
import { isOrganisationCode } from "@/lib/ids.ts";
import { OrganisationCode } from "@/lib/organisations/organisation-fields.ts";
import { refuseUnlessAlreadySo } from "@/lib/revision.ts";
import { now } from "@/lib/time.ts";

export const NameSuccessor = z.object({
  revision,
  successorCode: z.union([z.literal("").transform(() => null), OrganisationCode]),
});
export type NameSuccessor = z.output<typeof NameSuccessor>;

/**
 * Says who carries on the work of an organisation that closes, or that nobody is known to, for the operator. Throws
 * `NotFound`; refuses one that does not close, an unknown successor, and a circle.
 */
export async function nameSuccessor(
  actor: PlatformActor,
  code: string,
  { revision: from, successorCode }: NameSuccessor,
): Promise<void> {
  await asOperator(null, async (tx) => {
    authorise(actor, "organisation:write", {});
    // One at a time, so that two at once cannot close a circle.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('organisation successor'))`;
    if (!isOrganisationCode(code)) throw new NotFound();
    const read = () => tx.organisation.findUnique({ where: { code } });
    const organisation = await read();
    if (!organisation) throw new NotFound();
    if (!organisation.closedOn)
      throw new Refusal(`${organisation.name} has no closing date, so nobody takes over from it.`);
    const successor = successorCode
      ? await tx.organisation.findUnique({ where: { code: successorCode } })
      : null;
    if (successorCode && !successor)
      throw unusable(`No organisation with the code ${successorCode} is known.`);
    if (successor?.id === organisation.id)
      throw unusable(`${organisation.name} cannot take over from itself.`);
    const chain = successor
      ? await successorsOf(successor, (id) => tx.organisation.findUnique({ where: { id } }))
      : [];
    if (chain.some(({ id }) => id === organisation.id))
      throw unusable(
        `${successor?.name} was itself followed by ${organisation.name}: that would be a circle.`,
      );
    const { count } = await tx.organisation.updateMany({
      where: { code, revision: from },
      data: { successorId: successor?.id ?? null, updatedAt: now(), revision: { increment: 1 } },
    });
    if (count === 0) return refuseUnlessAlreadySo(await read(), { successorId: successor?.id ?? null });
    await auditPlatform(tx, actor, "organisation:successor-named", {
      kind: "organisation",
      id: organisation.id,
    });
  });
}

const unusable = (message: string) => new Refusal(message, { field: "successorCode" });

type Link = { id: string; successorId: string | null };

async function successorsOf(first: Link, find: (id: string) => Promise<Link | null>): Promise<Link[]> {
  const chain = [first];
  for (let last: Link | null = first; last?.successorId; ) {
    last = await find(last.successorId);
    if (last) chain.push(last);
  }
  return chain;
}
