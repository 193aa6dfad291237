import type { Role } from "@/prisma/generated/enums.ts";

/** The parts of a trust that navigation leads to, as they stand in the address. */
export type Place = "partner" | "manage" | "admin" | "sponsor" | "tasks" | "committees" | "messages";

type Belonging = { roles: readonly Role[]; appointmentId: string | null };

/** What this person can go to in this trust, most used first. The first is their home there. */
export function navigationFor(belonging: Belonging): { place: Place; label: string }[] {
  const has = (role: Role) => belonging.roles.includes(role);
  return [
    ...(belonging.appointmentId ? [{ place: "partner" as const, label: "Your role" }] : []),
    ...(has("manager") ? [{ place: "manage" as const, label: "Partners" }] : []),
    ...(has("admin") ? [{ place: "admin" as const, label: "Set up" }] : []),
    ...(has("sponsor") ? [{ place: "sponsor" as const, label: "Overview" }] : []),
    ...(belonging.appointmentId || has("manager") || has("admin") || has("sponsor")
      ? [{ place: "committees" as const, label: "Committees" }]
      : []),
    ...(has("mentor") || has("sponsor") || has("admin")
      ? [{ place: "tasks" as const, label: "Your tasks" }]
      : []),
    { place: "messages" as const, label: "Messages" },
  ];
}

/** Where a person lands at a trust. */
export function homeAt(belonging: Belonging): Place {
  return navigationFor(belonging)[0]?.place ?? "messages";
}
