import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import {
  type AgreementStanding,
  type AgreementSummary,
  agreementFields,
  agreementStanding,
  toAgreementSummary,
} from "@/lib/appointments/agreement-standing.ts";
import {
  dayOfState,
  endingToCome,
  type LineManagerSummary,
  latestState,
  type StateSummary,
  todaysLineManager,
  toLineManager,
  toState,
} from "@/lib/appointments/appointment-fields.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { listLineManagers, type ManagerChoice } from "@/lib/appointments/list-line-managers.ts";
import { loadPublished } from "@/lib/appointments/load-published.ts";
import { nextState } from "@/lib/appointments/next-state.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { type Day, toDay } from "@/lib/time.ts";
import type { AppointmentStateKind, EndedAs, ReachedBy } from "@/prisma/generated/enums.ts";

export type AppointmentDetail = {
  id: string;
  revision: number;
  person: {
    membershipId: string;
    name: string;
    email: string | null;
    phone: string | null;
    reachedBy: ReachedBy;
    hasJoined: boolean;
    /** The appointment is the reader's own: they agree it themselves. */
    isSelf: boolean;
  };
  roleTitle: string;
  startsOn: Day;
  /** They served before Alongside, and nobody knows since when. */
  startUnknown: boolean;
  termEndsOn: Day | null;
  state: StateSummary;
  nextState: "inducting" | "active" | null;
  /** The last day of an ending that is recorded and has not come yet. */
  endsAfter: Day | null;
  /** The role has ended: it is looked at, and nothing about it changes any more. */
  isOver: boolean;
  history: AppointmentStep[];
  lineManager: LineManagerSummary | null;
  standing: AgreementStanding;
  agreements: AgreementSummary[];
  managers: ManagerChoice[];
  /** Whether the reader may change anything here, or only look. */
  mayManage: boolean;
  /** Whether the reader may see what an ending leaves to do. */
  mayReadEnding: boolean;
};

type AppointmentStep = {
  id: string;
  kind: AppointmentStateKind;
  on: Day;
  recordedBy: string;
  /** Why it was paused or ended, where somebody said. */
  reason: string | null;
  thanks: string | null;
  endedAs: EndedAs | null;
};

/** One appointment and where it stands, for the trust's managers and admins. */
export async function readAppointment(actor: Member, appointmentId: string): Promise<AppointmentDetail> {
  return inTrust(actor, async (tx) => {
    if (!isId(appointmentId)) throw new NotFound();
    const { trustId } = actor;
    const row = await tx.appointment.findUnique({
      where: { trustId_id: { trustId, id: appointmentId } },
      select: {
        id: true,
        revision: true,
        membershipId: true,
        roleDescriptionId: true,
        startsOn: true,
        broughtIn: { select: { startKnown: true } },
        termEndsOn: true,
        endedOn: true,
        recordedAt: true,
        membership: {
          select: { name: true, email: true, phone: true, reachedBy: true, accountId: true },
        },
        states: {
          orderBy: latestState.orderBy,
          select: {
            ...latestState.select,
            id: true,
            reason: true,
            thanks: true,
            endedAs: true,
            recordedBy: { select: { name: true } },
          },
        },
        lineManagers: todaysLineManager(),
        agreements: agreementFields,
      },
    });
    if (!row) throw new NotFound();
    authorise(actor, "appointment:read", row);
    const published = await loadPublished(tx, trustId, [row.roleDescriptionId]);
    const agreements = row.agreements.map(toAgreementSummary);
    const standing = agreementStanding(published(row.roleDescriptionId), agreements, row.recordedAt);
    const { accountId, ...person } = row.membership;
    const state = toState(row.states);
    return {
      id: row.id,
      revision: row.revision,
      person: {
        membershipId: row.membershipId,
        ...person,
        hasJoined: accountId !== null,
        isSelf: row.membershipId === actor.membershipId,
      },
      roleTitle: standing.current?.title ?? "",
      startsOn: toDay(row.startsOn),
      startUnknown: row.broughtIn?.startKnown === false,
      termEndsOn: row.termEndsOn && toDay(row.termEndsOn),
      state,
      nextState: nextState(state.kind),
      endsAfter: endingToCome(row.states),
      isOver: isOver(row),
      history: row.states.map((step) => ({
        id: step.id,
        kind: step.kind,
        on: dayOfState(step),
        recordedBy: step.recordedBy.name,
        reason: step.reason,
        thanks: step.thanks,
        endedAs: step.endedAs,
      })),
      lineManager: toLineManager(row.lineManagers),
      standing,
      agreements,
      managers: await listLineManagers(tx, trustId),
      mayReadEnding: can(actor, "appointment:end", row),
      mayManage: can(actor, "appointment:move", row) && !isOver(row),
    };
  });
}
