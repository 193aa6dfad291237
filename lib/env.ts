import { z } from "zod";

const Environment = z.object({
  APP_DATABASE_URL: z.url("the database address for the app role"),
  IDENTITY_DATABASE_URL: z.url("the database address for the identity role"),
  OPERATOR_DATABASE_URL: z.url("the database address for the operator role"),
  NEXTAUTH_SECRET: z.string().min(32, "at least 32 random characters"),
  /** Where people reach Alongside, without a slash at the end. */
  PUBLIC_URL: z
    .url("the address people open, such as https://alongside.example")
    .transform((url) => url.replace(/\/+$/, "")),
  /** Connections each pool may hold. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
});

let read: z.infer<typeof Environment> | undefined;

/** The settings this process runs with, checked once. Throws an error that names each missing or wrong one. */
export function env() {
  if (read) return read;
  const result = Environment.safeParse(process.env);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is not complete:\n${lines.join("\n")}`);
  }
  read = result.data;
  return read;
}

/** Whether people reach Alongside over https, so that cookies can be bound to the host. */
export function isHttps(): boolean {
  return env().PUBLIC_URL.startsWith("https://");
}
