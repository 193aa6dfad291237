import { execFileSync } from "node:child_process";

/** Runs a file of ours by itself, against the database of the site under test, and returns what it printed. */
export function runScript(file: string, ...args: string[]): string {
  return execFileSync(
    process.execPath,
    ["--conditions=react-server", "--no-warnings", "--import", "tsx", file, ...args],
    {
      encoding: "utf8",
      env: {
        ...process.env,
        APP_DATABASE_URL: process.env.E2E_APP_URL,
        IDENTITY_DATABASE_URL: process.env.E2E_IDENTITY_URL,
        OPERATOR_DATABASE_URL: process.env.E2E_OPERATOR_URL,
        PUBLIC_URL: process.env.E2E_BASE_URL,
      },
    },
  );
}
