import type { TrustTransaction } from "@/lib/db.ts";
import { emptyReport, type LoadReport, refusedShown } from "@/lib/organisations/load-report.ts";
import { noteNames } from "@/lib/organisations/note-names.ts";
import type { ListedTrust, TrustList } from "@/lib/organisations/read-list.ts";
import { type Day, now, toDate, toDay } from "@/lib/time.ts";

/** An organisation as it stands before the list is applied. */
type Known = {
  id: string;
  kind: string;
  code: string;
  name: string;
  town: string;
  openedOn: Day | null;
  closedOn: Day | null;
  listedOn: Day | null;
  names: string[];
};

/**
 * Brings what is kept into agreement with a list. Of two lists the one that tells of the later day is believed,
 * whichever is loaded first, so that an older list adds what it alone knows and undoes nothing. What was added by
 * hand is never touched, and what a list no longer names stays.
 */
export async function applyList(tx: TrustTransaction, list: TrustList): Promise<LoadReport> {
  const known = await loadKnown(tx);
  const newest = [...known.values()]
    .flatMap(({ listedOn }) => listedOn ?? [])
    .toSorted()
    .at(-1);
  const report: LoadReport = {
    ...emptyReport(),
    listedOn: list.listedOn,
    lines: list.lines,
    olderThan: newest && newest > list.listedOn ? newest : null,
  };
  const added: ListedTrust[] = [];
  const refused = [...list.refused];
  for (const trust of list.trusts) {
    const existing = known.get(trust.code);
    if (!existing) added.push(trust);
    else if (existing.kind !== "nhs_trust")
      refused.push({
        line: trust.line,
        code: trust.code,
        why: `${existing.name} was added by hand with this code, and stays as it is`,
      });
    else if (existing.listedOn && existing.listedOn > list.listedOn) noteOlder(report, existing, trust);
    else await update(tx, report, existing, trust);
  }
  await addAll(tx, report, added);
  await noteNames(tx, list);
  refused.sort((one, other) => one.line - other.line);
  report.refusedCount = refused.length;
  report.refused = refused.slice(0, refusedShown);
  report.absent = absentFrom(list, known);
  return report;
}

async function loadKnown(tx: TrustTransaction): Promise<Map<string, Known>> {
  const rows = await tx.organisation.findMany({
    orderBy: { name: "asc" },
    include: { names: { select: { name: true } } },
  });
  const day = (date: Date | null) => date && toDay(date);
  return new Map(
    rows.map((row) => [
      row.code,
      {
        ...row,
        openedOn: day(row.openedOn),
        closedOn: day(row.closedOn),
        listedOn: day(row.listedOn),
        names: row.names.map(({ name }) => name),
      },
    ]),
  );
}

async function addAll(tx: TrustTransaction, report: LoadReport, trusts: ListedTrust[]): Promise<void> {
  await tx.organisation.createMany({
    data: trusts.map(({ code, name, town, openedOn, closedOn }) => ({
      kind: "nhs_trust" as const,
      code,
      name,
      town,
      openedOn: toDate(openedOn),
      closedOn: closedOn && toDate(closedOn),
      recordedAt: now(),
      updatedAt: now(),
    })),
  });
  report.added = trusts.map(({ code, name, closedOn }) => ({ code, name, closedOn }));
}

/** An older list cannot change what a newer one said; a name it used is worth keeping. */
function noteOlder(report: LoadReport, existing: Known, { code, name }: ListedTrust): void {
  if (existing.names.includes(name)) report.unchanged += 1;
  else report.earlierNames.push({ code, name: existing.name, earlier: name });
}

async function update(
  tx: TrustTransaction,
  report: LoadReport,
  existing: Known,
  trust: ListedTrust,
): Promise<void> {
  const { code, name, town, openedOn, closedOn } = trust;
  const renamed = name !== existing.name;
  const closes = closedOn !== null && existing.closedOn === null;
  const reopens = closedOn === null && existing.closedOn !== null;
  const corrected =
    town !== existing.town ||
    openedOn !== existing.openedOn ||
    (closedOn !== existing.closedOn && !closes && !reopens);
  if (renamed) report.renamed.push({ code, from: existing.name, to: name });
  if (closes) report.closed.push({ code, name, on: closedOn });
  if (reopens) report.reopened.push({ code, name });
  if (corrected) report.corrected.push({ code, name });
  if (!(renamed || closes || reopens || corrected)) {
    report.unchanged += 1;
    return;
  }
  await tx.organisation.update({
    where: { id: existing.id },
    data: {
      name,
      town,
      openedOn: toDate(openedOn),
      closedOn: closedOn && toDate(closedOn),
      // A trust that is open again has no successor.
      ...(reopens ? { successorId: null } : {}),
      updatedAt: now(),
      revision: { increment: 1 },
    },
  });
}

function absentFrom({ trusts, refused }: TrustList, known: Map<string, Known>): LoadReport["absent"] {
  const there = new Set([...trusts, ...refused].map(({ code }) => code));
  return [...known.values()]
    .filter(({ kind, code }) => kind === "nhs_trust" && !there.has(code))
    .map(({ code, name, closedOn }) => ({ code, name, closedOn }));
}
