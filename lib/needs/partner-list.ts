import type { Partner, Supporter } from "@/lib/needs/partner.ts";
import { type Wait, type WaitKind, waitKinds, waitsOf } from "@/lib/needs/waits.ts";
import { type Paged, rowsOf } from "@/lib/paging.ts";
import type { Day } from "@/lib/time.ts";
import type { AppointmentStateKind } from "@/prisma/generated/enums.ts";

/** A partner in a manager's table. */
export type PartnerLine = {
  appointmentId: string;
  name: string;
  state: AppointmentStateKind;
  stateSince: Day;
  endsOn: Day | null;
  next: Partner["next"];
  lineManager: Supporter | null;
  /** Longest first. */
  waits: Wait[];
  /** The version of the role description that waits for their agreement. */
  toAgree: number | null;
};

export const listStates = ["checks", "inducting", "active", "paused"] as const;
export const listSorts = ["waiting", "name", "meeting"] as const;

/** Which partners a manager looks at, and in what order: as the address says. */
export type ListChoice = {
  whose: "mine" | "all";
  state: (typeof listStates)[number] | null;
  /** "agreement" are those who have a version to agree. */
  waiting: WaitKind | "any" | "agreement" | null;
  sort: (typeof listSorts)[number];
};

type Asked = { [Key in keyof ListChoice]?: string | string[] };

/** What an address asks for; where it says nothing sensible, everybody there is, by name. */
export function listChoice(asked: Asked, whose: ListChoice["whose"]): ListChoice {
  const one = <T extends string>(values: readonly T[], value: string | string[] | undefined): T | null =>
    values.find((each) => each === value) ?? null;
  return {
    whose: one(["mine", "all"], asked.whose) ?? whose,
    state: one(listStates, asked.state),
    waiting: one(["any", "agreement", ...waitKinds], asked.waiting),
    sort: one(listSorts, asked.sort) ?? "name",
  };
}

/**
 * Whether a partner is this manager's to look after: they line-manage them or stand in, or nobody who is a manager does,
 * so that it is everybody's.
 */
export function isMine({ lineManager, deputy }: Partner, membershipId: string): boolean {
  const inCharge = [lineManager, deputy].filter((each) => each?.isManager);
  return inCharge.length === 0 || inCharge.some((each) => each?.membershipId === membershipId);
}

/** The partners an address asks for, twenty a page. */
export function listed(
  partners: readonly Partner[],
  choice: Omit<ListChoice, "whose">,
  { day, page }: { day: Day; page: number },
): Paged<PartnerLine> {
  const lines = partners
    .map((partner): PartnerLine => {
      const { appointmentId, name, state, stateSince, endsOn, next, lineManager, standing } = partner;
      const mayMeet = state === "paused" ? null : next;
      const waits = waitsOf(partner, day);
      const toAgree = standing.waitingSince && state !== "paused" ? (standing.current?.number ?? null) : null;
      return { appointmentId, name, state, stateSince, endsOn, next: mayMeet, lineManager, waits, toAgree };
    })
    .filter(({ state }) => !choice.state || state === choice.state)
    .filter(({ waits, toAgree }) => {
      if (!choice.waiting) return true;
      if (choice.waiting === "agreement") return toAgree !== null;
      return waits.some(({ kind }) => choice.waiting === "any" || kind === choice.waiting);
    })
    .toSorted((a, b) => bySort[choice.sort](a, b) || a.name.localeCompare(b.name));
  const { page: shown, pages, read } = rowsOf(page, lines.length, pageSize);
  return { rows: lines.slice(read.skip, read.skip + read.take), page: shown, pages };
}

const pageSize = 20;

/** What never comes is sorted to the end. */
const never = "9999-12-31";

const bySort: Record<ListChoice["sort"], (a: PartnerLine, b: PartnerLine) => number> = {
  name: () => 0,
  waiting: (a, b) => (a.waits[0]?.since ?? never).localeCompare(b.waits[0]?.since ?? never),
  meeting: (a, b) => startOf(a).localeCompare(startOf(b)),
};

function startOf({ next }: PartnerLine): string {
  return next ? next.heldOn + next.startsAt : never;
}
