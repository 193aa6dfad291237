import { both } from "@/lib/answers/listed.ts";
import { holds, isComing, isSeat, managesOn } from "@/lib/answers/spans.ts";
import { rhythmOf, usualWeeks } from "@/lib/one-to-ones/rhythm.ts";
import type { PromiseRecords } from "@/lib/promises/records.ts";
import { agreementNeeded } from "@/lib/roles/current-version.ts";
import { measureStanding } from "@/lib/success/standing.ts";
import { addDays, addMonths, type Day, dayOf, showShortDate } from "@/lib/time.ts";
import type { EarlierSupportKind, PromiseKind } from "@/prisma/generated/enums.ts";

/**
 * The eight promises to a partner, of the eleven supports: what the records show of each as of a day. Pure functions over
 * dated records. What the trust keeps once, for all partners, is in `lib/readiness/standing.ts`; what the partner says of
 * it, in `standing.ts`. The rules in plain words: docs/promises.md.
 */

export const promiseKinds = [
  "role_description",
  "handbook",
  "meetings",
  "introductions",
  "one_to_ones",
  "pairing",
  "success",
  "shaping",
] as const satisfies PromiseKind[];

/** Only these can be not needed, with a reason that the partner agrees to. */
export const canBeNotNeeded: readonly PromiseKind[] = ["meetings", "introductions", "pairing"];

/** What the records show. `because` completes "because …". `since` is when it came to stand so, where they tell. */
export type Shown = { state: "in_place" | "under_way" | "missing"; because: string; since: Day | null };
type Rule = (records: PromiseRecords, asOf: Day) => Shown;

/** What was there before Alongside is not overdue for so many days. */
const daysForEarlier = 30;

/** Support 1: a clear role description. In place once the version in force is agreed. */
const roleDescription: Rule = ({ versions, agreements }, asOf) => {
  const published = versions
    .filter(({ publishedAt }) => dayOf(publishedAt) <= asOf)
    .toSorted((a, b) => a.number - b.number);
  const latest = published.at(-1);
  if (!latest) return missing("no role description is published");
  const agreed = last(agreements.filter(({ on }) => on <= asOf).toSorted((a, b) => a.number - b.number));
  if (agreementNeeded(published, agreed?.number ?? null))
    return underWay(
      `version ${latest.number} of the role description waits to be agreed`,
      dayOf(latest.publishedAt),
    );
  return agreed
    ? inPlace(`version ${agreed.number} of the role description was agreed`, agreed.on)
    : inPlace("the role description asks for no agreement", dayOf(latest.publishedAt));
};

/** Support 5: an induction handbook. In place once the version in force was read. */
const handbook: Rule = ({ handbooks, confirmations }, asOf) => {
  const published = handbooks.filter(({ on }) => on <= asOf).toSorted((a, b) => a.number - b.number);
  const latest = published.at(-1);
  if (!latest) return missing("the trust has no handbook here");
  const read = confirmations.find(({ number, on }) => number === latest.number && on <= asOf);
  return read
    ? inPlace(`version ${latest.number} of the handbook was read`, read.on)
    : underWay(`version ${latest.number} of the handbook waits to be read`, latest.on);
};

/** Support 6: invitations to key meetings. A seat, or a meeting to come. */
const meetings: Rule = ({ invitations }, asOf) => {
  const seats = invitations.filter((each) => isSeat(each, asOf));
  const coming = invitations.filter((each) => isComing(each, asOf));
  const held = [...seats, ...coming];
  if (held.length === 0) {
    const next = invitations.find(({ startsOn, recordedAt }) => startsOn > asOf && dayOf(recordedAt) <= asOf);
    return next
      ? underWay(
          `a seat on ${next.committee} begins on ${showShortDate(next.startsOn)}`,
          dayOf(next.recordedAt),
        )
      : missing("there is no seat on a committee, and no invitation to a coming meeting");
  }
  const names = [...new Set(held.map(({ committee }) => committee))];
  return inPlace(
    seats.length > 0 ? `there is a seat on ${both(names)}` : `there is an invitation to ${both(names)}`,
    earliest(held.map(({ startsOn }) => startsOn)),
  );
};

