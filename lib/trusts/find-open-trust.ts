import { authorise, type Permission } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isOrganisationCode } from "@/lib/ids.ts";
import { currentShortName, shortNameOf } from "@/lib/trusts/current-short-name.ts";

export type OpenTrustFacts = {
  trustId: string;
  organisation: { id: string; code: string; name: string };
  shortName: string;
  /** Nobody has joined yet: its first rows are still the operator's to put right. */
  isUnused: boolean;
};

/** The trust of an organisation, where it is open for use, for the operator. Throws `NotFound`. */
export async function findOpenTrust(
  actor: PlatformActor,
  permission: Permission,
  code: string,
): Promise<OpenTrustFacts> {
  return asOperator(null, async (tx) => {
    authorise(actor, permission, {});
    if (!isOrganisationCode(code)) throw new NotFound();
    const trust = await tx.trust.findFirst({
      where: { organisation: { code } },
      select: {
        id: true,
        organisation: { select: { id: true, code: true, name: true } },
        use: { select: { trustId: true } },
        ...currentShortName,
      },
    });
    if (!trust) throw new NotFound();
    return {
      trustId: trust.id,
      organisation: trust.organisation,
      shortName: shortNameOf(trust),
      isUnused: trust.use === null,
    };
  });
}
