import { createHash } from "node:crypto";
import pg from "pg";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A read with `$1`, `$2`… where its values go, which are ids and days alone. */
export type TrustSql = { text: string; values: readonly string[] };

/** Writes a read for `readInTrust`. A value that is neither an id nor a day is a mistake in the code, and throws. */
export function trustSql(strings: TemplateStringsArray, ...values: string[]): TrustSql {
  if (!values.every((value) => uuid.test(value) || day.test(value)))
    throw new Error("trustSql takes ids and days only");
  const distinct = [...new Set(values)];
  const text = strings.map((part, index) => {
    const value = values[index];
    return value === undefined ? part : `${part}$${distinct.indexOf(value) + 1}`;
  });
  return { text: text.join(""), values: distinct };
}

/** A read as the database is sent it: `prepare` once a connection, and then `run` as often as it is wanted. */
export type TrustMessage = { prepare: string; run: string };

/**
 * The one message that a read is sent in: whose trust and who asks, set for its own transaction, and the read. Two
 * statements sent together run as one transaction. To plan the read takes longer than to run it, so it is prepared
 * under a name that is made from its words: two versions of Alongside at work never run one another's.
 */
export function messageInTrust(
  actor: { trustId: string; membershipId: string },
  sql: TrustSql,
): TrustMessage {
  const [trust, membership] = [pg.escapeLiteral(actor.trustId), pg.escapeLiteral(actor.membershipId)];
  const { prepare, run } = preparedSql(sql);
  return {
    prepare,
    run: `select set_config('app.trust_id', ${trust}, true), set_config('app.user_id', ${membership}, true); ${run}`,
  };
}

/** The read by itself, without anybody's trust set. */
export function preparedSql({ text, values }: TrustSql): TrustMessage {
  const types = values.map((value) => (uuid.test(value) ? "uuid" : "date")).join(", ");
  const name = nameFor(`(${types}) ${text}`);
  const given = values.map((value) => pg.escapeLiteral(value)).join(", ");
  return {
    prepare: `prepare ${name} ${types && `(${types})`} as ${text}`,
    run: `execute ${name} ${given && `(${given})`}`,
  };
}

const names = new Map<string, string>();

function nameFor(words: string): string {
  const known = names.get(words);
  if (known) return known;
  const name = `read_${createHash("sha256").update(words).digest("hex").slice(0, 32)}`;
  names.set(words, name);
  return name;
}
