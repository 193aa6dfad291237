/** Runs by itself, started by `statements.ts`: sends one message to the database over and over for some seconds. */
import pg from "pg";
import type { StatementOrder, StatementResult } from "./statements.ts";

const order = JSON.parse(process.argv[2] ?? "{}") as StatementOrder;
const clients = Array.from(
  { length: order.connections },
  () => new pg.Client({ connectionString: order.url, application_name: "alongside-bench" }),
);
await Promise.all(clients.map((client) => client.connect()));
await Promise.all(clients.map((client) => client.query(order.message.prepare)));

async function run(seconds: number): Promise<number[]> {
  const latencies: number[] = [];
  const until = performance.now() + seconds * 1000;
  const one = async (client: pg.Client) => {
    for (let began = performance.now(); began < until; began = performance.now()) {
      await client.query(order.message.run);
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(clients.map(one));
  return latencies;
}

await run(order.warmUp);
const latencies = await run(order.seconds);
await Promise.all(clients.map((client) => client.end()));
const result: StatementResult = { latencies, seconds: order.seconds };
process.stdout.write(JSON.stringify(result), () => process.exit(0));
