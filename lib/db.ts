import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { authorise, mustAuthorise, type Permission } from "@/lib/access.ts";
import type { Link, Member } from "@/lib/actor.ts";
import { askDoor, type DoorAnswer } from "@/lib/door-state.ts";
import { env } from "@/lib/env.ts";
import { perProcess } from "@/lib/per-process.ts";
import { appliedMigrations } from "@/lib/serving.ts";
import { messageInTrust, type TrustMessage, type TrustSql } from "@/lib/trust-sql.ts";
import { type Prisma, PrismaClient } from "@/prisma/generated/client.ts";

/**
 * The door to all that belongs to a trust. Row-level security refuses whatever slips past it: the app role
 * sees no row of any trust until a transaction has said which one.
 */
const door = perProcess("app", () => {
  const pool = new pg.Pool({
    connectionString: env().APP_DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 3_000,
  });
  pool.on("error", () => {}); // An idle connection was cut; the pool opens another.
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
});

/** A transaction inside one trust. */
export type TrustTransaction = Prisma.TransactionClient;

/**
 * Runs `work` in one transaction that sees the actor's trust and no other, and what is one person's alone as that person;
 * a link is nobody's. Nothing it does outlives a throw.
 * No network call, e-mail or file belongs inside it. Fails if `work` never asked `authorise`.
 */
export function inTrust<T>(actor: Member | Link, work: (tx: TrustTransaction) => Promise<T>): Promise<T> {
  return mustAuthorise(() =>
    door().prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`select set_config('app.trust_id', ${actor.trustId}, true), set_config('app.user_id', ${actor.kind === "member" ? actor.membershipId : ""}, true)`;
        return work(tx);
      },
      { maxWait: 5_000, timeout: 15_000 },
    ),
  );
}

/**
 * One read in one message to the database, for the homes that everybody opens: two statements sent together run
 * as one transaction, so the trust is set for this read alone. `sql` returns one JSON value a row.
 */
export async function readInTrust<T>(
  actor: Member,
  permission: Permission,
  subject: { membershipId: string | null },
  sql: TrustSql,
): Promise<T[]> {
  authorise(actor, permission, subject);
  const answers = (await send(messageInTrust(actor, sql))) as unknown as pg.QueryResult<{ row: T }>[];
  return (answers.at(-1)?.rows ?? []).map((each) => each.row);
}

/** What each connection has prepared. Behind a pooler it may be another server process that answers the next time. */
const prepared = new WeakMap<pg.PoolClient, Set<string>>();
const notPrepared = "26000";
const preparedAlready = "42P05";

async function send({ prepare, run }: TrustMessage): Promise<pg.QueryResult> {
  const client = await door().pool.connect();
  const known = prepared.get(client) ?? new Set();
  prepared.set(client, known);
  let failure: Error | undefined;
  try {
    const sent = known.has(prepare) ? run : `${prepare}; ${run}`;
    return await client.query(sent).catch((error: Error & { code?: string }) => {
      if (error.code === notPrepared) return client.query(`${prepare}; ${run}`);
      if (error.code === preparedAlready) return client.query(run);
      throw error;
    });
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    if (failure) known.delete(prepare);
    else known.add(prepare);
    client.release(failure);
  }
}

/** What the app role's database answers when it is asked which migrations it has had. */
export function askAppDoor(): Promise<DoorAnswer<{ name: string }>> {
  return askDoor(door().pool, appliedMigrations);
}

/** The operator's connections: a role that opens trusts and keeps the official list, and reads no content of any trust. */
const operatorDoor = perProcess("operator", () => {
  const pool = new pg.Pool({
    connectionString: env().OPERATOR_DATABASE_URL,
    max: 2,
    connectionTimeoutMillis: 3_000,
  });
  pool.on("error", () => {}); // An idle connection was cut; the pool opens another.
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
});

/** What the operator role's database answers. */
export function askOperatorDoor(): Promise<DoorAnswer<object>> {
  return askDoor(operatorDoor().pool, "select 1");
}

/**
 * Runs `work` in one transaction as the operator, or as a named job of theirs. `opening` is the trust that is being
 * opened, whose first rows may be written. Fails if `work` never asked `authorise`.
 */
export function asOperator<T>(
  opening: string | null,
  work: (tx: TrustTransaction) => Promise<T>,
): Promise<T> {
  return mustAuthorise(() =>
    operatorDoor().prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`select set_config('app.trust_id', ${opening ?? ""}, true)`;
        return work(tx);
      },
      { maxWait: 5_000, timeout: 60_000 },
    ),
  );
}

/** The name of the constraint a write ran into, or null when the error is something else. */
export function violatedConstraint(error: unknown): string | null {
  const cause = (error as { meta?: { driverAdapterError?: { cause?: ViolationCause } } })?.meta
    ?.driverAdapterError?.cause;
  if (!cause) return null;
  return cause.constraint?.index ?? cause.originalMessage?.match(/constraint "([^"]+)"/)?.[1] ?? null;
}

type ViolationCause = { constraint?: { index?: string }; originalMessage?: string };
