import { execFileSync } from "node:child_process";

/** Runs a file of ours by itself, against the database of the site under test, and returns what it printed. */
export function runScript(file: string, ...args: string[]): string {
  return runNode(["--conditions=react-server", "--no-warnings", "--import", "tsx", file, ...args], {
    APP_DATABASE_URL: process.env.E2E_APP_URL,
    IDENTITY_DATABASE_URL: process.env.E2E_IDENTITY_URL,
    OPERATOR_DATABASE_URL: process.env.E2E_OPERATOR_URL,
    PUBLIC_URL: process.env.E2E_BASE_URL,
  });
}

/**
 * Runs a command as `npm run` does, with a database of one's own (the site's under test, unless another is named), and
 * returns what it printed.
 */
export function runCommand(
  script: "operator-create" | "operator-end",
  args: string[],
  site: { adminUrl?: string; baseURL?: string } = {},
): string {
  return runNode(["scripts/bootstrap.mjs", `scripts/${script}.ts`, ...args], {
    DATABASE_URL: site.adminUrl ?? process.env.E2E_ADMIN_URL,
    // What the roles' passwords are made from, which the site's own are too.
    NEXTAUTH_SECRET: process.env.E2E_DATABASE_SECRET,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    PUBLIC_URL: site.baseURL ?? process.env.E2E_BASE_URL,
  });
}

function runNode(args: string[], settings: Record<string, string | undefined>): string {
  return execFileSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, ...settings } });
}
