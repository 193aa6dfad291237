import type { Member } from "@/lib/actor.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import type { NewMessage } from "@/lib/messages/queue-message.ts";
import { now, today } from "@/lib/time.ts";
import type { MessageKind } from "@/prisma/generated/enums.ts";

/** What is about the pause itself, and what nobody may miss. */
const alwaysTold: readonly MessageKind[] = ["paused", "resumed", "role_ended"];

/**
 * The messages without those to people whose role as partner is paused today. Somebody who holds another role here
 * as well still hears what that role needs: only what leads to their side as partner is left out. One query, whatever
 * the number of messages.
 */
export async function leavePausedInPeace(
  tx: TrustTransaction,
  { trustId }: Pick<Member, "trustId">,
  messages: readonly NewMessage[],
): Promise<NewMessage[]> {
  const to = [
    ...new Set(messages.filter(({ kind }) => !alwaysTold.includes(kind)).map((message) => message.to)),
  ];
  if (to.length === 0) return [...messages];
  const paused = await tx.$queryRaw<{ id: string; holdsRole: boolean }[]>`
    select a.membership_id as id, exists (
      select 1 from role_grant g where g.trust_id = a.trust_id and g.membership_id = a.membership_id
        and g.starts_at <= ${now()} and (g.ends_at is null or g.ends_at > ${now()})) as "holdsRole"
    from appointment a
    where a.trust_id = ${trustId}::uuid and a.membership_id = any (${to}::uuid[])
      and (a.ended_on is null or a.ended_on >= ${today()}::date)
      and 'paused' = (select s.kind from appointment_state s
        where s.trust_id = a.trust_id and s.appointment_id = a.id and s.kind <> 'ended'
        order by s.position desc limit 1)`;
  return messages.filter((message) => {
    if (alwaysTold.includes(message.kind)) return true;
    const person = paused.find(({ id }) => id === message.to);
    return !person || (person.holdsRole && !/^partner(\/|$)/.test(message.path));
  });
}
