/**
 * The small server in front of Next. It gives failures a page a person can read (Next sends most of them
 * bare), and it stops without cutting anybody off. It is run by itself, with only the settings it needs:
 * APP_DATABASE_URL and what the site reads; PORT, HOST, PUBLIC_URL.
 */
import { createServer, type ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import next from "next";
import { DatabaseWatch } from "./database-watch.ts";
import { replaceFailure } from "./failure-answer.ts";
import { FAILURE_HEADERS, failurePage } from "./failure-page.ts";
import { explain, Problem } from "./problem.ts";
import { root } from "./project.ts";

/** How long running requests may take to finish once the server is told to stop. */
const DRAIN = 10_000;
/** How long a connection without a request is kept then: its next request may be on the way already. */
const FAREWELL = 1_000;

/** Headers by which proxy.ts speaks to the pages. */
const INNER_HEADERS = ["x-nonce", "x-alongside-path", "x-alongside-method", "content-security-policy"];

const port = Number(process.env.PORT ?? 3000);
const host = process.env.HOST || undefined;
const https = process.env.PUBLIC_URL?.startsWith("https:") ?? false;
const watch = new DatabaseWatch(process.env.APP_DATABASE_URL ?? "");
const open = new Set<ServerResponse>();
let stopping = false;

const server = createServer((request, response) => {
  open.add(response);
  response.once("close", () => open.delete(response));
  if (https) response.setHeader("Strict-Transport-Security", "max-age=63072000");
  if (stopping) response.setHeader("Connection", "close");
  // Set by proxy.ts for the pages behind it; from outside they mean nothing.
  for (const name of INNER_HEADERS) delete request.headers[name];
  replaceFailure(request, response, () => watch.isAway());
  handle(request, response).catch((error: unknown) => {
    console.error(error);
    if (response.headersSent) response.destroy();
    else response.writeHead(500).end();
  });
});

// A proxy in front keeps its connections for about a minute; ours must be the longer ones, or it meets a closed door.
server.keepAliveTimeout = 75_000;

/** What is not even a request (broken, or with enormous headers) has no response object: the page goes out by hand. */
server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ""] ?? 400;
  const page = failurePage(status);
  const headers = { ...FAILURE_HEADERS, "Content-Length": Buffer.byteLength(page), Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${status} Bad Request\r\n${lines.join("\r\n")}\r\n\r\n${page}`);
});

server.on("error", (error: NodeJS.ErrnoException) => {
  explain(
    error.code === "EADDRINUSE"
      ? new Problem(
          `Port ${port} is taken by another program.`,
          `Use another one: PORT=${port + 1} npm start`,
        )
      : error.code === "EACCES"
        ? new Problem(`Port ${port} may not be used by you.`, "Use one above 1024: PORT=3001 npm start")
        : error,
  );
  process.exit(1);
});

/**
 * Stops taking connections, lets the running requests finish, and ends. HTTP's own `close` would cut idle
 * connections at once, and with them a request that a proxy is just sending; so only the listening stops at
 * first, and every answer says that its connection is the last.
 */
function stop(): void {
  if (stopping) return;
  stopping = true;
  for (const response of open) if (!response.headersSent) response.setHeader("Connection", "close");
  NetServer.prototype.close.call(server, async () => {
    await watch.close().catch(() => undefined);
    process.exit(0);
  });
  setTimeout(() => {
    setInterval(() => server.closeIdleConnections(), 50);
  }, FAREWELL);
  setTimeout(() => server.closeAllConnections(), DRAIN);
}

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
// The command that started this one is gone, however it went.
process.on("disconnect", stop);
// One request's stray error must not end everybody else's.
process.on("unhandledRejection", (error) => console.error(error));

// The framework's own progress lines would break into ours; what it prints once it serves is let through.
const print = process.stdout.write;
process.stdout.write = () => true;
const app = next({ dev: false, dir: root, port, hostname: host ?? "localhost", httpServer: server });
const handle = app.getRequestHandler();
await app.prepare();
process.stdout.write = print;
server.listen({ port, host }, () => process.send?.("ready"));
