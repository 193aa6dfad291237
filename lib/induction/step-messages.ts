import type { Owners } from "@/lib/induction/owners.ts";
import type { StepStanding } from "@/lib/induction/step-standing.ts";
import type { NewMessage } from "@/lib/messages/queue-message.ts";
import type { StepOwner } from "@/prisma/generated/enums.ts";

type Step = { id: string; title: string; ownerKind: StepOwner; standing: StepStanding };

/**
 * To those who can do a step from now on and could not before: it was given to them, or what it waited for is done. Nobody
 * is told of what they did themselves.
 */
export function stepMessages(
  steps: readonly Step[],
  { owners, partner, by }: { owners: Owners; partner: string; by: string | null },
): NewMessage[] {
  return steps
    .filter(({ standing }) => standing.kind === "now")
    .flatMap(({ id, title, ownerKind }) => {
      if (ownerKind === "contact") return [];
      const own = ownerKind === "partner";
      return owners[ownerKind]
        .filter((person) => person.id !== by)
        .map(
          (person): NewMessage => ({
            to: person.id,
            kind: "step_given",
            subject: own
              ? "A step of your induction is yours to do"
              : `A step of the induction of ${partner}`,
            body: `You can do this now: ${title}.`,
            path: own ? `partner/induction#${id}` : `steps/${id}`,
          }),
        );
    });
}

/** To all who have a part in an induction that begins. */
export function begunMessages(
  steps: readonly Step[],
  { owners, partner, by, byName }: { owners: Owners; partner: string; by: string; byName: string },
): NewMessage[] {
  const [self] = owners.partner;
  const kinds = ["line_manager", "mentor", "admin"] as const;
  const theirs = new Map<string, number>();
  for (const kind of kinds)
    for (const { id } of owners[kind])
      if (id !== by && id !== self?.id)
        theirs.set(id, (theirs.get(id) ?? 0) + steps.filter(({ ownerKind }) => ownerKind === kind).length);
  return [
    ...(self
      ? [
          {
            to: self.id,
            kind: "step_given" as const,
            subject: "Your induction has begun",
            body: `${byName} began it. You see each step, who does it and what is yours.`,
            path: "partner/induction",
          },
        ]
      : []),
    ...[...theirs]
      .filter(([, count]) => count > 0)
      .map(
        ([to, count]): NewMessage => ({
          to,
          kind: "step_given",
          subject: `The induction of ${partner} has begun`,
          body: `${count === 1 ? "1 step is" : `${count} steps are`} yours to do. Your tasks list each when it can be done.`,
          path: "tasks",
        }),
      ),
  ];
}
