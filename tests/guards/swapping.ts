import { randomUUID } from "node:crypto";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import type { Example } from "@/tests/guards/example.ts";
import { type Noun, type OwnWorld, tableOf, type Who } from "@/tests/guards/own-world.ts";
import type { Rows } from "@/tests/guards/rows.ts";

/** Calls functions with another trust's ids, and says what they let slip. */

/** The two trusts, and a way to see everything that is in each of them. */
export type Trusts = {
  own: OwnWorld;
  there: Rows;
  /** In every text of the other trust. */
  mark: string;
  look: () => Promise<string>;
};

type Outcome = { answer: unknown } | { refused: string } | { broke: string };

async function outcome(call: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { answer: await call() };
  } catch (error) {
    const said = error instanceof Error ? `${error.constructor.name}: ${error.message}` : String(error);
    const known = [NotFound, NotAllowed, Refusal].some((kind) => error instanceof kind);
    return known ? { refused: said } : { broke: said };
  }
}

const everybody = (own: OwnWorld) => Object.keys(own.people) as Who[];
const show = (result: Outcome) => JSON.stringify(result);

/** Everybody here, with one id at a time swapped: another trust's must be answered like one of nothing. */
export async function swapProblems({ run }: Example, { own, there, mark, look }: Trusts): Promise<string[]> {
  const before = await look();
  const problems: string[] = [];
  for (const position of (await nounsOf(run, own)).keys())
    for (const who of everybody(own)) {
      const swapped = (other: (noun: Noun) => string) => {
        let at = -1;
        const id = (noun: Noun) => {
          at += 1;
          return at === position ? other(noun) : own.ids[noun];
        };
        return outcome(() => run(own.people[who], id, () => randomUUID()));
      };
      const foreign = await swapped((noun) => String(there[tableOf[noun]]?.id));
      const absent = await swapped(() => randomUUID());
      const as = `as ${who}, id ${position + 1}`;
      if (show(foreign) !== show(absent))
        problems.push(`${as}: ${show(foreign)} for another trust's, ${show(absent)} for none`);
      if ("broke" in foreign) problems.push(`${as}: broke with ${foreign.broke}`);
      if ("answer" in foreign && (foreign.answer ?? null) !== null)
        problems.push(`${as}: answered ${show(foreign)}`);
      if (show(foreign).includes(mark)) problems.push(`${as}: shows another trust's words`);
    }
  if ((await look()) !== before) problems.push("something was changed");
  return problems;
}

/** The ordinary call: it works for whom it is for, an id in use elsewhere is free here, and nobody sees elsewhere. */
export async function ordinaryProblems(example: Example, { own, there, mark }: Trusts): Promise<string[]> {
  const problems: string[] = [];
  const by = example.by as Who;
  for (const who of [...everybody(own).filter((each) => each !== by), by]) {
    const fresh = (table: string) => (who === by ? String(there[table]?.id) : randomUUID());
    const result = await outcome(() => example.run(own.people[who], (noun) => own.ids[noun], fresh));
    if ("broke" in result) problems.push(`as ${who}: broke with ${result.broke}`);
    if (who === by && !("answer" in result)) problems.push(`as ${who}: should have worked, ${show(result)}`);
    if (show(result).includes(mark) || show(result).includes(String(there.trust?.id)))
      problems.push(`as ${who}: shows another trust's words`);
  }
  return problems;
}

/** Whoever runs the platform may, everybody at a trust is refused. */
export async function platformProblems({ run }: Example, own: OwnWorld): Promise<string[]> {
  const problems: string[] = [];
  for (const who of everybody(own)) {
    const result = await outcome(() =>
      run(
        own.people[who],
        (noun) => own.ids[noun],
        () => randomUUID(),
      ),
    );
    if (!("refused" in result && result.refused.startsWith(NotAllowed.name)))
      problems.push(`as ${who}: ${show(result)}, and not refused`);
  }
  return problems;
}

/** Which ids a call asks for, in order. */
async function nounsOf(run: Example["run"], own: OwnWorld): Promise<Noun[]> {
  const nouns: Noun[] = [];
  const asking = (noun: Noun) => {
    nouns.push(noun);
    return randomUUID();
  };
  await outcome(() => run(own.people.nobody, asking, () => randomUUID()));
  return nouns;
}
