import pg from "pg";

/** The owner's connection to this worker's database: for reading the catalogue, planting faults and making rows. */
export async function connectOwner(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  return client;
}

/** Runs `work` in a transaction that never happened, for planting a fault in the database and looking at it. */
export async function undone<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query("begin");
  try {
    return await work();
  } finally {
    await client.query("rollback");
  }
}

/** The same with every table empty, so that a planted key or column does not stumble over what other tests wrote. */
export async function undoneWhenEmpty<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  return undone(client, async () => {
    await client.query("truncate account, organisation cascade");
    return work();
  });
}

/** What PostgreSQL answered: rows, or the code and words of its refusal. */
export type Answer =
  | { rows: Record<string, unknown>[]; count: number; refused: null }
  | { rows: never[]; count: 0; refused: { code: string; message: string } };

/** One of the roles that serve, asking things as if it were at a trust. Nothing it writes is kept. */
export class Serving {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  static async connect(role: "APP" | "IDENTITY" | "OPERATOR"): Promise<Serving> {
    const client = new pg.Client({ connectionString: process.env[`${role}_DATABASE_URL`] });
    await client.connect();
    return new Serving(client);
  }

  /** Asks at a trust (null: none was ever set), as a member of it where that matters. */
  async ask(
    at: { trustId: string; membershipId?: string } | null,
    sql: string,
    values: unknown[] = [],
  ): Promise<Answer> {
    return undone(this.#client, async () => {
      if (at)
        await this.#client.query(
          "select set_config('app.trust_id', $1, true), set_config('app.user_id', $2, true)",
          [at.trustId, at.membershipId ?? ""],
        );
      try {
        const { rows, rowCount } = await this.#client.query(sql, values);
        return { rows, count: rowCount ?? 0, refused: null };
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        return { rows: [], count: 0, refused: { code: error.code ?? "", message: error.message } };
      }
    });
  }

  async end(): Promise<void> {
    await this.#client.end();
  }
}
