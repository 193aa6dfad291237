/**
 * A trial, run by hand where nginx and openssl are: two servers on one database behind nginx, as docs/deploying.md has
 * it (the configuration is read from there), restarted one after the other while people are at work.
 *
 *   npm run trial:rolling-restart [restarts of each server] [people] [seconds between]
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "../../prisma/migrate.ts";
import { prepareDatabase } from "../../prisma/prepare.ts";
import { build } from "../build.ts";
import { loadDemonstration } from "../demonstration.ts";
import { type Environment, serverEnvironment } from "../environment.ts";
import { freePort } from "../port.ts";
import { stateFolder } from "../project.ts";
import { readSecrets } from "../secrets.ts";
import { type Serving, serve } from "../serve.ts";
import { startTestDatabase } from "../test-database.ts";
import { type Send, startLoad } from "./load.ts";
import { startNginx } from "./nginx.ts";
import { openSession } from "./session.ts";

const [restarts = 5, people = 12, pause = 5] = process.argv.slice(2, 5).map(Number);
const folder = mkdtempSync(join(tmpdir(), "alongside-trial-"));
const host = "alongside.example";

const secrets = await readSecrets(stateFolder);
await build(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
const database = await startTestDatabase();
const urls = await prepareDatabase({
  adminUrl: database.adminUrl,
  database: "alongside",
  secret: secrets.databaseSecret,
});
await migrate(urls.owner);
const front = await freePort();
const publicUrl = `https://${host}:${front}`;
const environmentOf = (port: number): NodeJS.ProcessEnv =>
  serverEnvironment({ urls, secrets, port, publicUrl, demonstration: false } satisfies Omit<
    Environment,
    "close"
  >);
const ports = [await freePort(), await freePort()];
await loadDemonstration(environmentOf(front));
const cookie = `__Host-alongside=${await openSession(urls.identity, "partner@demo.example")}`;

const servers: (Serving | null)[] = [];
for (const [number, port] of ports.entries()) servers[number] = await started(port);
const nginx = startNginx({ folder, host, front, ports });
await wait(1);

let resent = 0;
const agent = new Agent({ keepAlive: true, rejectUnauthorized: false, servername: host });
/** As a browser does: a kept connection that was closed just then is no failure, and the request goes out anew. */
const send: Send = (asked) =>
  sendOnce(asked).catch((error: unknown) => {
    if (!(error instanceof Error && "stale" in error)) throw error;
    resent += 1;
    return send(asked);
  });
const sendOnce: Send = ({ method, path, headers, body }) =>
  new Promise((settle, fail) => {
    const sent = request(
      {
        host: "127.0.0.1",
        port: front,
        agent,
        method,
        path,
        headers: { ...headers, host: `${host}:${front}` },
        timeout: 30_000,
      },
      (answer) => {
        let text = "";
        answer.on("data", (chunk) => {
          text += chunk;
        });
        answer.on("end", () =>
          settle({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }),
        );
        answer.on("error", fail);
      },
    );
    sent.on("error", (error) => fail(sent.reusedSocket ? Object.assign(error, { stale: true }) : error));
    sent.end(body);
  });

const load = await startLoad({ send, origin: publicUrl, cookie, trust: "harbourside", people });
const began = Date.now();
await wait(2);
let longest = 0;

for (let turn = 0; turn < restarts; turn += 1) {
  for (const [number, port] of ports.entries()) {
    const stopping = Date.now();
    await servers[number]?.stop();
    longest = Math.max(longest, Date.now() - stopping);
    servers[number] = await started(port);
    await wait(pause);
  }
}
const { pages, forms, failed } = await load.stop();
const seconds = (Date.now() - began) / 1000;
for (const line of failed.slice(0, 20)) console.log(line);
const passedOn = countIn("error.log", /upstream/);
const errors = ports.reduce((sum, port) => sum + countIn(`server-${port}.log`, /"level":"(error|warn)"/), 0);
console.log(
  `${pages} pages and ${forms} forms in ${seconds.toFixed(0)} s, ${restarts * ports.length} restarts, the longest stop ${(longest / 1000).toFixed(1)} s: ${failed.length} failed; nginx passed on ${passedOn}, the browser sent ${resent} anew, the servers logged ${errors} errors in their last runs`,
);
agent.destroy();
nginx.kill("SIGQUIT");
for (const server of servers) await server?.stop();
await database.stop();
rmSync(folder, { recursive: true });
process.exit(failed.length === 0 ? 0 : 1);

async function started(port: number): Promise<Serving> {
  const server = await serve(environmentOf(port), join(folder, `server-${port}.log`));
  if (!server) throw new Error(readFileSync(join(folder, `server-${port}.log`), "utf8"));
  return server;
}

function countIn(file: string, pattern: RegExp): number {
  return readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => pattern.test(line)).length;
}

function wait(seconds: number): Promise<void> {
  return new Promise((settle) => setTimeout(settle, seconds * 1000));
}
