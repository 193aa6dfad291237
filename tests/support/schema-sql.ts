import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";

const folder = "prisma/schema";

/**
 * The SQL that would make an empty database look like `prisma/schema`, by Prisma's own engine.
 * Used to write a migration (`npm run schema:sql`) and to prove that the migrations and the schema agree.
 */
export async function schemaSql(
  connectionString: string,
  previous?: Record<string, string>,
): Promise<string> {
  const { SchemaEngine } = await import("@prisma/schema-engine-wasm");
  const asFiles = (texts: Record<string, string>) =>
    Object.entries(texts).map(([path, content]) => ({ path, content }));
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
  const current = asFiles(readSchema());
  const engine = await SchemaEngine.new(
    { datamodels: current.map(({ path, content }): [string, string] => [path, content]) },
    () => {},
    adapter,
  );
  const result = await engine.diff({
    from: previous ? { tag: "schemaDatamodel", files: asFiles(previous) } : { tag: "empty" },
    to: { tag: "schemaDatamodel", files: current },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return result.stdout ?? "";
}

/** Every schema file, by name. */
function readSchema(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith(".prisma"))
      .map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
}
