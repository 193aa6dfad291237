import pg from "pg";

/** How long after a cut connection a failure is still put down to it. */
const SHADOW = 5_000;

/**
 * Tells whether the database is away, for the difference between "something went wrong" and "try again in a
 * minute". It keeps one idle connection, whose end is how it learns of a database that went and came back
 * between two questions.
 */
export class DatabaseWatch {
  private readonly pool: pg.Pool;
  private lostAt = 0;
  private asked: Promise<boolean> | null = null;

  constructor(connectionString: string) {
    this.pool = new pg.Pool({
      connectionString,
      application_name: "alongside-watch",
      max: 1,
      idleTimeoutMillis: 0,
      connectionTimeoutMillis: 1_000,
      query_timeout: 1_000,
    });
    this.pool.on("error", () => {
      this.lostAt = Date.now();
      setTimeout(() => void this.isAway(), 1_000).unref();
    });
    void this.isAway();
  }

  /** Many failures at once ask one question, and it is answered within a second. */
  isAway(): Promise<boolean> {
    this.asked ??= this.ask().finally(() => {
      this.asked = null;
    });
    return this.asked;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async ask(): Promise<boolean> {
    try {
      await this.pool.query("select 1");
    } catch {
      this.lostAt = Date.now();
    }
    return Date.now() - this.lostAt < SHADOW;
  }
}
