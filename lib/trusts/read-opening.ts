import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { toDay, today } from "@/lib/time.ts";
import { proposeShortName } from "@/lib/trusts/propose-short-name.ts";

export type Opening = {
  code: string;
  name: string;
  proposedShortName: string;
  /** Why it cannot be opened, in words; null where it can. */
  refusal: string | null;
};

/** What the operator needs to open an organisation's trust: a short name to propose, or why it cannot be. Throws `NotFound`. */
export async function readOpening(actor: PlatformActor, code: string): Promise<Opening> {
  return asOperator(null, async (tx) => {
    authorise(actor, "trust:open", {});
    const organisation = await tx.organisation.findUnique({
      where: { code: String(code) },
      select: { code: true, name: true, closedOn: true, trusts: { select: { id: true } } },
    });
    if (!organisation) throw new NotFound();
    const taken = await tx.shortName.findMany({ select: { shortName: true } });
    const { name, closedOn, trusts } = organisation;
    return {
      code: organisation.code,
      name,
      proposedShortName: proposeShortName(
        organisation,
        taken.map(({ shortName }) => shortName),
      ),
      refusal: refusalFor({
        name,
        isOpen: trusts.length > 0,
        hasClosed: closedOn !== null && toDay(closedOn) <= today(),
      }),
    };
  });
}

function refusalFor(its: { name: string; isOpen: boolean; hasClosed: boolean }): string | null {
  if (its.isOpen) return `${its.name} is open already.`;
  return its.hasClosed ? `${its.name} has closed, so its trust cannot be opened.` : null;
}
