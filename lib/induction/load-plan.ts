import type { TrustTransaction } from "@/lib/db.ts";
import type { PlanFact } from "@/lib/induction/step-standing.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded, PlanStepStateKind } from "@/prisma/generated/enums.ts";

/** A step of a plan with all that was said of it, latest first. */
export type PlanStepRow = PlanFact & {
  about: string | null;
  contactId: string | null;
  /** The contact is one no more. */
  contactLeft: boolean;
  revision: number;
  /** The place in its history that a form is drawn from. */
  statePosition: number;
  states: StepWord[];
};

/** One word on a step. */
export type StepWord = {
  id: string;
  kind: PlanStepStateKind;
  because: string | null;
  /** Whose word it is: a person of the trust, or a contact with their link. */
  by: string;
  byLink: boolean;
  /** Who wrote it down, where somebody else did. */
  recordedBy: string | null;
  how: HowRecorded;
  on: Day;
};

const named = { select: { name: true } } as const;
const stepSelect = {
  id: true,
  title: true,
  about: true,
  ownerKind: true,
  contactId: true,
  contact: { select: { name: true, endedAt: true } },
  dueOn: true,
  position: true,
  revision: true,
  waitsFor: { select: { waitsForId: true } },
  states: {
    orderBy: { position: "desc" },
    select: {
      id: true,
      position: true,
      kind: true,
      because: true,
      how: true,
      happenedOn: true,
      recordedAt: true,
      saidBy: named,
      contact: named,
      recordedBy: named,
    },
  },
} as const;

/** What is read of a plan, for a `select`. */
export const planFields = {
  appointmentId: true,
  begunAt: true,
  begunBy: named,
  steps: { orderBy: [{ position: "asc" }, { id: "asc" }], select: stepSelect },
} as const satisfies NonNullable<Parameters<TrustTransaction["inductionPlan"]["findMany"]>[0]>["select"];

/** The induction of an appointment as it is on record; null: it has not begun. */
export async function loadPlan(tx: TrustTransaction, trustId: string, appointmentId: string) {
  const row = await tx.inductionPlan.findUnique({
    where: { trustId_appointmentId: { trustId, appointmentId } },
    select: planFields,
  });
  return row && toPlan(row);
}

type PlanRow = NonNullable<Awaited<ReturnType<typeof readOne>>>;
function readOne(tx: TrustTransaction) {
  return tx.inductionPlan.findFirst({ select: planFields });
}

/** A plan as its readers see it. */
export function toPlan({ begunAt, begunBy, steps, appointmentId }: PlanRow) {
  return {
    appointmentId,
    begunOn: dayOf(begunAt),
    begunBy: begunBy.name,
    steps: steps.map((row): PlanStepRow => {
      const states = row.states.map(toWord);
      const [latest] = states;
      return {
        id: row.id,
        title: row.title,
        about: row.about,
        ownerKind: row.ownerKind,
        contactId: row.contactId,
        contact: row.contact?.name ?? null,
        contactLeft: row.contact?.endedAt != null,
        dueOn: toDay(row.dueOn),
        position: row.position,
        revision: row.revision,
        waitsFor: row.waitsFor.map(({ waitsForId }) => waitsForId),
        latest: latest ? { kind: latest.kind, on: latest.on } : null,
        statePosition: row.states[0]?.position ?? 0,
        states,
      };
    }),
  };
}

function toWord(row: PlanRow["steps"][number]["states"][number]): StepWord {
  const by = row.saidBy?.name ?? row.contact?.name ?? "";
  return {
    id: row.id,
    kind: row.kind,
    because: row.because,
    by,
    byLink: row.contact !== null,
    recordedBy: row.how === "themselves" ? null : (row.recordedBy?.name ?? null),
    how: row.how,
    on: row.happenedOn ? toDay(row.happenedOn) : dayOf(row.recordedAt),
  };
}
