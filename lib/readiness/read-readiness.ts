import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadStaff, type StaffMember } from "@/lib/people/load-staff.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import {
  itemFields,
  loadItems,
  loadTrustRecords,
  type ReadinessItem,
  toItem,
} from "@/lib/readiness/load-readiness.ts";
import { loadOwnSponsorship, type OwnSponsorship } from "@/lib/readiness/own-sponsorship.ts";
import { type TrustPromiseStanding, trustPromisesOf } from "@/lib/readiness/standing.ts";
import { type Day, dayOf, toDay, today } from "@/lib/time.ts";
import type { SponsorshipStateKind } from "@/prisma/generated/enums.ts";

/** What a trust sees to about itself, with its sponsors and briefings. */
export type Readiness = {
  standings: TrustPromiseStanding[];
  /** First due first. */
  items: ReadinessItem[];
  /** There never was a list: Alongside proposes one. */
  isNew: boolean;
  sponsors: {
    membershipId: string;
    name: string;
    kind: SponsorshipStateKind | null;
    words: string | null;
    on: Day;
  }[];
  /** Latest first. */
  briefings: { id: string; heldOn: Day; audience: string; by: string }[];
  may: { write: boolean; brief: boolean };
  readerId: string;
};

/** Reads it for admins, managers and sponsors. */
export async function readReadiness(actor: Member): Promise<Readiness> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "readiness:read", {});
    const { trustId, membershipId } = actor;
    const items = await loadItems(tx, trustId);
    const sponsors = await tx.membership.findMany({
      where: { trustId, endedAt: null, roleGrants: { some: { role: "sponsor", ...heldNow() } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        roleGrants: { where: { role: "sponsor", ...heldNow() }, select: { startsAt: true } },
        sponsorshipSaid: {
          orderBy: { position: "desc" },
          take: 1,
          select: { kind: true, words: true, recordedAt: true },
        },
      },
    });
    const briefings = await tx.briefing.findMany({
      where: { trustId, takenBackAt: null },
      orderBy: [{ heldOn: "desc" }, { recordedAt: "desc" }],
      select: { id: true, heldOn: true, audience: true, recordedBy: { select: { name: true } } },
    });
    return {
      standings: trustPromisesOf(await loadTrustRecords(tx, trustId), today()),
      items,
      isNew: items.length === 0 && (await tx.readinessItem.count({ where: { trustId } })) === 0,
      sponsors: sponsors.map(({ id, name, roleGrants: [grant], sponsorshipSaid: [latest] }) => {
        const since = dayOf(grant?.startsAt ?? new Date(0));
        const said = latest && dayOf(latest.recordedAt) >= since ? latest : null;
        return {
          membershipId: id,
          name,
          kind: said?.kind ?? null,
          words: said?.words ?? null,
          on: said ? dayOf(said.recordedAt) : since,
        };
      }),
      briefings: briefings.map(({ id, heldOn, audience, recordedBy }) => ({
        id,
        heldOn: toDay(heldOn),
        audience,
        by: recordedBy.name,
      })),
      may: { write: can(actor, "readiness:write", {}), brief: can(actor, "briefing:record", {}) },
      readerId: membershipId,
    };
  });
}

export type ReadinessDetail = ReadinessItem & {
  may: { write: boolean; say: boolean };
  /** Whom an admin can ask to see to it. */
  staff: StaffMember[];
};

/** One thing on the list with all that was said of it, for the same readers and whoever sees to it. Throws `NotFound`. */
export async function readReadinessItem(actor: Member, itemId: string): Promise<ReadinessDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const row = isId(itemId)
      ? await tx.readinessItem.findUnique({
          where: { trustId_id: { trustId, id: itemId } },
          select: itemFields,
        })
      : null;
    if (!row) throw new NotFound();
    const say = can(actor, "readiness:say", { membershipId: row.ownerId });
    if (say) authorise(actor, "readiness:say", { membershipId: row.ownerId });
    else authorise(actor, "readiness:read", {});
    const write = can(actor, "readiness:write", {});
    return { ...toItem(row), may: { write, say }, staff: write ? await loadStaff(tx, trustId) : [] };
  });
}

/** Whom an admin can ask to see to something. */
export async function listReadinessOwners(actor: Member): Promise<StaffMember[]> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "readiness:write", {});
    return loadStaff(tx, actor.trustId);
  });
}

/** What a sponsor said of being one, for the sponsor themselves. */
export async function readOwnSponsorship(actor: Member): Promise<OwnSponsorship> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "sponsorship:answer", {});
    return loadOwnSponsorship(tx, actor);
  });
}
