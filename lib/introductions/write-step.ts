import type { Member } from "@/lib/actor.ts";
import { isOver } from "@/lib/appointments/current.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import type { HeldIntroduction } from "@/lib/introductions/hold-introduction.ts";
import {
  canFollow,
  introductionStanding,
  standingInWords,
} from "@/lib/introductions/introduction-standing.ts";
import { type Day, now, toDate } from "@/lib/time.ts";
import type { HowRecorded, IntroductionStateKind } from "@/prisma/generated/enums.ts";

export type NewStep = {
  id: string;
  /** Where it stood when the form was drawn. */
  position: number;
  kind: IntroductionStateKind;
  saidById: string;
  how: HowRecorded;
  happenedOn: Day;
  plan?: string;
  plannedOn?: Day | null;
};

/**
 * Writes the next step of an introduction that is held. False where this very step is there already. Refuses once the
 * role has ended, where somebody took another step meanwhile, and a step that does not follow.
 */
export async function writeStep(
  tx: TrustTransaction,
  actor: Member,
  introduction: HeldIntroduction,
  step: NewStep,
): Promise<boolean> {
  if (introduction.states.some(({ id }) => id === step.id)) return false;
  const { appointment, contact } = introduction;
  if (isOver(appointment))
    throw new Refusal(`The role of ${appointment.membership.name} has ended. Nothing was recorded.`);
  const standing = introductionStanding(introduction.states);
  const words = inSentence(standingInWords(standing));
  if (standing.position !== step.position)
    throw new Refusal(
      `Something was recorded meanwhile: ${words}. Your words are still here. Send them again if they are still right.`,
      { current: { position: String(standing.position) } },
    );
  if (!canFollow(standing.kind, step.kind))
    throw new Refusal(
      `Meeting ${contact.name}: it says “${words}” already. Nothing was recorded. Go back and open the page again.`,
    );
  const { position, happenedOn, plan, plannedOn, ...rest } = step;
  const { count } = await tx.introductionState.createMany({
    data: {
      trustId: actor.trustId,
      introductionId: introduction.id,
      position: position + 1,
      ...rest,
      plan: plan ?? null,
      plannedOn: plannedOn ? toDate(plannedOn) : null,
      recordedById: actor.membershipId,
      happenedOn: toDate(happenedOn),
      recordedAt: now(),
    },
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
  return true;
}

function inSentence(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
