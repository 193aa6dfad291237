import { createHmac } from "node:crypto";

/** Where each of the database's roles connects. Only migrations use `owner`; nothing that serves requests does. */
export type DatabaseUrls = {
  owner: string;
  app: string;
  identity: string;
  operator: string;
  disposal: string;
};

/** What a server that serves requests holds of them. */
export type RoleUrls = Pick<DatabaseUrls, "app" | "identity" | "operator">;

/** The roles' names, which the migrations grant rights to. */
export const ROLES = {
  owner: "alongside_owner",
  app: "alongside_app",
  identity: "alongside_identity",
  operator: "alongside_operator",
  disposal: "alongside_disposal",
} as const;

/** What none of the five roles may be. */
export const STANDS_ABOVE =
  "rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb or not rolcanlogin";

/** A database, an administrator of it, and the secret that the roles' passwords come from. */
export type Source = { adminUrl: string; database: string; secret: string };

/** How each role connects, worked out without touching the database. */
export function databaseUrls(source: Source): DatabaseUrls {
  const url = (role: string) => {
    const result = new URL(withDatabase(source.adminUrl, source.database));
    result.username = role;
    result.password = passwordOf(source, role);
    return result.href;
  };
  return {
    owner: url(ROLES.owner),
    app: url(ROLES.app),
    identity: url(ROLES.identity),
    operator: url(ROLES.operator),
    disposal: url(ROLES.disposal),
  };
}

/**
 * The roles that do not serve rest on the administrator's password as well, so that a server, which knows the
 * secret alone, cannot work out how to become the owner.
 */
function passwordOf({ adminUrl, secret }: Source, role: string): string {
  const serves = [ROLES.app, ROLES.identity, ROLES.operator].some((each) => each === role);
  const key = serves ? secret : `${secret}\0${new URL(adminUrl).password}`;
  return createHmac("sha256", key).update(role).digest("hex");
}

/** The same address, for another database. */
export function withDatabase(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}
