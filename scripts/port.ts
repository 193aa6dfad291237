import { createServer } from "node:net";

/** A port on this machine that nothing listens on at the moment. */
export function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = address && typeof address === "object" ? address.port : 0;
      probe.close(() => settle(port));
    });
  });
}

/** Whether something listens on this port already. */
export function isTaken(port: number, host?: string): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.on("error", (error) => settle("code" in error && error.code === "EADDRINUSE"));
    probe.listen({ port, host }, () => probe.close(() => settle(false)));
  });
}
