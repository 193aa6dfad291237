/**
 * Runs by itself, started by `servers.ts`: what the partner's home costs with nothing around it. It reads the cookie,
 * sends the two statements the home sends, in the same order over pools of the same size, and answers with the
 * text the home answered with.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import type { BareOrder } from "./servers.ts";

process.once("message", (order: BareOrder) => {
  const identity = new pg.Pool({ connectionString: order.identityUrl, max: order.pool });
  const app = new pg.Pool({ connectionString: order.appUrl, max: order.pool });
  app.on("connect", (client) => void client.query(order.home.prepare));
  const text = Buffer.from(order.text);

  const server = createServer(async (request, response) => {
    try {
      const token = /(?:^|; )alongside=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
      const hash = createHash("sha256").update(token).digest("hex");
      const session = await identity.query(order.sessionStatement, [hash, new Date(), order.today]);
      if (session.rows.length !== 1) return void response.writeHead(401).end();
      const answers = (await app.query(order.home.run)) as unknown as pg.QueryResult[];
      if (answers[1]?.rows.length !== 1) return void response.writeHead(404).end();
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": text.length });
      response.end(text);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end();
    }
  });
  server.keepAliveTimeout = 75_000;
  server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
// The command that started this one is gone, however it went.
process.on("disconnect", () => process.exit(0));
