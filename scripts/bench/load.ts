import { join } from "node:path";
import { noDeprecations, plainEnvironment, runNode } from "../children.ts";
import { Problem } from "../problem.ts";
import { root } from "../project.ts";
import { median } from "./statistics.ts";

export type LoadOrder = {
  url: string;
  cookie: string;
  connections: number;
  seconds: number;
  warmUp: number;
};

/** What the asking process found; `asked` counts the warm-up too, `processor` is the share of a core that asking took. */
export type LoadResult = {
  asked: number;
  seconds: number;
  failed: number;
  latencies: number[];
  processor: number;
};

/** One round of one contender. */
export type Load = { perSecond: number; p50: number; asked: number; processor: number };

/** Asks for one address over and over for some seconds. Any answer but 200 ends the benchmark: it would flatter. */
export async function load(order: LoadOrder): Promise<Load> {
  const { code, output } = await runNode(
    [noDeprecations, join(root, "scripts/bench/load-process.ts"), JSON.stringify(order)],
    { env: plainEnvironment() },
  );
  if (code !== 0) throw new Problem(output.trim(), "The load could not be made; see above.");
  const { asked, seconds, failed, latencies, processor } = JSON.parse(output) as LoadResult;
  if (failed > 0 || latencies.length === 0) {
    throw new Problem(`${order.url} failed ${failed} times under load.`, "The servers' logs say why.");
  }
  return {
    perSecond: latencies.length / seconds,
    p50: median(latencies),
    asked,
    processor,
  };
}
