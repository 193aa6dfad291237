import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { type LoadedRequest, loadRequest, requestFields, standingOf } from "@/lib/help/hold-request.ts";
import { type HelpStanding, isOpenTo } from "@/lib/help/standing.ts";
import { heldNow } from "@/lib/people/role-grants.ts";
import { type Day, dayOf, toDay } from "@/lib/time.ts";
import { loadUrgentContacts, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import type { HelpAnswerKind, HelpKind, HowRecorded, RoleQuestion } from "@/prisma/generated/enums.ts";

/** What a partner asked, as a list shows it. */
export type RequestLine = {
  id: string;
  kind: HelpKind;
  question: RoleQuestion | null;
  askedOn: Day;
  askedBy: string;
  to: string;
  standing: HelpStanding;
};

export type RequestDetail = RequestLine & {
  words: string;
  /** Who wrote it down where the partner did not, and how they were told. */
  recordedBy: string | null;
  how: HowRecorded;
  isAsker: boolean;
  toId: string;
  /** The reader is the person asked, and not whom the partner named for a late answer. */
  isAsked: boolean;
  /** Whoever was asked cannot open Alongside here any more. */
  toHasLeft: boolean;
  lateTo: string | null;
  position: number;
  answers: {
    id: string;
    kind: HelpAnswerKind;
    words: string | null;
    answerOn: Day | null;
    by: string;
    on: Day;
  }[];
  urgentContacts: UrgentContact[];
};

/** What a partner asked and what was said about it, for the partner. Throws `NotFound`. */
export async function readMyRequest(actor: Member, requestId: string): Promise<RequestDetail> {
  return inTrust(actor, async (tx) => {
    const { request, standing } = await loadRequest(tx, actor, requestId);
    if (request.askedById !== actor.membershipId) throw new NotFound();
    authorise(actor, "help:read", { membershipId: request.askedById });
    return detail(tx, actor, request, standing);
  });
}

/** The same for the person asked, and once the answer is late for whom the partner named for then. */
export async function readRequestToMe(actor: Member, requestId: string): Promise<RequestDetail> {
  return inTrust(actor, async (tx) => {
    const { request, standing } = await loadRequest(tx, actor, requestId);
    if (request.askedById === actor.membershipId) throw new NotFound();
    authorise(actor, "help:answer", { membershipId: actor.membershipId });
    return detail(tx, actor, request, standing);
  });
}

/** Everything a partner asked, latest first, for the partner. */
export async function listMyRequests(actor: Member): Promise<RequestLine[]> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    authorise(actor, "help:read", { membershipId });
    const requests = await tx.helpRequest.findMany({
      where: { trustId, askedById: membershipId },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
      take: 200,
      select: requestFields,
    });
    return requests.map((request) => toLine(request, standingOf(request)));
  });
}

/** What waits for an answer of somebody: asked of them, or late and theirs now. Oldest first. */
export async function loadRequestsTo(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
): Promise<RequestLine[]> {
  const requests = await tx.helpRequest.findMany({
    where: { trustId, OR: [{ toId: membershipId }, { lateToId: membershipId }] },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: requestFields,
  });
  return requests
    .map((request) => ({ request, standing: standingOf(request) }))
    .filter(({ request, standing }) => standing.due !== null && isOpenTo(request, standing, membershipId))
    .map(({ request, standing }) => toLine(request, standing));
}

function toLine(request: LoadedRequest, standing: HelpStanding): RequestLine {
  return {
    id: request.id,
    kind: request.kind,
    question: request.question,
    askedOn: dayOf(request.askedAt),
    askedBy: request.askedBy.name,
    to: request.to.name,
    standing,
  };
}

async function detail(
  tx: TrustTransaction,
  { trustId, membershipId }: Member,
  request: LoadedRequest,
  standing: HelpStanding,
): Promise<RequestDetail> {
  const { answers, recordedBy, how, toId, lateTo, words } = request;
  const here = await tx.membership.count({
    where: {
      trustId,
      id: toId,
      endedAt: null,
      OR: [{ roleGrants: { some: heldNow() } }, { appointments: { some: currentAppointment() } }],
    },
  });
  return {
    ...toLine(request, standing),
    words,
    recordedBy: how === "themselves" ? null : recordedBy.name,
    how,
    isAsker: request.askedById === membershipId,
    toId,
    isAsked: toId === membershipId,
    toHasLeft: here === 0,
    lateTo: lateTo?.name ?? null,
    position: answers.at(-1)?.position ?? 0,
    answers: answers.map(({ id, kind, words: said, answerOn, saidBy, recordedAt }) => ({
      id,
      kind,
      words: said,
      answerOn: answerOn && toDay(answerOn),
      by: saidBy.name,
      on: dayOf(recordedAt),
    })),
    urgentContacts: await loadUrgentContacts(tx, trustId),
  };
}
