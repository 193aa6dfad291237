import type { z } from "zod";
import { isLocal, readSettings, settings } from "../lib/settings.ts";
import { databaseUrls, type RoleUrls, type Source } from "../prisma/roles.ts";
import { Problem } from "./problem.ts";

/** What each command needs of the person's environment, read once and all at once, before anything is started. */

const { PORT, HOST, PUBLIC_URL, DATABASE_POOL, STOP_DELAY, LOG } = settings;
const { DATABASE_URL, OWNER_DATABASE_URL, NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY } = settings;
const { APP_DATABASE_URL, IDENTITY_DATABASE_URL, OPERATOR_DATABASE_URL } = settings;

const site = { PORT, HOST, DATABASE_POOL, STOP_DELAY, LOG };
const secrets = { NEXTAUTH_SECRET, NEXT_SERVER_ACTIONS_ENCRYPTION_KEY };
const roles = { APP_DATABASE_URL, IDENTITY_DATABASE_URL, OPERATOR_DATABASE_URL };

/** How the database is reached: as an administrator who may prepare it, or only as the roles that serve. */
export type Access = ({ as: "administrator" } & Source) | { as: "roles"; urls: RoleUrls };

/** For `npm run build`. */
export function buildSettings() {
  return checked({ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY });
}

/** For `npm run migrate`: an administrator makes the roles first; the owner finds them made. */
export function migrateSettings(): Exclude<Access, { as: "roles" }> | { as: "owner"; url: string } {
  if (isSet("OWNER_DATABASE_URL")) {
    return { as: "owner", url: checked({ OWNER_DATABASE_URL }).OWNER_DATABASE_URL };
  }
  const access = accessIn(checked({ DATABASE_URL, NEXTAUTH_SECRET }));
  if (access.as === "administrator") return access;
  throw new Problem(
    "DATABASE_URL names no user, so nobody may change the database.",
    "Give it an administrator's user and password for this command, or set OWNER_DATABASE_URL.",
  );
}

/** For a server: its settings, and the three addresses it serves from. Nothing else of the database reaches it. */
export function serveSettings() {
  const shape = { ...site, ...secrets, PUBLIC_URL };
  if (roleUrlsAreGiven()) {
    const values = checked({ ...shape, ...roles });
    return { ...values, urls: urlsIn(values) };
  }
  const values = checked({ ...shape, DATABASE_URL });
  return { ...values, urls: servingUrls(values) };
}

/** For `npm start` and the commands on the terminal; `access` is null where the embedded database is meant. */
export function commandSettings() {
  const shape = { ...site, PUBLIC_URL: PUBLIC_URL.optional() };
  if (roleUrlsAreGiven()) {
    const kept = checked({ ...shape, ...secrets, ...roles });
    const access: Access = { as: "roles", urls: urlsIn(kept) };
    return { ...kept, access, kept };
  }
  if (!isSet("DATABASE_URL")) return { ...checked(shape), access: null, kept: null };
  const kept = checked({ ...shape, ...secrets, DATABASE_URL });
  return { ...kept, access: accessIn(kept), kept };
}

/** What is not wrong, but is not how people's data should travel either. */
export function warningsAbout(publicUrl: string, appUrl: string): string[] {
  const warnings: [boolean, string][] = [
    [
      publicUrl.startsWith("http:") && !isLocal(publicUrl),
      "PUBLIC_URL is not https: passwords and cookies can be read on the way.",
    ],
    [
      !isLocal(appUrl) && !new URL(appUrl).searchParams.get("sslmode")?.startsWith("verify"),
      "The connection to the database is not encrypted. Add sslmode=verify-full to its address.",
    ],
  ];
  return warnings.filter(([is]) => is).map(([, words]) => words);
}

/** Without a user, the address says only where the database is; the roles' passwords come from the secret. */
function accessIn(values: { DATABASE_URL: string; NEXTAUTH_SECRET: string }): Access {
  const { username, pathname } = new URL(values.DATABASE_URL);
  if (!username) return { as: "roles", urls: servingUrls(values) };
  return {
    as: "administrator",
    adminUrl: values.DATABASE_URL,
    database: decodeURIComponent(pathname.slice(1)),
    secret: values.NEXTAUTH_SECRET,
  };
}

function urlsIn(values: Record<keyof typeof roles, string>): RoleUrls {
  return {
    app: values.APP_DATABASE_URL,
    identity: values.IDENTITY_DATABASE_URL,
    operator: values.OPERATOR_DATABASE_URL,
  };
}

function servingUrls(values: { DATABASE_URL: string; NEXTAUTH_SECRET: string }): RoleUrls {
  const database = decodeURIComponent(new URL(values.DATABASE_URL).pathname.slice(1));
  const { app, identity, operator } = databaseUrls({
    adminUrl: values.DATABASE_URL,
    database,
    secret: values.NEXTAUTH_SECRET,
  });
  return { app, identity, operator };
}

const isSet = (name: string) => Boolean(process.env[name]);
const roleUrlsAreGiven = () => Object.keys(roles).some(isSet);

function checked<S extends z.ZodRawShape>(shape: S): z.output<z.ZodObject<S>> {
  const { values, faults } = readSettings(shape, process.env);
  if (values) return values;
  throw new Problem(
    `These settings are missing or wrong:\n${faults.map((fault) => `- ${fault}`).join("\n")}`,
    "Put them right where they are kept, and run the command again. docs/deploying.md has them all.",
  );
}
