import { connect, createServer, type Socket } from "node:net";
import { freePort } from "../../../scripts/port.ts";

/** A way to the database that can be frozen: connections stay open, and nothing more comes through. */
export async function freezableWay(url: string) {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ host: target.hostname, port: Number(target.port), allowHalfOpen: true });
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy());
      one.on("close", () => sockets.delete(one));
      one.pipe(other);
      if (frozen) one.pause();
    }
  });
  const port = await freePort();
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  return {
    /** The same database, by this way. */
    through(address: string | undefined): string {
      const changed = new URL(String(address));
      changed.hostname = "127.0.0.1";
      changed.port = String(port);
      return changed.href;
    },
    freeze() {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw() {
      frozen = false;
      for (const socket of sockets) socket.resume();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
