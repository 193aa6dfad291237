import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isOrganisationCode } from "@/lib/ids.ts";
import { type Day, toDay, today } from "@/lib/time.ts";
import type { OrganisationKind } from "@/prisma/generated/enums.ts";

export type OrganisationDetail = {
  code: string;
  kind: OrganisationKind;
  name: string;
  town: string;
  openedOn: Day | null;
  closedOn: Day | null;
  hasClosed: boolean;
  /** Added by hand, so that it changes by hand. */
  isByHand: boolean;
  /** The newest list that names it, and whether a newer one does not. */
  listedOn: Day | null;
  isMissingFromNewest: boolean;
  reason: string | null;
  revision: number;
  /** Names it has gone by, the newest first, with the first and last day each is known of. */
  names: { name: string; firstOn: Day; lastOn: Day }[];
  successor: { code: string; name: string } | null;
  predecessors: { code: string; name: string }[];
  /** Its trust on Alongside, where it is open for use. */
  trust: TrustFacts | null;
};

/** What the operator may know of a trust: its address, and the days it was opened and used. */
export type TrustFacts = {
  openedAt: Date;
  shortName: string;
  formerShortNames: string[];
  /** Null while nobody has joined. */
  lastUsedOn: Day | null;
};

/** All that is known of one organisation, and of its trust nothing but address and dates, for the operator. Throws `NotFound`. */
export async function readOrganisation(actor: PlatformActor, code: string): Promise<OrganisationDetail> {
  return asOperator(null, async (tx) => {
    authorise(actor, "organisation:read", {});
    const other = { select: { code: true, name: true } } as const;
    if (!isOrganisationCode(code)) throw new NotFound();
    const found = await tx.organisation.findUnique({
      where: { code },
      include: {
        names: { orderBy: [{ lastOn: "desc" }, { recordedAt: "desc" }] },
        successor: other,
        predecessors: { ...other, orderBy: { name: "asc" } },
        trusts: { select: { openedAt: true, shortNames: { orderBy: { since: "desc" } }, use: true } },
      },
    });
    if (!found) throw new NotFound();
    const newest = await tx.organisation.aggregate({ _max: { listedOn: true } });
    const [trust] = found.trusts;
    const [shortName, ...former] = trust?.shortNames.map((each) => each.shortName) ?? [];
    const { code: itsCode, kind, name, town, reason, revision, successor, predecessors } = found;
    const day = (date: Date | null | undefined) => (date ? toDay(date) : null);
    return {
      code: itsCode,
      kind,
      name,
      town,
      reason,
      revision,
      successor,
      predecessors,
      isByHand: kind !== "nhs_trust" && kind !== "fictional",
      openedOn: day(found.openedOn),
      closedOn: day(found.closedOn),
      hasClosed: found.closedOn !== null && toDay(found.closedOn) <= today(),
      listedOn: day(found.listedOn),
      isMissingFromNewest:
        found.listedOn !== null && found.listedOn < (newest._max.listedOn ?? found.listedOn),
      names: found.names.map((each) => ({
        name: each.name,
        firstOn: toDay(each.firstOn),
        lastOn: toDay(each.lastOn),
      })),
      trust:
        trust && shortName
          ? {
              openedAt: trust.openedAt,
              shortName,
              formerShortNames: former,
              lastUsedOn: day(trust.use?.lastUsedOn),
            }
          : null,
    };
  });
}
