import pg from "pg";

/**
 * Rows of one trust as they stand in the database, for what no function shows. Row-level security holds here too:
 * `reader` is the membership whose messages are wanted.
 */
export async function rows<T extends object>(
  trustId: string,
  sql: string,
  values: unknown[] = [],
  reader = "",
): Promise<T[]> {
  const client = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.trust_id', $1, true), set_config('app.user_id', $2, true)", [
      trustId,
      reader,
    ]);
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** What the trust's audit says was done to one subject, in order. */
export async function auditOf(trustId: string, subjectId: string): Promise<string[]> {
  const entries = await rows<{ action: string }>(
    trustId,
    "select action from audit_entry where subject_id = $1 order by at, id",
    [subjectId],
  );
  return entries.map(({ action }) => action);
}
