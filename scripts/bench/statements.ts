import { join } from "node:path";
import type { TrustMessage } from "../../lib/trust-sql.ts";
import { noDeprecations, plainEnvironment, runNode } from "../children.ts";
import { Problem } from "../problem.ts";
import { root } from "../project.ts";
import { median } from "./statistics.ts";

export type StatementOrder = {
  url: string;
  message: TrustMessage;
  connections: number;
  seconds: number;
  warmUp: number;
};

export type StatementResult = { latencies: number[]; seconds: number };

/** Sends one message over and over, from a process of its own: how often a second it was answered, and how fast. */
export async function sendOverAndOver(order: StatementOrder): Promise<{ perSecond: number; p50: number }> {
  const { code, output } = await runNode(
    [noDeprecations, join(root, "scripts/bench/statement-process.ts"), JSON.stringify(order)],
    { env: plainEnvironment() },
  );
  if (code !== 0) throw new Problem(output.trim(), "The statement could not be measured; see above.");
  const { latencies, seconds } = JSON.parse(output) as StatementResult;
  return { perSecond: latencies.length / seconds, p50: median(latencies) };
}
