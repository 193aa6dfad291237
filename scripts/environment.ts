import { migrate } from "../prisma/migrate.ts";
import { prepareDatabase } from "../prisma/prepare.ts";
import type { DatabaseUrls, RoleUrls, Source } from "../prisma/roles.ts";
import { plainEnvironment } from "./children.ts";
import { connectionProblem } from "./connection-problem.ts";
import { startDatabase } from "./database.ts";
import { dropHalfLoaded } from "./demonstration.ts";
import { Problem } from "./problem.ts";
import { stateFolder } from "./project.ts";
import { requireDatabase } from "./readiness.ts";
import { readSecrets } from "./secrets.ts";
import { type Access, commandSettings } from "./settings.ts";

/** All that a command needs to reach the database, and `close` for when it is done. */
export type Environment = {
  urls: RoleUrls;
  /** The embedded database, with demonstration data; false where the environment names another. */
  demonstration: boolean;
  /** Where people find the site. */
  publicUrl: string;
  port: number;
  secrets: { NEXTAUTH_SECRET: string; NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string };
  close(): Promise<void>;
};

/** Names whose values the server may see as they are set; everything else of the person's environment stays out. */
const SERVER_SETTINGS = ["HOST", "DATABASE_POOL", "STOP_DELAY"];

/**
 * Says how to reach the database: the one that the environment names, else the embedded one, started or joined where
 * it is running. It is brought up to date first, except where the environment holds no administrator of it. `alone`
 * is for `npm start`, which may run once in a folder.
 */
export async function openEnvironment(options: { alone?: Problem } = {}): Promise<Environment> {
  const { access, kept, PORT: port, PUBLIC_URL } = commandSettings();
  const publicUrl = PUBLIC_URL ?? `http://localhost:${port}`;
  if (access) {
    const urls = await openExternal(access).catch((error: unknown) => {
      throw connectionProblem(error);
    });
    const { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = kept;
    const secrets = { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY };
    return { urls, demonstration: false, publicUrl, port, secrets, close: async () => undefined };
  }
  const own = await readSecrets(stateFolder);
  const database = await startDatabase({ password: own.databasePassword, alone: options.alone });
  try {
    const source = { adminUrl: database.adminUrl, database: "alongside", secret: own.databaseSecret };
    if (options.alone) await dropHalfLoaded(source.adminUrl, source.database);
    const urls = await bringUpToDate(source);
    return { urls, demonstration: true, publicUrl, port, secrets: own, close: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openExternal(access: Access): Promise<RoleUrls> {
  if (access.as === "administrator") return bringUpToDate(access);
  if (await requireDatabase(access.urls)) return access.urls;
  throw new Problem("The database does not answer.", "Check its address, and that it is running.");
}

/**
 * For a command on the terminal: opens the environment and puts it into `process.env`, so that the domain
 * code finds its database. Call `close` at the end, also after an error.
 */
export async function commandEnvironment(): Promise<Environment> {
  const environment = await openEnvironment();
  Object.assign(process.env, serverVariables(environment));
  delete process.env.DATABASE_URL;
  return environment;
}

/** What the server gets to see: never the owner's or an administrator's url. */
export function serverEnvironment(environment: Omit<Environment, "close">): NodeJS.ProcessEnv {
  const settings = SERVER_SETTINGS.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []));
  return { ...plainEnvironment(), ...Object.fromEntries(settings), ...serverVariables(environment) };
}

function serverVariables(environment: Omit<Environment, "close">): Record<string, string> {
  const { urls, secrets, port, publicUrl, demonstration } = environment;
  return {
    APP_DATABASE_URL: urls.app,
    IDENTITY_DATABASE_URL: urls.identity,
    OPERATOR_DATABASE_URL: urls.operator,
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    NEXTAUTH_URL: publicUrl,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    // Real people's errors are not for a terminal; invented ones help whoever develops.
    LOG: process.env.LOG || (demonstration ? "plain" : "json"),
  };
}

async function bringUpToDate(source: Source): Promise<DatabaseUrls> {
  const urls = await prepareDatabase(source);
  await migrate(urls.owner);
  return urls;
}
