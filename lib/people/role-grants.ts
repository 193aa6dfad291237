import { now } from "@/lib/time.ts";
import type { Role } from "@/prisma/generated/enums.ts";

/** The grants that are in force now, for a `where`. */
export function heldNow() {
  return { startsAt: { lte: now() }, OR: [{ endsAt: null }, { endsAt: { gt: now() } }] };
}

/** Every role a trust gives, as a person says it. */
export const roleWords: Record<Role, string> = {
  manager: "manager of partners",
  admin: "trust admin",
  sponsor: "executive sponsor",
  mentor: "mentor",
};
