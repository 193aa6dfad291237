import type { NewMessage } from "@/lib/messages/queue-message.ts";
import { type Day, showShortDate, today } from "@/lib/time.ts";

type Person = { membershipId: string; name: string };

/** What the partner, the deputy, the one before and the line manager are told when somebody is named deputy. */
export function deputyMessages({
  partner,
  deputy,
  days: { startsOn, lastDay },
  before,
  lineManagerId,
  actorId,
}: {
  partner: { id: string; membershipId: string; membership: { name: string } };
  deputy: Person;
  days: { startsOn: Day; lastDay: Day | null };
  before: readonly { membershipId: string }[];
  lineManagerId: string | null;
  actorId: string;
}): NewMessage[] {
  const { name } = partner.membership;
  const from = startsOn <= today() ? "now" : `from ${showShortDate(startsOn)}`;
  const when = lastDay ? `${from}, until ${showShortDate(lastDay)}` : from;
  const path = `manage/partners/${partner.id}/people`;
  const others = new Map<string, NewMessage>();
  for (const { membershipId } of before)
    others.set(membershipId, {
      to: membershipId,
      kind: "deputy_of",
      subject: `You no longer stand in for the line manager of ${name}`,
      body: `${deputy.name} stands in for the line manager of ${name} ${when}.`,
      path,
    });
  if (lineManagerId && !others.has(lineManagerId))
    others.set(lineManagerId, {
      to: lineManagerId,
      kind: "deputy_of",
      subject: `${deputy.name} stands in for you as line manager of ${name}`,
      body: `${deputy.name} stands in for you as line manager of ${name} ${when}.`,
      path,
    });
  return [
    {
      to: partner.membershipId,
      kind: "deputy_of",
      subject: `${deputy.name} stands in for your line manager`,
      body: `When your line manager is away, turn to ${deputy.name}: ${when}. How to reach them is on your page about your people.`,
      path: "partner/people",
    },
    {
      to: deputy.membershipId,
      kind: "deputy_of",
      subject: `You stand in for the line manager of ${name}`,
      body: `You stand in for the line manager of ${name}, a Patient Safety Partner, ${when}. You get the same messages as the line manager.`,
      path,
    },
    ...[...others.values()].filter(({ to }) => to !== actorId),
  ];
}
