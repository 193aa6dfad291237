import type { Role } from "@/prisma/generated/enums.ts";

/** A signed-in person at one trust. */
export type Member = {
  kind: "member";
  trustId: string;
  membershipId: string;
  roles: readonly Role[];
  /** Their current appointment here, if they are a partner. */
  appointmentId: string | null;
};

/**
 * Somebody without an account who holds a link: a contact of one trust, for one step of one partner's induction and
 * nothing else.
 */
export type Link = { kind: "link"; trustId: string; linkId: string; contactId: string; stepId: string };

/** A named piece of work started from the command line, by whoever runs the platform. Belongs to no trust. */
export type Job = { kind: "job"; name: string };

/** Someone who runs the platform. Belongs to no trust and reads nothing of any. */
export type Operator = { kind: "operator"; accountId: string | null };

/** Who acts. Nothing in Alongside happens without one. */
export type Actor = Member | Link | Job | Operator;

/** Whoever keeps the list of organisations and opens trusts. */
export type PlatformActor = Job | Operator;
