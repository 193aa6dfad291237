import type { HeldIntroduction } from "@/lib/introductions/hold-introduction.ts";
import type { NewMessage } from "@/lib/messages/queue-message.ts";
import type { IntroductionStateKind } from "@/prisma/generated/enums.ts";

type Told = Exclude<IntroductionStateKind, "arranged">;

const subjects: Record<Told, (partner: string, contact: string) => string> = {
  made: (partner, contact) => `${partner} has met ${contact}`,
  not_wanted: (partner, contact) => `${partner} does not need to meet ${contact}`,
  to_arrange: (partner, contact) => `${partner} is still to meet ${contact}`,
};

/** What whoever arranges and whoever supports the partner are told of a step; the one who took it is not. */
export function stepMessages(
  { id, arrangerId, contact, appointment }: HeldIntroduction,
  kind: Told,
  { supporters, actorId, by }: { supporters: readonly string[]; actorId: string; by: string },
): NewMessage[] {
  const partner = appointment.membership.name;
  const subject = subjects[kind](partner, contact.name);
  const about = (to: string, body: string, path: string): NewMessage => ({
    to,
    kind: kind === "to_arrange" ? "introduction_proposed" : "introduction_made",
    subject,
    body,
    path,
  });
  const others = new Set(supporters.filter((each) => each !== actorId && each !== appointment.membershipId));
  const path = `manage/partners/${appointment.id}/introductions/${id}`;
  const messages = [...others].map((to) => about(to, `${by} said so.`, path));
  if (arrangerId !== actorId && !others.has(arrangerId))
    messages.push(
      about(
        arrangerId,
        kind === "to_arrange"
          ? `${by} said so. You are to arrange it.`
          : `${by} said so. You need not do anything more.`,
        kind === "to_arrange" ? `tasks/introductions/${id}` : "tasks",
      ),
    );
  return messages;
}
