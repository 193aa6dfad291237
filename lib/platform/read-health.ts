import { statfs } from "node:fs/promises";
import next from "next/package.json" with { type: "json" };
import { authorise } from "@/lib/access.ts";
import type { PlatformActor } from "@/lib/actor.ts";
import { asOperator } from "@/lib/db.ts";
import { type Day, stopwatch, toDay } from "@/lib/time.ts";
import own from "@/package.json" with { type: "json" };

export type Health = {
  database: {
    version: string;
    bytes: number;
    milliseconds: number;
    migration: string;
    migratedAt: Date | null;
  };
  /** Where this server runs. The database may be elsewhere. */
  disk: { freeBytes: number; bytes: number };
  versions: { alongside: string; node: string; next: string };
  list: { organisations: number; byHand: number; lastLoad: LastLoad | null };
};
type LastLoad = { id: string; recordedAt: Date; listedOn: Day | null; refusedBecause: string | null };

/** How the platform is, for the operator: nothing of anybody's, at any trust. */
export async function readHealth(actor: PlatformActor): Promise<Health> {
  const disk = await statfs(process.cwd());
  const milliseconds = stopwatch();
  const facts = await asOperator(null, async (tx) => {
    authorise(actor, "platform:read", {});
    const [database] = await tx.$queryRaw<
      { version: string; bytes: number; migration: string; migratedAt: Date }[]
    >`
      select current_setting('server_version') as version, pg_database_size(current_database())::float8 as bytes,
        migration_name as migration, finished_at as "migratedAt"
      from _prisma_migrations where finished_at is not null order by migration_name desc limit 1`;
    if (!database) throw new Error("The database has had no migration.");
    const organisations = await tx.organisation.groupBy({ by: ["kind"], _count: true });
    const [lastLoad] = await tx.organisationLoad.findMany({
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      take: 1,
      select: { id: true, recordedAt: true, listedOn: true, refusedBecause: true },
    });
    return { database: { ...database, milliseconds: milliseconds() }, organisations, lastLoad };
  });
  const { lastLoad, database, organisations } = facts;
  const count = (isListed: boolean) =>
    organisations
      .filter(({ kind }) => (kind === "nhs_trust") === isListed)
      .reduce((sum, { _count }) => sum + _count, 0);
  return {
    database,
    disk: { freeBytes: disk.bavail * disk.bsize, bytes: disk.blocks * disk.bsize },
    versions: { alongside: own.version, node: process.versions.node, next: next.version },
    list: {
      organisations: count(true),
      byHand: count(false),
      lastLoad: lastLoad ? { ...lastLoad, listedOn: lastLoad.listedOn && toDay(lastLoad.listedOn) } : null,
    },
  };
}
