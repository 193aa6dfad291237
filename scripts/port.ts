import { createServer } from "node:net";
import { codeOf, Problem } from "./problem.ts";

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

/** What to say where a port is another program's. */
export function portTaken(port: number): Problem {
  return new Problem(
    `Port ${port} is taken by another program.`,
    `Set PORT to another one, such as ${port + 1}.`,
  );
}

/** Why a server could not take its port, in words where it is the port's fault. */
export function listenProblem(error: unknown, port: number): unknown {
  if (codeOf(error) === "EADDRINUSE") return portTaken(port);
  if (codeOf(error) !== "EACCES") return error;
  return new Problem(`Port ${port} may not be used by you.`, "Set PORT to one above 1024, such as 3001.");
}
