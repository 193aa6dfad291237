import { createHash, randomBytes } from "node:crypto";
import pg from "pg";

/** Starts a session for the person with that address, as signing in does, and returns the cookie's value. */
export async function openSession(email: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await withIdentity(async (client) => {
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
  });
  return token;
}

async function withIdentity(work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.E2E_IDENTITY_URL });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
