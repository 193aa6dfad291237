import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { agreementNeeded } from "@/lib/roles/current-version.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import type { HowRecorded, PublicationKind } from "@/prisma/generated/enums.ts";

export type RoleDescriptionHistory = {
  id: string;
  title: string;
  /** Newest first. The first published one is in force. */
  versions: VersionSummary[];
  draft: { id: string; number: number } | null;
  /** Who holds the role today, and what each agreed last. Null for a reader who may not see appointments. */
  holders: Holder[] | null;
};

export type VersionSummary = {
  id: string;
  number: number;
  title: string;
  publication: {
    kind: PublicationKind;
    whatChanged: string;
    publishedAt: Date;
    publishedBy: string;
  } | null;
  /** Everybody who ever agreed it. Null for a reader who may not see appointments. */
  agreements: VersionAgreement[] | null;
};

export type VersionAgreement = {
  id: string;
  name: string;
  how: HowRecorded;
  recordedBy: string;
  /** When they agreed, where that is known; else when it was recorded. */
  on: Day;
};

export type Holder = {
  appointmentId: string;
  name: string;
  agreedNumber: number | null;
  needsAgreement: boolean;
};

/**
 * A role description with all its versions, who published each and what changed, and, for admins and managers, who
 * agreed which version and who must still agree. Throws `NotFound`.
 */
export async function readRoleDescription(
  actor: Member,
  roleDescriptionId: string,
): Promise<RoleDescriptionHistory> {
  return inTrust(actor, async (tx) => {
    const versions = isId(roleDescriptionId) ? await findVersions(tx, actor.trustId, roleDescriptionId) : [];
    const [latest] = versions;
    if (!latest) throw new NotFound();
    authorise(actor, "role-description:read", {});
    const seesPeople = can(actor, "appointment:read", {});
    const current = versions.find((version) => version.publication);
    const draft = versions.find((version) => !version.publication);
    return {
      id: roleDescriptionId,
      title: (current ?? latest).title,
      draft: draft ? { id: draft.id, number: draft.number } : null,
      versions: versions.map((version) => ({
        id: version.id,
        number: version.number,
        title: version.title,
        publication: version.publication && {
          kind: version.publication.kind,
          whatChanged: version.publication.whatChanged,
          publishedAt: version.publication.publishedAt,
          publishedBy: version.publication.publishedBy.name,
        },
        agreements: seesPeople ? version.agreements.map(summarise) : null,
      })),
      holders: seesPeople ? await findHolders(tx, actor.trustId, roleDescriptionId, versions) : null,
    };
  });
}

async function findVersions(tx: TrustTransaction, trustId: string, roleDescriptionId: string) {
  return tx.roleDescriptionVersion.findMany({
    where: { trustId, roleDescriptionId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      title: true,
      publication: {
        select: {
          kind: true,
          whatChanged: true,
          publishedAt: true,
          publishedBy: { select: { name: true } },
        },
      },
      agreements: {
        orderBy: { recordedAt: "desc" },
        select: {
          id: true,
          appointmentId: true,
          how: true,
          happenedOn: true,
          recordedAt: true,
          agreedBy: { select: { name: true } },
          recordedBy: { select: { name: true } },
        },
      },
    },
  });
}

type VersionRow = Awaited<ReturnType<typeof findVersions>>[number];

function summarise(agreement: VersionRow["agreements"][number]): VersionAgreement {
  return {
    id: agreement.id,
    name: agreement.agreedBy.name,
    how: agreement.how,
    recordedBy: agreement.recordedBy.name,
    on: agreement.happenedOn ? toDay(agreement.happenedOn) : dayOf(agreement.recordedAt),
  };
}

async function findHolders(
  tx: TrustTransaction,
  trustId: string,
  roleDescriptionId: string,
  versions: VersionRow[],
): Promise<Holder[]> {
  const publications = versions.flatMap(({ number, publication }) =>
    publication ? [{ number, kind: publication.kind }] : [],
  );
  const appointments = await tx.appointment.findMany({
    where: { trustId, roleDescriptionId, ...currentAppointment() },
    orderBy: { membership: { name: "asc" } },
    select: { id: true, membership: { select: { name: true } } },
  });
  return appointments.map(({ id, membership }) => {
    const agreedNumber =
      versions.find((version) => version.agreements.some((each) => each.appointmentId === id))?.number ??
      null;
    return {
      appointmentId: id,
      name: membership.name,
      agreedNumber,
      needsAgreement: agreementNeeded(publications, agreedNumber),
    };
  });
}
