import { authorise, can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound } from "@/lib/errors.ts";
import { isId } from "@/lib/ids.ts";
import { loadTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { loadNeeds, loadTraining, type NeedDetail, type TrainingLine } from "@/lib/training/load-training.ts";
import { type DoneSummary, oneItem } from "@/lib/training/read-my-training.ts";

type About = {
  partner: string;
  /** Whether the reader supports the partner and may act, or only look. */
  mayAct: boolean;
};
export type PartnerTraining = About & { lines: TrainingLine[]; needs: NeedDetail[] };
export type PartnerItem = About & {
  line: TrainingLine;
  dones: DoneSummary[];
  /** Of what was said of it for this partner, 0 where nothing was: what a form is drawn from. */
  position: number;
};

/** The training of a partner and what they need, for those who manage partners and admins. Throws `NotFound`. */
export async function readPartnerTraining(actor: Member, appointmentId: string): Promise<PartnerTraining> {
  return inTrust(actor, async (tx) => {
    const about = await loadAbout(tx, actor, appointmentId);
    // Nobody reads their own here: what is theirs is on their own page.
    authorise(actor, "training:read", {});
    const { trustId } = actor;
    return {
      ...about,
      lines: await loadTraining(tx, trustId, appointmentId),
      needs: await loadNeeds(tx, trustId, { appointmentId }),
    };
  });
}

/** One training of the list and one partner, for whoever supports the partner. Throws `NotFound`. */
export async function readPartnerItem(
  actor: Member,
  appointmentId: string,
  itemId: string,
): Promise<PartnerItem> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const { supporters, ...about } = await loadAbout(tx, actor, appointmentId);
    authorise(actor, "training:say-applies", { supporters });
    const latest = isId(itemId)
      ? await tx.trainingScope.findFirst({
          where: { trustId, itemId, appointmentId },
          orderBy: { position: "desc" },
          select: { position: true },
        })
      : null;
    return {
      ...about,
      ...(await oneItem(tx, trustId, appointmentId, itemId)),
      position: latest?.position ?? 0,
    };
  });
}

/** A training that a partner needs, for whoever answers it. Throws `NotFound`. */
export async function readNeed(
  actor: Member,
  appointmentId: string,
  needId: string,
): Promise<About & { need: NeedDetail }> {
  return inTrust(actor, async (tx) => {
    const { supporters, ...about } = await loadAbout(tx, actor, appointmentId);
    authorise(actor, "training-need:answer", { supporters });
    if (!isId(needId)) throw new NotFound();
    const [need] = await loadNeeds(tx, actor.trustId, { appointmentId, id: needId });
    if (!need) throw new NotFound();
    return { ...about, need };
  });
}

async function loadAbout(tx: TrustTransaction, actor: Member, appointmentId: string) {
  const two = await loadTheTwo(tx, actor, appointmentId);
  const supporters = two.isPartner ? [] : two.supporters;
  return {
    partner: two.appointment.membership.name,
    supporters,
    mayAct: can(actor, "training:say-applies", { supporters }) && !isOver(two.appointment),
  };
}
