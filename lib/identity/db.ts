import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { askDoor, type DoorAnswer } from "@/lib/door-state.ts";
import { env } from "@/lib/env.ts";
import { perProcess } from "@/lib/per-process.ts";
import { PrismaClient } from "@/prisma/generated/client.ts";

/** The second door: accounts and sessions, by a role that can read no content of any trust. For this folder alone. */
export const identityDb = perProcess("identity", () => {
  const pool = new pg.Pool({
    connectionString: env().IDENTITY_DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 3_000,
  });
  pool.on("error", () => {}); // An idle connection was cut; the pool opens another.
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
});

/** What the identity role's database answers. */
export function askIdentityDoor(): Promise<DoorAnswer<object>> {
  return askDoor(identityDb().pool, "select 1");
}
