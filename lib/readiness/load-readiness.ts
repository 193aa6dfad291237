import type { TrustTransaction } from "@/lib/db.ts";
import type { TrustRecords } from "@/lib/readiness/standing.ts";
import { dayOf, toDay, today } from "@/lib/time.ts";
import type { ReadinessItemGetPayload } from "@/prisma/generated/models/ReadinessItem.ts";

const named = { select: { name: true } } as const;

/** What a page shows of one thing on the list. */
export const itemFields = {
  id: true,
  promise: true,
  title: true,
  about: true,
  ownerId: true,
  owner: { select: { name: true, endedAt: true } },
  dueOn: true,
  createdAt: true,
  endedAt: true,
  revision: true,
  states: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      position: true,
      kind: true,
      words: true,
      link: true,
      happenedOn: true,
      saidBy: named,
    },
  },
} as const;

type ItemRow = ReadinessItemGetPayload<{ select: typeof itemFields }>;

/** One thing on the list, as a page shows it. */
export type ReadinessItem = ReturnType<typeof toItem>;

export function toItem({ owner, dueOn, createdAt, endedAt, states, ...item }: ItemRow) {
  const said = states.map(({ happenedOn, saidBy, ...state }) => ({
    ...state,
    on: toDay(happenedOn),
    by: saidBy.name,
  }));
  const kind = said.at(-1)?.kind ?? null;
  return {
    ...item,
    owner: owner.name,
    ownerLeft: owner.endedAt !== null,
    dueOn: toDay(dueOn),
    createdOn: dayOf(createdAt),
    endedOn: endedAt && dayOf(endedAt),
    /** First to last. */
    said,
    /** How it stands; null where nobody has said anything. */
    kind,
    isLate: kind !== "done" && toDay(dueOn) < today(),
    /** The place in its history that a form is drawn from. */
    position: said.at(-1)?.position ?? 0,
  };
}

/** What is on the trust's list, first due first: all of it, or what somebody sees to. For functions that authorise their own reader. */
export async function loadItems(
  tx: TrustTransaction,
  trustId: string,
  ownerId?: string,
): Promise<ReadinessItem[]> {
  const rows = await tx.readinessItem.findMany({
    where: { trustId, endedAt: null, ...(ownerId ? { ownerId } : {}) },
    orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    select: itemFields,
  });
  return rows.map(toItem);
}

/**
 * The dated records of a trust that its own three promises rest on, in a constant number of queries. For functions that each
 * authorise their own reader.
 */
export async function loadTrustRecords(tx: TrustTransaction, trustId: string): Promise<TrustRecords> {
  const items = await tx.readinessItem.findMany({ where: { trustId }, select: itemFields });
  const briefings = await tx.briefing.findMany({
    where: { trustId },
    select: { heldOn: true, takenBackAt: true },
  });
  const sponsors = await tx.membership.findMany({
    where: { trustId, roleGrants: { some: { role: "sponsor" } } },
    select: {
      endedAt: true,
      roleGrants: {
        where: { role: "sponsor" },
        orderBy: { startsAt: "asc" },
        select: { startsAt: true, endsAt: true },
      },
      sponsorshipSaid: { orderBy: { position: "asc" }, select: { kind: true, recordedAt: true } },
    },
  });
  const requests = await tx.timeRequest.findMany({
    where: { trustId },
    select: {
      recordedAt: true,
      appointment: { select: { endedOn: true } },
      states: { orderBy: { position: "asc" }, select: { kind: true, recordedAt: true } },
    },
  });
  return {
    items: items.map(toItem).map(({ promise, createdOn, endedOn, said }) => ({
      promise,
      createdOn,
      endedOn,
      states: said.map(({ kind, on, link }) => ({ kind, on, hasLink: link !== null })),
    })),
    briefings: briefings.map(({ heldOn, takenBackAt }) => ({
      heldOn: toDay(heldOn),
      takenBackOn: takenBackAt && dayOf(takenBackAt),
    })),
    sponsors: sponsors.map(({ endedAt, roleGrants, sponsorshipSaid }) => ({
      spells: roleGrants.map(({ startsAt, endsAt }) => {
        const ends = [endsAt, endedAt].flatMap((at) => (at ? [dayOf(at)] : [])).toSorted()[0];
        return { from: dayOf(startsAt), until: ends ?? null };
      }),
      said: sponsorshipSaid.map(({ kind, recordedAt }) => ({ kind, on: dayOf(recordedAt) })),
    })),
    requests: requests.map(({ recordedAt, appointment: { endedOn }, states }) => ({
      on: dayOf(recordedAt),
      endedOn: endedOn && toDay(endedOn),
      states: states.map((state) => ({ kind: state.kind, on: dayOf(state.recordedAt) })),
    })),
  };
}
