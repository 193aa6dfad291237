import type { Handover } from "@/lib/appointments/load-handover.ts";
import { pairingWords, whatIsLeft } from "@/lib/appointments/words.ts";
import type { NewMessage } from "@/lib/messages/queue-message.ts";
import { type Day, showShortDate } from "@/lib/time.ts";

type Ending = {
  appointment: { id: string; membershipId: string; membership: { name: string } };
  handover: Handover;
  recorder: { membershipId: string; name: string };
  supporters: readonly string[];
  lastDay: Day;
  hasCome: boolean;
};

/** What everybody is told when a role ends: that it does, when, and what is left to them. Never why. */
export function endingMessages(ending: Ending): NewMessage[] {
  const { appointment, handover, recorder, lastDay, hasCome } = ending;
  const { name } = appointment.membership;
  const when = hasCome ? `ended on ${showShortDate(lastDay)}` : `ends on ${showShortDate(lastDay)}`;
  const kind = "role_ended" as const;
  const isSomebodyElse = (id: string) => id !== appointment.membershipId && id !== recorder.membershipId;
  const introductions = Map.groupBy(handover.introductions, ({ arranger }) => arranger.membershipId);
  const left = whatIsLeft(handover);
  return [
    {
      to: appointment.membershipId,
      kind,
      subject: hasCome ? "Your role has ended" : "Your role ends soon",
      body: `${recorder.name} recorded that your role ${when}. ${
        hasCome ? "" : "Until the end of that day nothing changes. "
      }What you did stays yours to read and to take with you: open “Your records” in your account.`,
      path: "partner",
    },
    ...ending.supporters.filter(isSomebodyElse).map((to) => ({
      to,
      kind,
      subject: `The role of ${name} ${hasCome ? "has ended" : "ends soon"}`,
      body: `${recorder.name} recorded that the role of ${name} ${when}.${left.length > 0 ? ` Left to do: ${left.join("; ")}.` : ""}`,
      path: `manage/partners/${appointment.id}/ending`,
    })),
    ...handover.pairings.map(({ person, kind: pairing }) => ({
      to: person.membershipId,
      kind: "pairing_ended" as const,
      subject: `${name} ${hasCome ? "is no longer a partner" : "will soon be no partner"} here`,
      body: `The role of ${name} as a partner ${when}, and you are their ${pairingWords[pairing]} until then. Thank you for the time you gave them.`,
      path: "tasks",
    })),
    ...handover.buddyOf.map(({ partner }) => ({
      to: partner.membershipId,
      kind: "pairing_ended" as const,
      subject: `${name} ${hasCome ? "is no longer" : "will soon not be"} your buddy`,
      body: `The role of ${name} as a partner ${when}, and they are your buddy until then. If you would like another buddy, tell your line manager.`,
      path: "partner/people",
    })),
    ...[...introductions]
      .filter(([to]) => isSomebodyElse(to))
      .map(([to, theirs]) => ({
        to,
        kind,
        subject: `You need not introduce ${name} any more`,
        body: `The role of ${name} as a partner ${when}. You were to introduce them to ${theirs.map(({ contact }) => contact).join(", ")}.`,
        path: "tasks",
      })),
  ];
}
