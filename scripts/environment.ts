import { migrate } from "../prisma/migrate.ts";
import { type DatabaseUrls, prepareDatabase } from "../prisma/prepare.ts";
import { plainEnvironment } from "./children.ts";
import { startDatabase } from "./database.ts";
import { dropHalfLoaded } from "./demonstration.ts";
import { codeOf, Problem } from "./problem.ts";
import { stateFolder } from "./project.ts";
import { readSecrets } from "./secrets.ts";

/** All that a command needs to reach the database, and `close` for when it is done. */
export type Environment = {
  urls: DatabaseUrls;
  /** The embedded database, with demonstration data; false where DATABASE_URL names another. */
  demonstration: boolean;
  /** Where people find the site. */
  publicUrl: string;
  port: number;
  secrets: { NEXTAUTH_SECRET: string; NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: string };
  close(): Promise<void>;
};

/** Names whose values the server may see as they are set; everything else of the person's environment stays out. */
const SERVER_SETTINGS = ["HOST", "DATABASE_POOL"];

/**
 * Brings the database up to date and says how to reach it: the one that DATABASE_URL names, else the embedded
 * one, started or joined where it is running. `alone` is for `npm start`, which may run once in a folder.
 */
export async function openEnvironment(options: { alone?: Problem } = {}): Promise<Environment> {
  const port = readPort();
  const publicUrl = readPublicUrl(port);
  const external = process.env.DATABASE_URL;
  if (external) {
    const secrets = readSecretsFromEnvironment();
    const source = { adminUrl: external, database: databaseIn(external), secret: secrets.NEXTAUTH_SECRET };
    const urls = await bringUpToDate(source).catch((error: unknown) => {
      throw connectionProblem(error);
    });
    return { urls, demonstration: false, publicUrl, port, secrets, close: async () => undefined };
  }
  const kept = await readSecrets(stateFolder);
  const database = await startDatabase({ password: kept.databasePassword, alone: options.alone });
  try {
    const source = { adminUrl: database.adminUrl, database: "alongside", secret: kept.databaseSecret };
    if (options.alone) await dropHalfLoaded(source.adminUrl, source.database);
    const urls = await bringUpToDate(source);
    const secrets = {
      NEXTAUTH_SECRET: kept.NEXTAUTH_SECRET,
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: kept.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    };
    return { urls, demonstration: true, publicUrl, port, secrets, close: database.stop };
  } catch (error) {
    await database.stop();
    throw error;
  }
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
  const { urls, secrets, port, publicUrl } = environment;
  return {
    APP_DATABASE_URL: urls.app,
    IDENTITY_DATABASE_URL: urls.identity,
    OPERATOR_DATABASE_URL: urls.operator,
    NEXTAUTH_SECRET: secrets.NEXTAUTH_SECRET,
    NEXTAUTH_URL: publicUrl,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
    PORT: String(port),
    PUBLIC_URL: publicUrl,
  };
}

async function bringUpToDate(source: {
  adminUrl: string;
  database: string;
  secret: string;
}): Promise<DatabaseUrls> {
  const urls = await prepareDatabase(source);
  await migrate(urls.owner);
  return urls;
}

function readSecretsFromEnvironment(): Environment["secrets"] {
  const { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = process.env;
  const missing = [
    NEXTAUTH_SECRET
      ? ""
      : "NEXTAUTH_SECRET, for sessions and database passwords. Make it with: openssl rand -base64 33",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY
      ? ""
      : "NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, so that open forms outlive a new build. Make it with: openssl rand -base64 32",
  ].filter(Boolean);
  if (NEXTAUTH_SECRET && NEXT_SERVER_ACTIONS_ENCRYPTION_KEY) {
    return { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY };
  }
  throw new Problem(
    `With DATABASE_URL these must be set too, the same on every server:\n- ${missing.join("\n- ")}`,
    "Keep them where you keep DATABASE_URL, and run the command again.",
  );
}

function readPort(): number {
  const port = Number(process.env.PORT ?? 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Problem(`PORT is ${process.env.PORT}, which is not a port.`, "Use a number such as 3001.");
}

function readPublicUrl(port: number): string {
  const given = process.env.PUBLIC_URL;
  if (!given) return `http://localhost:${port}`;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url && ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && !url.search)
    return url.origin;
  throw new Problem(
    `PUBLIC_URL is ${given}.`,
    "Use the address people open, without a path: https://alongside.example.org",
  );
}

function databaseIn(url: string): string {
  const name = URL.canParse(url) ? decodeURIComponent(new URL(url).pathname.slice(1)) : "";
  if (name) return name;
  throw new Problem(
    "DATABASE_URL does not name a database.",
    "Use the form postgres://user:password@host:5432/alongside",
  );
}

function connectionProblem(error: unknown): unknown {
  const code = codeOf(error);
  if (["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH"].includes(code)) {
    return new Problem(
      "The database in DATABASE_URL does not answer.",
      "Check the address, and that the database is running.",
    );
  }
  if (code === "28P01" || code === "28000") {
    return new Problem("The database in DATABASE_URL does not take that user and password.", "Check both.");
  }
  if (code === "3D000") {
    return new Problem(
      "The database that DATABASE_URL names does not exist.",
      "Make it first: CREATE DATABASE alongside;",
    );
  }
  return error;
}
