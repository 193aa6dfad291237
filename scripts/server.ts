/**
 * `npm run serve`: one server, on the build and the database it is given, neither of which it changes. It is a small
 * server in front of Next, which gives failures a page a person can read (Next sends most of them bare), keeps to its
 * own address, writes the log, and stops without cutting anybody off. `npm start` runs it too.
 */
import { createServer } from "node:http";
import next from "next";
import { logError, logLine } from "../lib/log.ts";
import { serving } from "../lib/serving.ts";
import { migrationNames } from "../prisma/schema-age.ts";
import { answerBroken } from "./broken-request.ts";
import { DatabaseWatch } from "./database-watch.ts";
import { replaceFailure } from "./failure-answer.ts";
import { farewell } from "./farewell.ts";
import { tameConsole } from "./framework-log.ts";
import { sayOwnAddress } from "./own-address.ts";
import { listenProblem } from "./port.ts";
import { explain } from "./problem.ts";
import { root } from "./project.ts";
import { requireBuild, requireDatabase } from "./readiness.ts";
import { METHODS, refusalOf } from "./refuse-request.ts";
import { logged, routeNames } from "./request-log.ts";
import { serveSettings, warningsAbout } from "./settings.ts";

const settings = await start(async () => serveSettings());
const { PORT: port, HOST: host, PUBLIC_URL: publicUrl, urls } = settings;
const json = settings.LOG !== "plain";
const tell = (words: string) => (json ? logLine("warn", { words }) : process.stderr.write(`${words}\n`));

// What the pages read. An administrator's address goes no further than this line.
process.env.APP_DATABASE_URL = urls.app;
process.env.IDENTITY_DATABASE_URL = urls.identity;
process.env.OPERATOR_DATABASE_URL = urls.operator;
process.env.NEXTAUTH_URL = publicUrl;
delete process.env.DATABASE_URL;
delete process.env.OWNER_DATABASE_URL;

for (const warning of warningsAbout(publicUrl, urls.app)) tell(warning);
await start(() => requireBuild(settings.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY));
if (!(await start(() => requireDatabase(urls)))) {
  tell("The database does not answer. The server starts all the same, and is well once it does.");
}
serving().migrations = await migrationNames();
if (json) tameConsole();

const https = publicUrl.startsWith("https:");
const watch = new DatabaseWatch(urls.app);
const server = createServer();
const leaving = farewell(server, settings.STOP_DELAY, () => watch.close().catch(() => undefined));

const answer = leaving.counted((request, response) => {
  if (https) response.setHeader("Strict-Transport-Security", "max-age=63072000");
  // Whoever asks may be gone before the answer: their broken connection is nobody else's matter.
  request.on("error", () => {});
  sayOwnAddress(request, publicUrl);
  replaceFailure(request, response, () => watch.isAway());
  const refused = refusalOf(request, publicUrl);
  if (refused) {
    if (refused === 405) response.setHeader("Allow", METHODS.join(", "));
    response.setHeader("Connection", "close");
    response.writeHead(refused).end();
    return;
  }
  handle(request, response).catch((error: unknown) => {
    logError(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  });
});
server.on("request", json ? logged(await routeNames(), answer) : answer);
server.on("clientError", (error, socket) => {
  const status = answerBroken(error, socket);
  if (json && status) logLine("info", { route: "(broken request)", status });
});

// A proxy in front keeps its connections for about a minute; ours must be the longer ones, or it meets a closed door.
server.keepAliveTimeout = 75_000;

server.on("error", (error) => {
  explain(listenProblem(error, port));
  process.exit(1);
});

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, leaving.stop);
// The command that started this one is gone, however it went.
process.on("disconnect", leaving.stop);
// One request's stray error must not end everybody else's.
process.on("unhandledRejection", logError);
process.on("uncaughtException", (error) => {
  logError(error);
  process.exit(1);
});

// The framework's own progress lines would break into ours; what it prints once it serves is let through.
const print = process.stdout.write;
process.stdout.write = () => true;
const app = next({ dev: false, dir: root, port, hostname: host ?? "localhost", httpServer: server });
const handle = app.getRequestHandler();
await app.prepare();
process.stdout.write = print;
server.listen({ port, host }, () => {
  if (json) logLine("info", { words: "Serving." });
  process.send?.("ready");
});

/** One step of the start; where a person can put right what is wrong, they are told how, and nothing is served. */
async function start<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}
