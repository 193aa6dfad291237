import { anyOf, both, cut, listed } from "@/lib/answers/listed.ts";
import type { AnswerRecords } from "@/lib/answers/records.ts";
import type { Finding, Given } from "@/lib/answers/rules.ts";
import { type Day, dayOf } from "@/lib/time.ts";
import { type TrainingRecords, type TrainingStanding, trainingOn } from "@/lib/training/training-standing.ts";
import { doneWords } from "@/lib/training/training-words.ts";

/**
 * What training somebody needs, as of a day: what applies of the trust's list. Where it was said of each that it does not
 * apply, the reasons are the answer. That they did a training changes nothing about which they need.
 */
export function trainingAnswer(
  { training: records, admins }: Pick<AnswerRecords, "training" | "admins">,
  asOf: Day,
  supporter: string,
): Finding {
  const all = trainingOn(records, asOf);
  const theirs = all.filter(({ applies }) => applies);
  const saidNot = all.filter(({ applies, said }) => !applies && said);
  const isNone = saysNone(all);
  const given = newestGiven(isNone ? saidNot : theirs);
  const common = {
    lines: isNone ? [] : [...theirs, ...saidNot].map(line),
    given,
    owedBy: all.length === 0 ? anyOf(admins, "the trust’s admins") : supporter,
    moments: momentsOf(records),
    ends: endsOf(records, asOf),
  };
  if (isNone) {
    const reasons = saidNot.map(({ item, said }) => `${item.name}: ${said?.because ?? ""}`);
    return {
      ...common,
      answered: true,
      isNone,
      short: cut(`None: ${saidNot[0]?.said?.because ?? ""}`),
      because: reasons.join("\n\n"),
    };
  }
  if (theirs.length > 0)
    return {
      ...common,
      answered: true,
      short: listed(theirs.map(({ item }) => item.name)),
      because: becauseOf(theirs),
    };
  return {
    ...common,
    answered: false,
    short: "Nobody has said yet",
    because:
      all.length === 0
        ? "there is no training on the trust’s list yet"
        : "nobody has said which training of the trust’s list applies",
  };
}

/** Something is on the list, and of each it was said why it does not apply. */
function saysNone(all: readonly TrainingStanding[]): boolean {
  return all.length > 0 && all.every(({ applies, said }) => !applies && said);
}

function isAnswered(all: readonly TrainingStanding[]): boolean {
  return all.some(({ applies }) => applies) || saysNone(all);
}

function line(standing: TrainingStanding) {
  const { item, said, applies, done } = standing;
  const text = applies ? doneWords(done) : `Does not apply, because: ${said?.because ?? ""}`;
  return { label: item.name, text, given: givenOf(standing) };
}

function givenOf({ item, said }: TrainingStanding): Given {
  return said
    ? { by: said.saidBy, on: dayOf(said.recordedAt) }
    : { by: item.addedBy, on: dayOf(item.addedAt) };
}

function newestGiven(standings: readonly TrainingStanding[]): Given | null {
  return (
    standings
      .map(givenOf)
      .toSorted((a, b) => a.on.localeCompare(b.on))
      .at(-1) ?? null
  );
}

function becauseOf(theirs: readonly TrainingStanding[]): string {
  const byList = theirs.filter(({ said }) => !said);
  const sayers = [...new Set(theirs.flatMap(({ said }) => said?.saidBy ?? []))];
  return both([
    ...(byList.length > 0
      ? [`the trust asks every partner for ${byList.length === 1 ? "it" : `${byList.length} of its list`}`]
      : []),
    ...(sayers.length > 0 ? [`${both(sayers)} said what applies to this role`] : []),
  ]);
}

/** When what applies changed, or what was said of it. A training for others, added or ended, changes nothing here. */
function momentsOf({ items, scopes }: TrainingRecords): Date[] {
  return [
    ...scopes.map(({ recordedAt }) => recordedAt),
    ...items.flatMap(({ id, forEverybody, addedAt, endedAt }) => {
      const said = scopes.findLast((each) => each.itemId === id && (!endedAt || each.recordedAt <= endedAt));
      const applied = said?.applies ?? forEverybody;
      return [...(forEverybody ? [addedAt] : []), ...(endedAt && applied ? [endedAt] : [])];
    }),
  ];
}

/** The day from which it was answered no longer, if it ever was. */
function endsOf(records: TrainingRecords, asOf: Day): Day[] {
  const days = [
    ...records.scopes.map(({ recordedAt }) => recordedAt),
    ...records.items.flatMap(({ addedAt, endedAt }) => (endedAt ? [addedAt, endedAt] : [addedAt])),
  ].map(dayOf);
  const past = [...new Set(days)].filter((day) => day <= asOf).toSorted();
  const last = past.findLastIndex((day) => isAnswered(trainingOn(records, day)));
  return last < 0 ? [] : past.slice(last + 1, last + 2);
}
