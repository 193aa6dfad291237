import { addDays, type Day, dayOf } from "@/lib/time.ts";

/** What is on record about the training of one appointment: the trust's list, what was said for them, what they did. */
export type TrainingRecords = {
  items: ListedItem[];
  /** In the order they were said. */
  scopes: SaidOfItem[];
  dones: DoneItem[];
};
export type ListedItem = {
  id: string;
  name: string;
  forEverybody: boolean;
  addedBy: string;
  addedAt: Date;
  endedAt: Date | null;
};
type SaidOfItem = {
  itemId: string;
  applies: boolean;
  because: string | null;
  saidBy: string;
  recordedAt: Date;
};
export type DoneItem = {
  itemId: string;
  doneOn: Day;
  validUntil: Day | null;
  recordedAt: Date;
  takenBackAt: Date | null;
};

/** For how many days before its last day it is said that a training expires soon. */
const soonWithin = 60;

/** Where one partner stands with one training that was done, or not yet. */
export type DoneStanding =
  | { kind: "to_do" }
  | { kind: "done" | "soon" | "expired"; doneOn: Day; validUntil: Day | null };

/** Where they stand on a day, by the training of theirs that holds the longest. The last day it is valid still counts. */
function doneStanding(dones: readonly Pick<DoneItem, "doneOn" | "validUntil">[], asOf: Day): DoneStanding {
  const last = dones
    .filter(({ doneOn }) => doneOn <= asOf)
    .toSorted(
      (a, b) => until(a).localeCompare(until(b)) || a.doneOn.localeCompare(b.doneOn), // The longest to the end.
    )
    .at(-1);
  if (!last) return { kind: "to_do" };
  const { doneOn, validUntil } = last;
  const at = { doneOn, validUntil };
  if (validUntil === null || validUntil > addDays(asOf, soonWithin)) return { kind: "done", ...at };
  return { kind: validUntil < asOf ? "expired" : "soon", ...at };
}

function until({ validUntil }: Pick<DoneItem, "validUntil">): string {
  return validUntil ?? "9999-12-31";
}

/** One training of the list on a day, with whether it applies to the partner and where they stand with it. */
export type TrainingStanding = {
  item: ListedItem;
  /** Null: nobody has said, so it is as the list says. */
  said: SaidOfItem | null;
  applies: boolean;
  done: DoneStanding;
};

/** All that is on the list on a day: what applies first, then by name. */
export function trainingOn({ items, scopes, dones }: TrainingRecords, asOf: Day): TrainingStanding[] {
  return items
    .filter(({ addedAt, endedAt }) => dayOf(addedAt) <= asOf && (endedAt === null || dayOf(endedAt) > asOf))
    .map((item) => {
      const said =
        scopes.findLast(({ itemId, recordedAt }) => itemId === item.id && dayOf(recordedAt) <= asOf) ?? null;
      const theirs = dones.filter(
        ({ itemId, takenBackAt }) =>
          itemId === item.id && (takenBackAt === null || dayOf(takenBackAt) > asOf),
      );
      return { item, said, applies: said?.applies ?? item.forEverybody, done: doneStanding(theirs, asOf) };
    })
    .toSorted((a, b) => Number(b.applies) - Number(a.applies) || a.item.name.localeCompare(b.item.name));
}

/** What is theirs to do: not done, expired, or about to. */
export function trainingDue(records: TrainingRecords, asOf: Day): TrainingStanding[] {
  const order = ["expired", "to_do", "soon", "done"];
  return trainingOn(records, asOf)
    .filter(({ applies, done }) => applies && done.kind !== "done")
    .toSorted((a, b) => order.indexOf(a.done.kind) - order.indexOf(b.done.kind));
}
