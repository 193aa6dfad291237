import { randomBytes } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, startDatabase } from "./database.ts";
import { isRunning } from "./processes.ts";

const PREFIX = "alongside-test-";

/** A folder for this run's reports, found again by the number of its process. */
export async function makeReportFolder(): Promise<string> {
  const folder = join(tmpdir(), `${PREFIX}${process.pid}-reports`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** A PostgreSQL of the tests' own: quick, empty, and gone afterwards. */
export async function startTestDatabase(): Promise<Database> {
  await sweep();
  const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
  const database = await startDatabase({
    folder,
    password: randomBytes(16).toString("hex"),
    throwaway: true,
  });
  const stop = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { adminUrl: database.adminUrl, stop };
}

/** Removes what runs that were killed have left. */
async function sweep(): Promise<void> {
  const names = await readdir(tmpdir());
  const left = names.filter(
    (name) => name.startsWith(PREFIX) && !isRunning(Number.parseInt(name.slice(PREFIX.length), 10)),
  );
  await Promise.all(
    left.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)),
  );
}
