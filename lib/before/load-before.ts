import { earlierKinds, earlierWords } from "@/lib/before/earlier-kinds.ts";
import { sinceOf } from "@/lib/before/since.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { EarlierSupportKind, PairingKind } from "@/prisma/generated/enums.ts";

/** What was in place before Alongside, as the trust says. A day that is null is not known. */
export type Before = {
  /** Who brought them in, and when. */
  by: string;
  on: Day;
  lines: BeforeLine[];
};
export type BeforeLine = {
  id: string;
  what: "role" | "line_manager" | "committee" | PairingKind | EarlierSupportKind;
  /** Who or which it was; null where the kind says it all. */
  name: string | null;
  since: Day | null;
  words: string | null;
};

/** Loads it for some appointments, in as many queries however many; without those who were not brought in. */
export async function loadBefore(
  tx: TrustTransaction,
  trustId: string,
  appointmentIds: readonly string[],
): Promise<Map<string, Before>> {
  const rows = await tx.broughtIn.findMany({
    where: { trustId, appointmentId: { in: [...appointmentIds] } },
    select: {
      appointmentId: true,
      startKnown: true,
      recordedAt: true,
      recordedBy: { select: { name: true } },
      appointment: {
        select: {
          startsOn: true,
          earlierSupports: { select: { id: true, kind: true, happenedOn: true, words: true } },
          lineManagers: {
            select: { id: true, startsOn: true, recordedAt: true, membership: { select: { name: true } } },
          },
          invitations: {
            where: { meetingId: null },
            orderBy: { committee: { name: "asc" } },
            select: { id: true, startsOn: true, invitedAt: true, committee: { select: { name: true } } },
          },
          pairings: {
            select: {
              id: true,
              kind: true,
              askedAt: true,
              membership: { select: { name: true } },
              states: { where: { position: 1 }, select: { happenedOn: true } },
            },
          },
        },
      },
    },
  });
  return new Map(
    rows.map(({ appointmentId, startKnown, recordedAt, recordedBy, appointment }) => {
      const on = dayOf(recordedAt);
      const isOfThen = (moment: Date) => moment.getTime() === recordedAt.getTime();
      const lines: BeforeLine[] = [
        {
          id: appointmentId,
          what: "role",
          name: null,
          since: startKnown ? toDay(appointment.startsOn) : null,
          words: null,
        },
        ...appointment.lineManagers
          .filter((each) => isOfThen(each.recordedAt))
          .map(({ id, startsOn, membership }) => ({
            id,
            what: "line_manager" as const,
            name: membership.name,
            since: sinceOf({ startsOn, recordedAt }, { recordedAt }),
            words: null,
          })),
        ...appointment.pairings
          .filter((each) => isOfThen(each.askedAt))
          .map(({ id, kind, membership, states }) => ({
            id,
            what: kind,
            name: membership.name,
            since: states[0]?.happenedOn ? toDay(states[0].happenedOn) : null,
            words: null,
          })),
        ...appointment.invitations
          .filter((each) => isOfThen(each.invitedAt))
          .map(({ id, startsOn, committee }) => ({
            id,
            what: "committee" as const,
            name: committee.name,
            since: sinceOf({ startsOn, recordedAt }, { recordedAt }),
            words: null,
          })),
        ...earlierKinds.flatMap((kind) =>
          appointment.earlierSupports
            .filter((each) => each.kind === kind)
            .map(({ id, happenedOn, words }) => ({
              id,
              what: kind,
              name: null,
              since: happenedOn && toDay(happenedOn),
              words,
            })),
        ),
      ];
      return [appointmentId, { by: recordedBy.name, on, lines }];
    }),
  );
}

/** What a line is called: to whoever reads it about somebody, or about themselves. */
export function lineTitle({ what, name }: BeforeLine): string {
  if (what === "role") return "The role began";
  if (what === "line_manager") return `Line manager: ${name}`;
  if (what === "mentor") return `Mentor: ${name}`;
  if (what === "buddy") return `Buddy: ${name}`;
  if (what === "committee") return `Sits on ${name}`;
  return earlierWords[what];
}
