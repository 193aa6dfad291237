import { byName, recordFields, toRecords } from "@/lib/answers/record-fields.ts";
import type { AnswerRecords } from "@/lib/answers/records.ts";
import { type Answer, answersOf } from "@/lib/answers/rules.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { today } from "@/lib/time.ts";
import { loadTrainingRecords } from "@/lib/training/load-training-records.ts";

/**
 * The six answers of some appointments as they stand today, in a number of queries that does not grow with them. For
 * the functions that show them, each of which authorises its own reader. How clear they are to the partner is not here.
 */
export async function loadAnswers(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: readonly string[],
): Promise<(appointmentId: string) => Answer[]> {
  const appointments = await tx.appointment.findMany({
    where: { trustId, id: { in: [...appointmentIds] } },
    select: recordFields,
  });
  const versions = await loadVersions(
    tx,
    trustId,
    appointments.map(({ roleDescriptionId }) => roleDescriptionId),
  );
  const staff = await tx.roleGrant.findMany({
    where: { trustId, role: { in: ["manager", "admin"] }, ...heldNow() },
    orderBy: { membership: { name: "asc" } },
    select: { role: true, membership: { select: { name: true } } },
  });
  const named = (role: "manager" | "admin") => [
    ...new Set(staff.filter((each) => each.role === role).map(({ membership }) => membership.name)),
  ];
  const training = await loadTrainingRecords(tx, trustId, appointmentIds);
  const who = { managers: named("manager"), admins: named("admin") };
  const answers = new Map(
    appointments.map((row) => [
      row.id,
      answersOf(
        {
          ...toRecords(row),
          ...who,
          versions: versions(row.roleDescriptionId),
          training: training(row.id),
        },
        today(),
      ),
    ]),
  );
  return (appointmentId) => answers.get(appointmentId) ?? [];
}

async function loadVersions(
  tx: TrustTransaction,
  trustId: string,
  roleDescriptionIds: readonly string[],
): Promise<(roleDescriptionId: string) => AnswerRecords["versions"]> {
  const rows = await tx.roleDescriptionVersion.findMany({
    where: {
      trustId,
      roleDescriptionId: { in: [...new Set(roleDescriptionIds)] },
      publication: { isNot: null },
    },
    select: {
      roleDescriptionId: true,
      number: true,
      stance: true,
      stanceMeaning: true,
      speaksFor: true,
      publication: { select: { publishedAt: true, publishedBy: byName } },
      publishedTasks: {
        orderBy: { position: "asc" },
        select: { name: true, time: true, frequency: true, stance: true },
      },
    },
  });
  const byRole = Map.groupBy(rows, ({ roleDescriptionId }) => roleDescriptionId);
  return (roleDescriptionId) =>
    (byRole.get(roleDescriptionId) ?? []).flatMap(
      ({ publication, publishedTasks, roleDescriptionId: _, ...version }) =>
        publication
          ? [
              {
                ...version,
                publishedAt: publication.publishedAt,
                publishedBy: publication.publishedBy.name,
                tasks: publishedTasks,
              },
            ]
          : [],
    );
}
