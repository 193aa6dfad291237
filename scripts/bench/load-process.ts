/**
 * Runs by itself, started by `load.ts`, so that asking costs the server under measurement nothing but the
 * processor it runs on. Each connection asks, waits for the whole answer, and asks again.
 */
import { Agent, get } from "node:http";
import type { LoadOrder, LoadResult } from "./load.ts";

const order = JSON.parse(process.argv[2] ?? "{}") as LoadOrder;
const agent = new Agent({ keepAlive: true, maxSockets: order.connections });
const headers = { cookie: order.cookie, accept: "text/html" };
const latencies: number[] = [];
let failed = 0;
let asked = 0;
let until = 0;

function ask(): Promise<void> {
  asked++;
  return new Promise((settle) => {
    const began = performance.now();
    const over = (ok: boolean) => {
      if (ok) latencies.push(performance.now() - began);
      else failed++;
      settle();
    };
    const request = get(order.url, { agent, headers }, (answer) => {
      answer.resume();
      answer.on("end", () => over(answer.statusCode === 200));
      answer.on("error", () => over(false));
    });
    request.on("error", () => over(false));
  });
}

async function run(seconds: number): Promise<number> {
  const began = performance.now();
  until = began + seconds * 1000;
  const one = async () => {
    while (performance.now() < until) await ask();
  };
  await Promise.all(Array.from({ length: order.connections }, one));
  return (performance.now() - began) / 1000;
}

// Connections opened, code compiled: not part of what is counted.
await run(order.warmUp);
latencies.length = 0;
failed = 0;
const before = process.cpuUsage();
const seconds = await run(order.seconds);
const { user, system } = process.cpuUsage(before);
const result: LoadResult = { asked, seconds, failed, latencies, processor: (user + system) / 1e6 / seconds };
process.stdout.write(JSON.stringify(result), () => process.exit(0));
