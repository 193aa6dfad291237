import { Problem } from "../scripts/problem.ts";
import { withClient } from "./prepare.ts";
import { ROLES, STANDS_ABOVE } from "./roles.ts";

/**
 * For a database whose roles somebody else made by hand (docs/deploying.md has the SQL): makes sure of them, with
 * the owner's own rights. Throws a Problem that names what is still to do.
 */
export async function requirePrepared(ownerUrl: string): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ name: string; wrong: boolean; me: boolean; connects: boolean }>(
      `select rolname as name, ${STANDS_ABOVE} as wrong, rolname = current_user as me,
              has_database_privilege(rolname, current_database(), 'connect') as connects
       from pg_roles where rolname = any($1)`,
      [Object.values(ROLES)],
    );
    for (const role of Object.values(ROLES)) {
      const found = rows.find(({ name }) => name === role);
      if (found && !found.wrong && found.connects && found.me === (role === ROLES.owner)) continue;
      throw new Problem(
        found?.wrong === false && found.connects
          ? `OWNER_DATABASE_URL does not connect as ${ROLES.owner}.`
          : `The database role ${role} is not there, may not connect, or has rights it must not have.`,
        "Let a database administrator run the SQL in docs/deploying.md.",
      );
    }
    await owner.query("create extension if not exists btree_gist");
  });
}
