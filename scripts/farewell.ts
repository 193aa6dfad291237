import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer } from "node:net";
import { serving } from "../lib/serving.ts";

/** How long running requests may take to finish once no new connection is taken. */
export const DRAIN = 10_000;
/** How long a connection without a request is kept then: its next request may be on the way already. */
const QUIET = 1_000;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * How a server takes its leave. From the signal on, `/api/health` says that it is stopping and every answer that its
 * connection is the last. For `delay` more seconds it takes new connections, so that a balancer which asks can see
 * it and look elsewhere. Then it takes none, lets the running requests finish, and ends.
 */
export function farewell(server: Server, delay: number, close: () => Promise<void>) {
  const open = new Set<ServerResponse>();

  /** HTTP's own `close` would cut idle connections at once, and with them a request that a proxy is just sending. */
  const leave = () => {
    NetServer.prototype.close.call(server, async () => {
      await close();
      process.exit(0);
    });
    setTimeout(() => setInterval(() => server.closeIdleConnections(), 50), QUIET);
    setTimeout(() => server.closeAllConnections(), DRAIN);
  };

  return {
    stop(): void {
      if (serving().stopping) return;
      serving().stopping = true;
      for (const response of open) if (!response.headersSent) response.setHeader("Connection", "close");
      if (server.listening) setTimeout(leave, delay * 1_000);
      else process.exit(0);
    },
    /** Keeps count of what is being answered. */
    counted:
      (answer: Handler): Handler =>
      (request, response) => {
        open.add(response);
        response.once("close", () => open.delete(response));
        if (serving().stopping) response.setHeader("Connection", "close");
        answer(request, response);
      },
  };
}