/** Support 7: introductions to chairs and key staff. Everybody who was proposed was met, and every chair of a seat. */
const introductions: Rule = ({ invitations, introductions: all }, asOf) => {
  const known = all
    .filter(({ proposedOn }) => proposedOn <= asOf)
    .map((each) => ({ ...each, now: each.states.findLast(({ on }) => on <= asOf) }));
  const made = known.filter(({ now }) => now?.kind === "made");
  const wanted = known.filter(({ now }) => now?.kind !== "not_wanted");
  const open = wanted.filter(({ now }) => now?.kind !== "made");
  const chairs = invitations
    .filter((each) => isSeat(each, asOf))
    .flatMap(({ chairs: of }) => of.filter((each) => holds(each, asOf)));
  const unknown = chairs.filter(({ contactId }) => !known.some((each) => each.contactId === contactId));
  const left = [...new Set([...open.map(({ name }) => name), ...unknown.map(({ name }) => name)])];
  if (left.length > 0) {
    const because = `${both(left)} ${left.length > 1 ? "are" : "is"} not met yet`;
    return wanted.length > 0
      ? underWay(because, earliest(open.map(({ proposedOn }) => proposedOn)))
      : missing(because);
  }
  if (made.length === 0) return missing("nobody was introduced");
  return inPlace(
    `${both(made.map(({ name }) => name))} ${made.length > 1 ? "were" : "was"} met`,
    latestDay(made.map(({ now }) => now?.on ?? asOf)),
  );
};

/** Who line-manages the partner on a day, and is a manager here. */
export function lineManagerOn({ lineManagers }: Pick<PromiseRecords, "lineManagers">, asOf: Day) {
  return lineManagers.find((each) => holds(each, asOf) && managesOn(each.spells, asOf));
}

/** Support 8: regular meetings with a line manager. As often as the two mean to, with a line manager to have them with. */
const oneToOnes: Rule = (records, asOf) => {
  const manager = lineManagerOn(records, asOf);
  if (!manager) return missing("there is no line manager to have them with");
  const known = records.talks.filter(({ plannedOn }) => plannedOn <= asOf);
  const talks = known.map(({ heldOn, states }, index) => ({
    id: String(index),
    heldOn,
    startsAt: null,
    kind: states.findLast(({ on }) => on <= asOf)?.kind ?? null,
    with: manager.name,
  }));
  const cadence = last(records.cadences.filter(({ on }) => on <= asOf));
  const everyWeeks = cadence?.everyWeeks ?? records.trustWeeks ?? usualWeeks;
  const resumed = records.states.filter(({ on }) => on <= asOf).at(-1)?.on ?? records.startsOn;
  const since = latestDay([records.startsOn, resumed, dayOf(records.appointedAt)]);
  const rhythm = rhythmOf({ talks, everyWeeks, since }, { day: asOf, clock: "00:00" });
  if (rhythm.overdueSince)
    return missing(
      rhythm.last
        ? `the last one-to-one was on ${showShortDate(rhythm.last.heldOn)}, and none is planned`
        : "there has been no one-to-one, and none is planned",
      rhythm.overdueSince,
    );
  if (rhythm.last)
    return inPlace(`the last one-to-one was on ${showShortDate(rhythm.last.heldOn)}`, rhythm.last.heldOn);
  return underWay(
    rhythm.next
      ? `the first one-to-one is planned for ${showShortDate(rhythm.next.heldOn)}`
      : `the first one-to-one is due by ${showShortDate(rhythm.dueBy)}`,
  );
};

/** Support 9: links, and a mentor or buddy. Somebody said yes, and is still it. */
const pairing: Rule = ({ pairings }, asOf) => {
  const open = pairings
    .filter(({ askedOn, lastsUntil }) => askedOn <= asOf && (lastsUntil === null || lastsUntil >= asOf))
    .filter(({ stands }) =>
      stands.some(({ from, until }) => from <= asOf && (until === null || until > asOf)),
    )
    .map((each) => ({ ...each, now: each.states.findLast(({ on }) => on <= asOf) }));
  const accepted = open.find(({ now }) => now?.kind === "accepted");
  if (accepted?.now) return inPlace(`${accepted.name} is the ${accepted.kind}`, accepted.now.on);
  const asked = open.find(({ now }) => !now);
  return asked
    ? underWay(`${asked.name} was asked, and has not answered`, asked.askedOn)
    : missing("there is no mentor or buddy");
};

