import type { Member } from "@/lib/actor.ts";
import { partnerWords } from "@/lib/appointments/words.ts";
import type { Serving } from "@/lib/before/write-brought-in.ts";
import type { TrustTransaction } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import type { NewMessage } from "@/lib/messages/queue-message.ts";
import { nameOf } from "@/lib/people/name-of.ts";

/** Who hears of partners who were brought in: those who can sign in, their line managers (once each), and their mentors. */
export async function broughtInMessages(
  tx: TrustTransaction,
  actor: Member,
  all: readonly Serving[],
): Promise<NewMessage[]> {
  const by = await nameOf(tx, actor.trustId, actor.membershipId);
  const toPartners = all
    .filter(({ canSignIn }) => canSignIn)
    .map(
      ({ membershipId, roleTitle }): NewMessage => ({
        to: membershipId,
        kind: "brought_in",
        subject: "Your role is now in Alongside",
        body: `${by} wrote down that you serve as a ${partnerWords(roleTitle)}, and what was in place for you before Alongside. Please read whether it is right. If it is not, tell ${by}.`,
        path: "partner/before",
      }),
    );
  const byManager = [...Map.groupBy(all, ({ lineManagerId }) => lineManagerId)];
  const toManagers = byManager.map(([to, theirs]): NewMessage => {
    const [first, ...more] = theirs;
    const one = first && more.length === 0;
    return {
      to,
      kind: "brought_in",
      subject: one
        ? `You are down as the line manager of ${first.name}`
        : `You are down as the line manager of ${theirs.length} partners`,
      body: `${by} brought in ${one ? first.name : `${theirs.length} partners`}, who served before Alongside. Look whether what was in place is written down as it was.`,
      path: one ? `manage/partners/${first.id}` : "manage",
    };
  });
  const toMentors = all.flatMap(({ id, name, pairing }): NewMessage[] =>
    pairing
      ? [
          {
            to: pairing.membershipId,
            kind: "brought_in",
            subject: `You are down as the ${pairing.kind} of ${name}`,
            body: `${by} wrote down that you were the ${pairing.kind} of ${name} before Alongside. If this is not right, tell ${by}.`,
            path: `tasks/pairings/${derivedId(id, "pairing")}`,
          },
        ]
      : [],
  );
  return [...toPartners, ...toManagers, ...toMentors];
}
