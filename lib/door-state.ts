import type pg from "pg";

/** How long whoever asks after a door waits; a balancer gives up soon after. */
const LIMIT = 2_000;

/** What a door answered: rows, or that it is away (it refused), or slow (nothing came in time: frozen, or all its connections are taken). */
export type DoorAnswer<Row> = { rows: Row[] } | "away" | "slow";

const asked = new WeakMap<pg.Pool, Promise<DoorAnswer<never>>>();

/**
 * Asks a door's database something small, over the connections that requests use. However many ask at once, it is
 * asked once, and nobody waits longer than the limit.
 */
export function askDoor<Row extends pg.QueryResultRow>(pool: pg.Pool, sql: string): Promise<DoorAnswer<Row>> {
  const question: Promise<DoorAnswer<Row>> = asked.get(pool) ?? ask<Row>(pool, sql);
  asked.set(pool, question as Promise<DoorAnswer<never>>);
  let timer: NodeJS.Timeout;
  const late = new Promise<"slow">((settle) => {
    timer = setTimeout(() => settle("slow"), LIMIT);
  });
  return Promise.race([question, late]).finally(() => clearTimeout(timer));
}

/** A question nobody answers is given up with its connection, so that the next one finds another. */
async function ask<Row extends pg.QueryResultRow>(pool: pg.Pool, sql: string): Promise<DoorAnswer<Row>> {
  const limited = { text: sql, query_timeout: LIMIT };
  try {
    return { rows: (await pool.query<Row>(limited)).rows };
  } catch (error) {
    return error instanceof Error && /timeout/i.test(error.message) ? "slow" : "away";
  } finally {
    asked.delete(pool);
  }
}