/** Support 10: a shared understanding of what success looks like. Agreed by both, and looked at again in time. */
const success: Rule = ({ measures }, asOf) => {
  const open = measures
    .flatMap(({ said }) => measureStanding(said, asOf) ?? [])
    .filter(({ kind }) => kind === "agreed" || kind === "proposed");
  const agreed = open.filter((each) => each.agreed);
  const due = agreed.find(({ isReviewDue }) => isReviewDue);
  if (due?.reviewOn)
    return underWay(
      `what both agreed was to be looked at again on ${showShortDate(due.reviewOn)}`,
      due.reviewOn,
    );
  const first = agreed[0]?.agreed;
  if (first) return inPlace("both agreed what success looks like", first.on);
  const proposed = open[0];
  return proposed
    ? underWay("what success looks like is written down and not agreed yet", proposed.wording.on)
    : missing("nothing is agreed about what success looks like");
};

/** Support 11: room to shape the role. Asked in the last 12 months, and no proposal of theirs overdue, whatever the outcome. */
const shaping: Rule = ({ asks, proposals }, asOf) => {
  const theirs = proposals.filter(({ side, on }) => side === "partner" && on <= asOf);
  const open = theirs.filter(({ states }) => states.every(({ on }) => on > asOf));
  const late = open.find(({ answerBy }) => answerBy < asOf);
  const asked = last(asks.filter(({ on }) => on <= asOf).toSorted((a, b) => a.on.localeCompare(b.on)));
  if (late)
    return underWay(
      `a change that the partner proposed was to be answered by ${showShortDate(late.answerBy)}`,
      late.answerBy,
    );
  if (!asked) return missing("nobody has asked the partner whether the role should change");
  if (addMonths(asked.on, 12) < asOf)
    return missing(
      `the partner was last asked on ${showShortDate(asked.on)}, over a year ago`,
      addMonths(asked.on, 12),
    );
  return inPlace(
    `${asked.by} asked the partner on ${showShortDate(asked.on)} whether the role should change`,
    asked.on,
  );
};

const rules: Record<PromiseKind, Rule> = {
  role_description: roleDescription,
  handbook,
  meetings,
  introductions,
  one_to_ones: oneToOnes,
  pairing,
  success,
  shaping,
};

/** What the trust can have said was in place before Alongside, for the promises of which it is asked. */
const earlierOf: Partial<Record<PromiseKind, EarlierSupportKind>> = {
  role_description: "role_explained",
  handbook: "handbook",
  one_to_ones: "one_to_ones",
  success: "success_agreed",
};

/** What the records show of one promise on a day; `isBefore`: it is what the trust says of the time before Alongside. */
export function shownOf(
  promise: PromiseKind,
  records: PromiseRecords,
  asOf: Day,
): Shown & { isBefore: boolean } {
  const shown = rules[promise](records, asOf);
  const { broughtInOn, earlier } = records;
  const before = earlier.find(({ kind }) => kind === earlierOf[promise]);
  const isYoung = broughtInOn !== null && broughtInOn <= asOf && asOf <= addDays(broughtInOn, daysForEarlier);
  if (shown.state === "in_place" || !before || !isYoung) return { ...shown, isBefore: false };
  return {
    ...inPlace("the trust says that it was in place before Alongside", before.on),
    isBefore: true,
  };
}

function inPlace(because: string, since: Day | null = null): Shown {
  return { state: "in_place", because, since };
}
function underWay(because: string, since: Day | null = null): Shown {
  return { state: "under_way", because, since };
}
function missing(because: string, since: Day | null = null): Shown {
  return { state: "missing", because, since };
}

function last<T>(rows: readonly T[]): T | undefined {
  return rows.at(-1);
}
function earliest(days: readonly Day[]): Day | null {
  return days.toSorted()[0] ?? null;
}
function latestDay(days: readonly Day[]): Day {
  return days.toSorted().at(-1) ?? "";
}
