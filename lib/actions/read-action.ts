import { authorise, can } from "@/lib/access.ts";
import { loadAction } from "@/lib/actions/hold-action.ts";
import { type ActionOwner, listOwners } from "@/lib/actions/list-owners.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { AgreedActionStateKind, HowRecorded } from "@/prisma/generated/enums.ts";

export type ActionDetail = {
  id: string;
  appointmentId: string;
  partner: string;
  isPartner: boolean;
  /** Whether the reader is one of the two it was agreed between, and so sees their one-to-ones and may hand it on. */
  isOfTheTwo: boolean;
  /** Whether the reader may write down what the partner said. */
  supports: boolean;
  words: string;
  /** Who does it; one of those who read it anyway, or somebody else who reads this one thing. */
  owner: { id: string; name: string; isReader: boolean; isOfTheTwo: boolean };
  /** Whoever was to do it does not belong here any more. */
  ownerHasLeft: boolean;
  dueOn: Day | null;
  agreedOn: Day;
  recordedBy: string;
  oneToOne: { id: string; heldOn: Day } | null;
  revision: number;
  position: number;
  /** Where it stands. */
  kind: AgreedActionStateKind;
  /** Every word on what became of it, latest first. */
  states: {
    id: string;
    kind: AgreedActionStateKind;
    because: string | null;
    by: string;
    recordedBy: string | null;
    how: HowRecorded;
    on: Day;
  }[];
  /** Who could do it; none for a reader who may not hand it on. */
  owners: ActionOwner[];
  isOver: boolean;
  urgentContacts: UrgentContact[];
};

/** What was agreed, for the two it was agreed between and whoever is to do it. Throws `NotFound`. */
export async function readAction(actor: Member, actionId: string): Promise<ActionDetail> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const { two, action, subject } = await loadAction(tx, actor, actionId);
    authorise(actor, "action:do", subject);
    const row = await tx.agreedAction.findUniqueOrThrow({
      where: { trustId_id: { trustId, id: actionId } },
      select: {
        words: true,
        recordedAt: true,
        recordedBy: { select: { name: true } },
        oneToOne: { select: { id: true, heldOn: true } },
        states: {
          orderBy: { position: "desc" },
          select: {
            id: true,
            kind: true,
            because: true,
            how: true,
            recordedAt: true,
            saidBy: { select: { name: true } },
            recordedBy: { select: { name: true } },
          },
        },
      },
    });
    const isOfTheTwo = can(actor, "one-to-one:read", two.subject);
    const owners = await listOwners(tx, trustId, two);
    const [latest] = action.states;
    return {
      id: actionId,
      appointmentId: action.appointmentId,
      partner: two.appointment.membership.name,
      isPartner: two.isPartner,
      isOfTheTwo,
      supports: two.supporters.includes(membershipId),
      words: row.words,
      owner: {
        id: action.ownerId,
        name: action.owner.name,
        isReader: action.ownerId === membershipId,
        isOfTheTwo: [two.appointment.membershipId, ...two.supporters].includes(action.ownerId),
      },
      ownerHasLeft: !owners.some(({ id }) => id === action.ownerId),
      dueOn: action.dueOn && toDay(action.dueOn),
      agreedOn: dayOf(row.recordedAt),
      recordedBy: row.recordedBy.name,
      oneToOne:
        row.oneToOne && isOfTheTwo ? { id: row.oneToOne.id, heldOn: toDay(row.oneToOne.heldOn) } : null,
      revision: action.revision,
      position: latest?.position ?? 0,
      kind: latest?.kind ?? "to_do",
      states: row.states.map((state) => ({
        id: state.id,
        kind: state.kind,
        because: state.because,
        by: state.saidBy.name,
        recordedBy: state.how === "themselves" ? null : state.recordedBy.name,
        how: state.how,
        on: dayOf(state.recordedAt),
      })),
      owners: isOfTheTwo ? owners : [],
      isOver: isOver(two.appointment),
      urgentContacts: await loadUrgentContacts(tx, trustId),
    };
  });
}

/** Who could do what the two agree now, for the page on which they write it down. */
export async function listActionOwners(
  actor: Member,
  appointmentId: string,
): Promise<{ owners: ActionOwner[]; partnerId: string }> {
  return inTrust(actor, async (tx) => {
    const two = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "one-to-one:write", two.subject);
    return {
      owners: await listOwners(tx, actor.trustId, two),
      partnerId: two.appointment.membershipId,
    };
  });
}
