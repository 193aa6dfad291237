import type { NewMessage } from "@/lib/messages/queue-message.ts";

type Person = { id: string; name: string };

/** What the partner and those who arrange are told of whom the partner should meet: one message each, however many. */
export function proposalMessages({
  partner,
  proposals,
  proposer,
}: {
  partner: Person;
  proposals: readonly { id: string; contact: string; arrangerId: string }[];
  proposer: Person;
}): NewMessage[] {
  const names = (some: readonly { contact: string }[]) => listed(some.map(({ contact }) => contact));
  const byArranger = [...Map.groupBy(proposals, ({ arrangerId }) => arrangerId)];
  return [
    {
      to: partner.id,
      kind: "introduction_proposed",
      subject: proposals.length === 1 ? "Somebody for you to meet" : "People for you to meet",
      body: `${proposer.name} would like you to meet ${names(proposals)}. You can see why, and say if you do not need it.`,
      path: "partner/people",
    },
    ...byArranger
      .filter(([arrangerId]) => arrangerId !== proposer.id)
      .map(
        ([to, theirs]): NewMessage => ({
          to,
          kind: "introduction_proposed",
          subject: `Please introduce ${partner.name} to ${names(theirs)}`,
          body: `${proposer.name} asks you to arrange that ${partner.name}, a Patient Safety Partner, meets ${names(theirs)}.`,
          path: theirs.length === 1 && theirs[0] ? `tasks/introductions/${theirs[0].id}` : "tasks",
        }),
      ),
  ];
}

/** "A, B and C". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
