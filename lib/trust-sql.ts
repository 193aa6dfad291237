import { createHash } from "node:crypto";
import pg from "pg";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A read, or a part of one: its words, and between them its values, which are ids and days alone. */
export type TrustSql = { words: readonly string[]; values: readonly string[] };

/**
 * Writes a read for `readInTrust`, or a part of one. A value that is neither an id nor a day is a mistake in the code,
 * and throws; a part written with this stands as it is.
 */
export function trustSql(strings: TemplateStringsArray, ...inserts: (string | TrustSql)[]): TrustSql {
  const words = [strings[0] ?? ""];
  const values: string[] = [];
  for (const [index, insert] of inserts.entries()) {
    const after = strings[index + 1] ?? "";
    if (typeof insert === "string") {
      if (!uuid.test(insert) && !day.test(insert)) throw new Error("trustSql takes ids and days only");
      values.push(insert);
      words.push(after);
    } else {
      words.push(`${words.pop()}${insert.words[0]}`, ...insert.words.slice(1));
      words.push(`${words.pop()}${after}`);
      values.push(...insert.values);
    }
  }
  return { words, values };
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

/** The read by itself, without anybody's trust set. Each value is one parameter, however often it stands there. */
export function preparedSql({ words, values }: TrustSql): TrustMessage {
  const distinct = [...new Set(values)];
  const text = words.map((word, index) => {
    const value = values[index];
    return value === undefined ? word : `${word}$${distinct.indexOf(value) + 1}`;
  });
  const types = distinct.map((value) => (uuid.test(value) ? "uuid" : "date")).join(", ");
  const read = `${types && ` (${types})`} as ${text.join("")}`;
  const name = nameFor(read);
  const given = distinct.map((value) => pg.escapeLiteral(value)).join(", ");
  return { prepare: `prepare ${name}${read}`, run: `execute ${name}${given && ` (${given})`}` };
}

const names = new Map<string, string>();

function nameFor(read: string): string {
  const known = names.get(read);
  if (known) return known;
  const name = `read_${createHash("sha256").update(read).digest("hex").slice(0, 32)}`;
  names.set(read, name);
  return name;
}
