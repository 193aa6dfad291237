import { existsSync } from "node:fs";
import { z } from "zod";

/** The error for a value that is missing or wrong; zod's own words could repeat the value. */
export const must = (wrong: string, remedy: string, missing?: string) => ({
  error: ({ input }: { input?: unknown }) =>
    input === undefined && missing ? `is missing: ${missing}. ${remedy}` : `${wrong}. ${remedy}`,
});

/** A PostgreSQL address that names a database, and says of TLS either everything or nothing. */
export function databaseUrl(whose: string) {
  const form = must(
    "is not the address of a PostgreSQL database",
    "Use the form postgres://user:password@host:5432/alongside",
    whose,
  );
  return z
    .string(form)
    .refine(namesDatabase, { ...form, abort: true })
    .superRefine((url, context) => {
      for (const message of tlsFaults(new URL(url))) context.addIssue({ code: "custom", message });
    });
}

function namesDatabase(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1;
}

/** pg takes what follows the question mark before all else: a user there would take every role's place. */
function tlsFaults({ searchParams: given }: URL): string[] {
  const mode = given.get("sslmode");
  const certificate = given.get("sslrootcert");
  const faults: [boolean, string][] = [
    [
      given.has("user") || given.has("password"),
      "names a user or password after the question mark. Put them before the host.",
    ],
    [
      mode !== null && !["verify-full", "disable"].includes(mode),
      "has a sslmode that does not say whose certificate counts. Use sslmode=verify-full, with sslrootcert where your provider has a certificate of its own.",
    ],
    [
      certificate !== null && mode !== "verify-full",
      "names a certificate without sslmode=verify-full. Add that, or leave the certificate out.",
    ],
    [
      certificate !== null && !existsSync(certificate),
      "names a sslrootcert that is not there. Give the whole path of a file this user can read.",
    ],
  ];
  return faults.filter(([is]) => is).map(([, words]) => words);
}
