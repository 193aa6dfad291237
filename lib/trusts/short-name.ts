import { z } from "zod";

/** First parts of addresses that are Alongside's own, so no trust can be called that: `short_name_free` in the database. */
export const reservedShortNames = [
  "account",
  "accessibility",
  "admin",
  "api",
  "assets",
  "cookies",
  "health",
  "help",
  "icon",
  "manage",
  "messages",
  "new",
  "operator",
  "partner",
  "privacy",
  "public",
  "robots",
  "security",
  "sign-in",
  "sign-out",
  "sponsor",
  "static",
  "tasks",
  "trust",
  "well-known",
] as const;

/** A trust's part of every address: lower-case letters, numbers and single hyphens. */
export const ShortName = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case letters, numbers and hyphens, like north-tees")
  .max(40, "Use 40 characters or fewer")
  .refine((name) => !/^\d+$/.test(name), "Use at least one letter")
  .refine(
    (name) => !reservedShortNames.some((reserved) => reserved === name),
    "Alongside uses this word itself. Choose another",
  );
