import { lateSince } from "@/lib/actions/open-actions-sql.ts";
import { openTo } from "@/lib/help/asked-sql.ts";
import type { Partner } from "@/lib/needs/partner.ts";
import type { Found, Rule } from "@/lib/needs/rules.ts";
import { lateTalkSince } from "@/lib/needs/waits.ts";
import { rhythmOfRow } from "@/lib/one-to-ones/rhythm-sql.ts";

/** What needs whoever supports a partner today: what is between the two alone, and shows to no other manager. */

/** A one-to-one that is late, or of which nobody has said what became: for whoever supports the partner today. */
export const oneToOne: Rule = (partner, now, { readerId }) => {
  if (!standsBeside(partner, readerId)) return [];
  const { last, unsaid } = rhythmOfRow(partner, now);
  const since = lateTalkSince(partner, now);
  return [
    ...(since
      ? [{ kind: "one_to_one" as const, since, on: [{ id: "", name: "", day: last?.heldOn ?? null }] }]
      : []),
    ...(partner.state === "paused" ? [] : unsaid).map(
      ({ id, heldOn, with: name }): Found => ({
        kind: "one_to_one_unsaid",
        since: heldOn,
        on: [{ id, name, day: heldOn }],
      }),
    ),
  ];
};

/** What the trust agreed to do and whose day has gone by, and what is left with somebody who is not here any more. */
export const agreedActions: Rule = (partner, { day }, { readerId }) =>
  !standsBeside(partner, readerId)
    ? []
    : partner.actions.flatMap((action): Found[] => {
        const { id, owner, ownerId, ownerIsHere, on, dueOn } = action;
        if (!ownerIsHere) return [{ kind: "action_left", since: on, on: [{ id, name: owner, day: dueOn }] }];
        const since = ownerId === partner.membershipId ? null : lateSince(action, day);
        return since
          ? [
              {
                kind: "action_late",
                since,
                on: [{ id, name: owner, day: dueOn }],
                by: ownerId === readerId ? null : owner,
              },
            ]
          : [];
      });

/** What a partner asked the reader, or asked somebody whose answer is late and named the reader for then. */
export const asked: Rule = (partner, { day }, { readerId }) =>
  openTo(partner.asked, readerId, day).map(({ id, toId, to, standing, askedOn }): Found => {
    const isTheirs = toId === readerId;
    const since = isTheirs ? askedOn : (standing.due ?? askedOn);
    return { kind: isTheirs ? "asked" : "asked_late", since, on: [{ id, name: to, day: standing.due }] };
  });

/** Something they said is not right in what was written down for them. */
export const corrections: Rule = ({ corrections }) =>
  corrections.map(
    ({ id, on }): Found => ({ kind: "correction", since: on, on: [{ id, name: "", day: null }] }),
  );

/** A change to their role that they proposed, for whoever supports them to answer. */
export const proposed: Rule = (partner, _, { readerId }) =>
  !standsBeside(partner, readerId)
    ? []
    : partner.proposals
        .filter(({ side }) => side === "partner")
        .map(
          ({ id, on, answerBy }): Found => ({
            kind: "proposal",
            since: on,
            on: [{ id, name: "", day: answerBy }],
          }),
        );

/** Whether somebody line-manages a partner today, or stands in, and is a manager. */
export function standsBeside({ lineManager, deputy }: Partner, readerId: string): boolean {
  return [lineManager, deputy].some((each) => each?.isManager && each.membershipId === readerId);
}
