import {
  type AgreementStanding,
  type AgreementSummary,
  agreementFields,
  agreementStanding,
  toAgreementSummary,
} from "@/lib/appointments/agreement-standing.ts";
import {
  type LineManagerSummary,
  latestState,
  type StateSummary,
  todaysLineManager,
  toLineManager,
  toState,
} from "@/lib/appointments/appointment-fields.ts";
import { loadPublished } from "@/lib/appointments/load-published.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { loadRoleVersion } from "@/lib/roles/load-role-version.ts";
import type { RoleVersionView } from "@/lib/roles/role-version-view.ts";
import { loadVariations, type Variation } from "@/lib/shaping/load-proposals.ts";
import { type Day, toDay } from "@/lib/time.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { PublicationKind } from "@/prisma/generated/enums.ts";
import type { AppointmentGetPayload } from "@/prisma/generated/models/Appointment.ts";

/** A partner's role: the words in force, what they agreed, what changed since, and whom to talk to. */
export type HeldRole = {
  appointmentId: string;
  partnerName: string;
  trustName: string;
  state: StateSummary;
  startsOn: Day;
  termEndsOn: Day | null;
  lineManager: LineManagerSummary | null;
  /** Null while nothing is published. */
  version: RoleVersionView | null;
  standing: AgreementStanding;
  agreements: AgreementSummary[];
  /** What changed in the versions since the last they agreed, newest first. Empty for somebody who agreed none. */
  changes: { number: number; kind: PublicationKind; publishedAt: Date; whatChanged: string }[];
  /** What the two agreed beside the trust's text, first to last. */
  variations: Variation[];
  /** Where urgent concerns go at this trust. */
  urgentContacts: UrgentContact[];
};

/** What `loadHeldRole` reads of an appointment, for a `select`. */
export function heldRoleFields() {
  return {
    id: true,
    membershipId: true,
    roleDescriptionId: true,
    startsOn: true,
    termEndsOn: true,
    recordedAt: true,
    membership: { select: { name: true, trust: { select: { organisation: { select: { name: true } } } } } },
    states: latestState,
    lineManagers: todaysLineManager(),
    agreements: agreementFields,
  } as const;
}

type HeldRow = AppointmentGetPayload<{ select: ReturnType<typeof heldRoleFields> }>;

/** The role an appointment holds. For the functions that show it, each of which authorises its own reader. */
export async function loadHeldRole(tx: TrustTransaction, trustId: string, row: HeldRow): Promise<HeldRole> {
  const published = (await loadPublished(tx, trustId, [row.roleDescriptionId]))(row.roleDescriptionId);
  const agreements = row.agreements.map(toAgreementSummary);
  const standing = agreementStanding(published, agreements, row.recordedAt);
  const agreed = standing.agreed?.number;
  return {
    appointmentId: row.id,
    partnerName: row.membership.name,
    trustName: row.membership.trust.organisation.name,
    state: toState(row.states),
    startsOn: toDay(row.startsOn),
    termEndsOn: row.termEndsOn && toDay(row.termEndsOn),
    lineManager: toLineManager(row.lineManagers),
    version: standing.current && (await loadRoleVersion(tx, trustId, standing.current.id)),
    standing,
    agreements,
    changes: published
      .filter(({ number }) => agreed !== undefined && number > agreed)
      .toReversed()
      .map(({ number, kind, publishedAt, whatChanged }) => ({ number, kind, publishedAt, whatChanged })),
    variations: await loadVariations(tx, trustId, row),
    urgentContacts: await loadUrgentContacts(tx, trustId),
  };
}
