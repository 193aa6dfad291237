import { spawn } from "node:child_process";
import { freePort } from "../../../scripts/port.ts";

/** A server of a test's own, on the build and the database of the site under test. */
export type OwnServer = {
  address: string;
  port: number;
  /** Every byte it has written so far. */
  log(): string;
  kill(signal: NodeJS.Signals): void;
  /** Its code, once it has ended. */
  exited: Promise<number | null>;
  /** Stops it, and waits until it has ended. */
  stop(): Promise<void>;
};

export async function startServer(
  settings: Record<string, string | undefined> = {},
  givenPort?: number,
): Promise<OwnServer> {
  const port = givenPort ?? (await freePort());
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["--disable-warning=DeprecationWarning", "scripts/server.ts"], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      APP_DATABASE_URL: process.env.E2E_APP_URL,
      IDENTITY_DATABASE_URL: process.env.E2E_IDENTITY_URL,
      OPERATOR_DATABASE_URL: process.env.E2E_OPERATOR_URL,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
      PUBLIC_URL: address,
      PORT: String(port),
      ...settings,
    },
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      log += chunk;
    });
  }
  const exited = new Promise<number | null>((settle) => child.once("exit", settle));
  const ready = new Promise<true>((settle) => child.once("message", () => settle(true)));
  if ((await Promise.race([ready, exited])) !== true) throw new Error(`The server did not start:\n${log}`);
  return {
    address,
    port,
    log: () => log,
    kill: (signal) => child.kill(signal),
    exited,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}
