import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded, WorkPartStateKind } from "@/prisma/generated/enums.ts";

/** Where a part in a piece of work stands: asked is what nobody has said anything of. */
export type PartKind = "asked" | WorkPartStateKind;

/** One word on a part. */
export type PartStep = {
  id: string;
  kind: WorkPartStateKind;
  note: string | null;
  by: string;
  recordedBy: string | null;
  how: HowRecorded;
  on: Day;
};

const named = { select: { name: true } } as const;
/** What is read of a part's states, latest first, for a `select`. */
export const stepFields = {
  orderBy: { position: "desc" },
  select: {
    id: true,
    position: true,
    kind: true,
    note: true,
    how: true,
    happenedOn: true,
    recordedAt: true,
    saidBy: named,
    recordedBy: named,
  },
} as const;

type StepRow = {
  id: string;
  kind: WorkPartStateKind;
  note: string | null;
  how: HowRecorded;
  happenedOn: Date | null;
  recordedAt: Date;
  saidBy: { name: string };
  recordedBy: { name: string };
};

/** The words on a part as their readers see them. */
export function toSteps(rows: readonly StepRow[]): PartStep[] {
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    note: row.note,
    by: row.saidBy.name,
    recordedBy: row.how === "themselves" ? null : row.recordedBy.name,
    how: row.how,
    on: row.happenedOn ? toDay(row.happenedOn) : dayOf(row.recordedAt),
  }));
}

/** Where a part stands: the latest word holds. With the role that it came with it is over, and nobody waits for an answer. */
export function partKind(latest: { kind: WorkPartStateKind } | undefined, roleIsOver: boolean): PartKind {
  const kind = latest?.kind ?? "asked";
  return roleIsOver && kind !== "not_taking_part" ? "ended" : kind;
}
