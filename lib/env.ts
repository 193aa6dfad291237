import type { z } from "zod";
import { readSettings, settings } from "@/lib/settings.ts";

const { APP_DATABASE_URL, IDENTITY_DATABASE_URL, OPERATOR_DATABASE_URL } = settings;
const { NEXTAUTH_SECRET, PUBLIC_URL, DATABASE_POOL } = settings;
const needed = {
  APP_DATABASE_URL,
  IDENTITY_DATABASE_URL,
  OPERATOR_DATABASE_URL,
  NEXTAUTH_SECRET,
  PUBLIC_URL,
  DATABASE_POOL,
};

let read: z.output<z.ZodObject<typeof needed>> | undefined;

/** The settings this process runs with, checked once. Throws an error that names each missing or wrong one. */
export function env() {
  if (read) return read;
  const { values, faults } = readSettings(needed, process.env);
  if (!values) throw new Error(`The environment is not complete:\n${faults.join("\n")}`);
  read = values;
  return read;
}

/** Whether people reach Alongside over https, so that cookies can be bound to the host. */
export function isHttps(): boolean {
  return env().PUBLIC_URL.startsWith("https://");
}
