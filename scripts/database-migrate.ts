/** `npm run migrate`: makes the roles where it may, and brings the database up to this version. Again changes nothing. */
import { migrate } from "../prisma/migrate.ts";
import { prepareDatabase } from "../prisma/prepare.ts";
import { requirePrepared } from "../prisma/require-prepared.ts";
import { connectionProblem } from "./connection-problem.ts";
import { explain } from "./problem.ts";
import { migrateSettings } from "./settings.ts";

try {
  const access = migrateSettings();
  const ownerUrl = await openAsOwner(access);
  const applied = await migrate(ownerUrl);
  for (const name of applied) console.log(`Applied ${name}.`);
  console.log(applied.length === 0 ? "The database was up to date." : "The database is up to date.");
  process.exit(0);
} catch (error) {
  explain(connectionProblem(error));
  process.exit(1);
}

async function openAsOwner(access: ReturnType<typeof migrateSettings>): Promise<string> {
  if (access.as === "owner") {
    await requirePrepared(access.url);
    console.log("The five roles and the extension are there.");
    return access.url;
  }
  const { owner } = await prepareDatabase(access);
  console.log(`The five roles, the extension and their rights in ${access.database} are there.`);
  return owner;
}
