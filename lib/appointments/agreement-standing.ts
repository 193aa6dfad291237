import { agreementNeeded } from "@/lib/roles/current-version.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded, PublicationKind } from "@/prisma/generated/enums.ts";

/** A published version, as far as asking for agreement goes. */
export type Published = {
  id: string;
  number: number;
  title: string;
  kind: PublicationKind;
  publishedAt: Date;
  whatChanged: string;
};

/** One agreement as its readers see it: which version, when, and who put it in where it was not the partner. */
export type AgreementSummary = {
  number: number;
  on: Day;
  how: HowRecorded;
  recordedBy: string;
};

/** Where a partner and the version in force stand. */
export type AgreementStanding = {
  /** The version in force, or null while none is published. */
  current: { id: string; number: number; title: string; publishedAt: Date } | null;
  /** The latest version they agreed. */
  agreed: { number: number; on: Day } | null;
  /** Since when a version waits for their agreement; null when none does. */
  waitingSince: Date | null;
};

/**
 * Works out what is agreed and what waits. Something waits from the day the first version they have not agreed was
 * published, or from the day they were appointed if that was later; rewording alone asks for nothing.
 */
export function agreementStanding(
  published: readonly Published[],
  agreements: readonly { number: number; on: Day }[],
  appointedAt: Date,
): AgreementStanding {
  const byNumber = published.toSorted((a, b) => a.number - b.number);
  const latest = byNumber.at(-1);
  const agreed = agreements.toSorted((a, b) => a.number - b.number).at(-1) ?? null;
  const asked = byNumber.find((version) => agreementNeeded([version], agreed?.number ?? null));
  return {
    current: latest
      ? { id: latest.id, number: latest.number, title: latest.title, publishedAt: latest.publishedAt }
      : null,
    agreed: agreed && { number: agreed.number, on: agreed.on },
    waitingSince: asked ? later(asked.publishedAt, appointedAt) : null,
  };
}

/** An agreement's row as its readers see it. */
export function toAgreementSummary(row: AgreementRow): AgreementSummary {
  return {
    number: row.version.number,
    on: row.happenedOn ? toDay(row.happenedOn) : dayOf(row.recordedAt),
    how: row.how,
    recordedBy: row.recordedBy.name,
  };
}

/** What `toAgreementSummary` reads, latest version first. */
export const agreementFields = {
  orderBy: { version: { number: "desc" } },
  select: {
    how: true,
    happenedOn: true,
    recordedAt: true,
    version: { select: { number: true } },
    recordedBy: { select: { name: true } },
  },
} as const;

type AgreementRow = {
  how: HowRecorded;
  happenedOn: Date | null;
  recordedAt: Date;
  version: { number: number };
  recordedBy: { name: string };
};

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
