import { z } from "zod";
import { databaseUrl, must } from "./database-url.ts";

/**
 * Every setting Alongside takes from its environment: what it must look like, and what to do where it does not. Who
 * needs which is said where they are read. No message repeats a value: a password may stand in the wrong place.
 */

const whole = (from: number, to: number, what: string, remedy: string) => {
  const message = must(`is not ${what}`, remedy);
  return z
    .string()
    .regex(/^\d+$/, message)
    .transform(Number)
    .pipe(z.number(message).min(from, message).max(to, message));
};

const PORT = whole(1, 65_535, "a port", "Use a number such as 3001.").default(3000);

const HOST = z
  .string()
  .regex(
    /^[0-9a-z.:_-]+$/i,
    must("is no address to listen on", "Use one of this machine's own, such as 127.0.0.1, or leave it out."),
  )
  .optional();

const publicUrl = must(
  "is not an address people can open",
  "Use the one they type, without a path: https://alongside.example.org",
  "the address people open",
);
const PUBLIC_URL = z
  .string(publicUrl)
  .refine(isSiteAddress, publicUrl)
  .transform((url) => new URL(url).origin);

const secret = must(
  "is too short",
  "Make one of 32 characters or more with: openssl rand -base64 33",
  "what sessions and the passwords of the database roles rest on, the same on every server",
);
const NEXTAUTH_SECRET = z.string(secret).min(32, secret);

const key = must(
  "is not a key of 16, 24 or 32 bytes in base64",
  "Make one with: openssl rand -base64 32",
  "what keeps open forms valid over servers and builds",
);
const NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = z.string(key).refine(isKey, key);

const DATABASE_POOL = whole(
  1,
  200,
  "a number from 1 to 200",
  "It is how many connections each pool may hold; 10 unless set.",
).default(10);

const STOP_DELAY = whole(
  0,
  300,
  "a number of seconds from 0 to 300",
  "It is how long a server goes on taking requests once it is told to stop; 0 unless set.",
).default(0);

const LOG = z
  .enum(["json", "plain"], must("is neither json nor plain", "Use json for lines without personal data."))
  .optional();

const ofRole = (role: string) => databaseUrl(`how to connect as ${role}`);

export const settings = {
  PORT,
  HOST,
  PUBLIC_URL,
  NEXTAUTH_SECRET,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY,
  DATABASE_POOL,
  STOP_DELAY,
  LOG,
  DATABASE_URL: databaseUrl("the database"),
  OWNER_DATABASE_URL: ofRole("alongside_owner"),
  APP_DATABASE_URL: ofRole("alongside_app"),
  IDENTITY_DATABASE_URL: ofRole("alongside_identity"),
  OPERATOR_DATABASE_URL: ofRole("alongside_operator"),
};

/** Reads settings all at once: what they are, or a sentence for each one that is missing or wrong. An empty one is missing. */
export function readSettings<S extends z.ZodRawShape>(
  shape: S,
  from: Record<string, string | undefined>,
): { values: z.output<z.ZodObject<S>>; faults: [] } | { values: null; faults: string[] } {
  const set = Object.fromEntries(Object.entries(from).filter(([, value]) => value));
  const result = z.object(shape).safeParse(set);
  if (result.success) return { values: result.data, faults: [] };
  const faults = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  return { values: null, faults: [...new Set(faults)] };
}

/** Whether this address is the machine itself, where nothing travels over a network. */
export function isLocal(url: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]", ""].includes(new URL(url).hostname);
}

function isSiteAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !["http:", "https:"].includes(url.protocol)) return false;
  return url.pathname === "/" && !url.search && !url.hash && !url.username;
}

function isKey(text: string): boolean {
  const bytes = Buffer.from(text, "base64");
  return [16, 24, 32].includes(bytes.length) && bytes.toString("base64") === text;
}
