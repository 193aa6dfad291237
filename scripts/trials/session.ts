import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** Starts a session for the person with that address, as signing in does, and returns the cookie's value. */
export async function openSession(identityUrl: string, email: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const client = new pg.Client({ connectionString: identityUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `insert into session (id, token_hash, account_id, created_at, expires_at, proofs)
       select gen_random_uuid(), $1, id, $2, $3, '{password}' from account where email = $4`,
      [
        createHash("sha256").update(token).digest("hex"),
        new Date(),
        new Date(Date.now() + 30 * 60_000),
        email,
      ],
    );
    if (rowCount !== 1) throw new Error(`Nobody signs in as ${email}.`);
  } finally {
    await client.end();
  }
  return token;
}
