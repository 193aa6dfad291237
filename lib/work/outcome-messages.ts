import { currentAppointment } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import type { NewMessage } from "@/lib/messages/queue-message.ts";
import type { WorkPartStateKind } from "@/prisma/generated/enums.ts";

/** The partners of a piece of work who are asked or take part, each with the latest word on it. */
export async function loadInvolved(
  tx: TrustTransaction,
  trustId: string,
  workId: string,
): Promise<{ membershipId: string; kind: WorkPartStateKind | null }[]> {
  const parts = await tx.workPart.findMany({
    where: { trustId, workId, appointment: currentAppointment() },
    select: {
      appointment: { select: { membershipId: true } },
      states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
    },
  });
  return parts.flatMap(({ appointment, states: [state] }) =>
    state?.kind === "ended" || state?.kind === "not_taking_part"
      ? []
      : [{ membershipId: appointment.membershipId, kind: state?.kind ?? null }],
  );
}

/** To each of these, that something about a piece of work is there to read. `what` is a whole sentence. */
export function outcomeMessages(
  to: readonly string[],
  { workId, name, subject, what }: { workId: string; name: string; subject: string; what: string },
): NewMessage[] {
  return [...new Set(to)].map((each) => ({
    to: each,
    kind: "work_outcome",
    subject: `${subject} ${name}`,
    body: `${what} Read it there.`,
    path: `work/${workId}`,
  }));
}
