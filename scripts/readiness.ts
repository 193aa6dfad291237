import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { ROLES, type RoleUrls } from "../prisma/roles.ts";
import { missingMigrations } from "../prisma/schema-age.ts";
import { connectionProblem, isUnreachable } from "./connection-problem.ts";
import { Problem } from "./problem.ts";
import { root } from "./project.ts";

/** Throws a Problem where there is no build to serve, or forms of this server would be refused by the others. */
export async function requireBuild(key: string): Promise<void> {
  const text = (file: string) => readFile(join(root, ".next", file), "utf8").catch(() => "");
  if (!(await text("BUILD_ID"))) {
    throw new Problem(
      "The site is not built.",
      "Run npm run build, or copy the folder .next from where it ran.",
    );
  }
  const built = JSON.parse((await text("server/server-reference-manifest.json")) || "{}").encryptionKey;
  if (built === key) return;
  throw new Problem(
    "The site was built with another NEXT_SERVER_ACTIONS_ENCRYPTION_KEY than this server has.",
    "Give both the same, and build again if need be.",
  );
}

/**
 * Throws a Problem where this server must not serve from its database: it is older than this version, or a role is
 * not what it should be. Returns whether the database answered; one that is away may come back.
 */
export async function requireDatabase(urls: RoleUrls): Promise<boolean> {
  try {
    for (const kind of ["app", "identity", "operator"] as const) await requireRole(urls[kind], ROLES[kind]);
    const missing = await missingMigrations(urls.app);
    if (missing.length === 0) return true;
    throw new Problem(
      `The database is older than this version of Alongside: it has not had ${missing.join(", ")}.`,
      "Run npm run migrate first, with this version.",
    );
  } catch (error) {
    const problem = connectionProblem(error);
    if (problem instanceof Problem && !isUnreachable(error)) throw problem;
    return false;
  }
}

async function requireRole(url: string, role: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "alongside-start",
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
  });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; above: boolean }>(
      "select rolname as name, rolsuper or rolbypassrls as above from pg_roles where rolname = current_user",
    );
    if (rows[0]?.name === role && !rows[0].above) return;
    throw new Problem(
      `An address of the database should connect as ${role}, and connects as another role or as one that passes row-level security by.`,
      "Correct it; docs/deploying.md says what each role is.",
    );
  } finally {
    await client.end();
  }
}
