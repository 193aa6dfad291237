import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { allNeededFor } from "@/lib/time-requests/ask-for-time.ts";
import { loadTimeRequests, type TimeRequest } from "@/lib/time-requests/load-time-requests.ts";
import type { TimeNeededFor } from "@/prisma/generated/enums.ts";

/** All that managers had no time for, latest first, for the trust's sponsors: what and why, never about which partner. */
export async function listTimeRequests(actor: Member): Promise<TimeRequest[]> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "time-request:answer", {});
    const all = await loadTimeRequests(tx, actor.trustId, {});
    return all.map(({ appointmentId: _, ...request }) => request);
  });
}

export type TimeRequestDetail = TimeRequest & {
  /** Whose support it is about, for who supports them; a sponsor never reads it. */
  partner: { name: string; appointmentId: string } | null;
  may: { answer: boolean; takeBack: boolean };
};

/** One of them, for the sponsors and for who supports the partner. Throws `NotFound`. */
export async function readTimeRequest(actor: Member, requestId: string): Promise<TimeRequestDetail> {
  return inTrust(actor, async (tx) => {
    const [loaded] = isId(requestId) ? await loadTimeRequests(tx, actor.trustId, { id: requestId }) : [];
    if (!loaded) throw new NotFound();
    const { appointmentId, ...request } = loaded;
    const { appointment, subject } = await loadTheTwo(tx, actor, appointmentId);
    const supports = can(actor, "time-request:make", subject);
    if (supports) authorise(actor, "time-request:make", subject);
    else authorise(actor, "time-request:answer", {});
    return {
      ...request,
      partner: supports ? { name: appointment.membership.name, appointmentId } : null,
      may: {
        answer: can(actor, "time-request:answer", {}),
        takeBack: supports,
      },
    };
  });
}

/** Before somebody says that there is no time for part of supporting a partner. */
export type NoTime = {
  partner: string;
  isOver: boolean;
  /** What is not with the sponsors already. */
  left: TimeNeededFor[];
};

/** Reads it for who supports the partner. Throws `NotFound`. */
export async function readNoTime(actor: Member, appointmentId: string): Promise<NoTime> {
  return inTrust(actor, async (tx) => {
    const { appointment, subject } = await loadTheTwo(tx, actor, appointmentId);
    authorise(actor, "time-request:make", subject);
    const all = await loadTimeRequests(tx, actor.trustId, { appointmentId });
    const open = all.filter(({ isOpen }) => isOpen).map(({ about }) => about);
    return {
      partner: appointment.membership.name,
      isOver: isOver(appointment),
      left: allNeededFor.filter((about) => !open.includes(about)),
    };
  });
}
