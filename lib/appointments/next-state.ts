import type { AppointmentStateKind } from "@/prisma/generated/enums.ts";

/** The step that comes after this one, or null where there is none to take. */
export function nextState(kind: AppointmentStateKind): "inducting" | "active" | null {
  if (kind === "checks") return "inducting";
  if (kind === "inducting") return "active";
  return null;
}
