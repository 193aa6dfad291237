import pg from "pg";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** SQL whose only values are ids and days, checked and escaped, so that it can be sent in one message. */
export type TrustSql = { text: string };

/** Writes a read for `readInTrust`. A value that is neither an id nor a day is a mistake in the code, and throws. */
export function trustSql(strings: TemplateStringsArray, ...values: string[]): TrustSql {
  const escaped = values.map((value) => {
    if (!uuid.test(value) && !day.test(value)) throw new Error("trustSql takes ids and days only");
    return pg.escapeLiteral(value);
  });
  return { text: strings.map((part, index) => part + (escaped[index] ?? "")).join("") };
}

/**
 * The one message that a read is sent in: whose trust and who asks, set for its own transaction, and the read. Two
 * statements sent together run as one transaction.
 */
export function messageInTrust(actor: { trustId: string; membershipId: string }, sql: TrustSql): string {
  const [trust, membership] = [pg.escapeLiteral(actor.trustId), pg.escapeLiteral(actor.membershipId)];
  return `select set_config('app.trust_id', ${trust}, true), set_config('app.user_id', ${membership}, true); ${sql.text}`;
}
