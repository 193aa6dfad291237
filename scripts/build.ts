import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { plainEnvironment, runNode, tool, withoutEngine } from "./children.ts";
import { Problem } from "./problem.ts";
import { step } from "./progress.ts";
import { root } from "./project.ts";
import { refuseWhileServing } from "./serving-note.ts";

/** What the generated database client is made from, and what the build is made from. */
const CLIENT_SOURCES = ["prisma/schema", "package-lock.json"];
const BUILD_SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "prisma/schema",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];

/** Makes the database client anew when the schema has changed since the last time. */
export async function generateClient(): Promise<void> {
  const stamp = join(root, "prisma/generated/.made-from");
  const wanted = await hashOf(CLIENT_SOURCES);
  if ((await textOf(stamp)) === wanted) return;
  await step("Preparing the database client", async () => {
    const env = { ...plainEnvironment(), ...withoutEngine };
    const { code, output } = await runNode([tool("prisma"), "generate"], { env });
    if (code !== 0) throw failed("prisma generate", output);
    await writeFile(stamp, wanted);
  });
}

/**
 * Builds the site when anything it is made from has changed. The key for forms is part of the build, so that
 * forms already open stay valid over a new build.
 */
export async function build(encryptionKey: string): Promise<void> {
  await generateClient();
  const stamp = join(root, ".next/.made-from");
  const key = createHash("sha256").update(encryptionKey).digest("hex");
  const wanted = `${await hashOf(BUILD_SOURCES)} ${key}`;
  if ((await textOf(stamp)) === wanted) return;
  await refuseWhileServing();
  await step("Building the site, which is new or has changed", async () => {
    await rm(stamp, { force: true });
    const env = {
      ...plainEnvironment(),
      NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: encryptionKey,
      NEXT_TELEMETRY_DISABLED: "1",
    };
    const { code, output } = await runNode([tool("next"), "build"], { env });
    if (code !== 0) throw failed("next build", output);
    await writeFile(stamp, wanted);
  });
}

function failed(command: string, output: string): Problem {
  const remedy = /ENOSPC|no space left/i.test(output)
    ? "The disk is full: free about 1 GB and run the command again."
    : `\`${command}\` failed; what it says is above.`;
  return new Problem(output.trim(), remedy);
}

/** One hash over files and folders of files: their names and what is in them. */
async function hashOf(sources: string[]): Promise<string> {
  const files = (await Promise.all(sources.map((source) => filesIn(join(root, source))))).flat().sort();
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of files) hash.update(`\0${relative(root, file)}\0`).update(await readFile(file));
  return hash.digest("hex");
}

async function filesIn(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (!found) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

const textOf = (file: string) => readFile(file, "utf8").catch(() => "");
