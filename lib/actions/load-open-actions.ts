import type { TrustTransaction } from "@/lib/db.ts";

/** What is agreed and not done, of an appointment or with somebody, oldest first. */
export async function loadOpenActions(
  tx: TrustTransaction,
  where: { trustId: string } & ({ appointmentId: string } | { ownerId: string; appointment: object }),
) {
  const rows = await tx.agreedAction.findMany({
    where,
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      words: true,
      dueOn: true,
      recordedAt: true,
      owner: { select: { id: true, name: true } },
      appointment: { select: { id: true, membership: { select: { id: true, name: true } } } },
      states: { orderBy: { position: "desc" }, take: 1, select: { kind: true } },
    },
  });
  return rows.filter(({ states: [state] }) => !state || state.kind === "to_do");
}
