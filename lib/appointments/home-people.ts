import { holds, isSeat } from "@/lib/answers/spans.ts";
import { type Met, metOf } from "@/lib/appointments/home-meetings.ts";
import type { HomeRow, Reachable } from "@/lib/appointments/home-rows.ts";
import { type Day, today } from "@/lib/time.ts";

/** Somebody around a partner. */
export type HomePerson = {
  /** What they are to the partner: "Your mentor". */
  label: string;
  name: string;
  /** Whether they have met, for those who are introduced; null for those who need not be. */
  met: Met | null;
  /** When they are to meet. */
  plan: { words: string | null; on: Day | null } | null;
};

export type HomePeople = {
  people: HomePerson[];
  /** Whom to talk to first, how, and who stands in for them. */
  lineManager: Reachable | null;
  deputy: Reachable | null;
  wellbeing: Reachable[];
};

/** Everybody around a partner, nearest first, each named once. */
export function homePeople(row: HomeRow): HomePeople {
  const lineManager = row.lineManagers.find((each) => holds(each, today()));
  const deputy = row.deputies.find((each) => holds(each, today()));
  const isPaired = ({ states }: HomeRow["pairings"][number]) => states.at(-1)?.kind === "accepted";
  const plain = (label: string, name: string): HomePerson => ({ label, name, met: null, plan: null });
  return {
    people: once([
      ...(lineManager ? [plain("Your line manager", lineManager.name)] : []),
      ...(deputy ? [plain("Stands in for your line manager", deputy.name)] : []),
      ...row.pairings
        .filter(isPaired)
        .map(({ kind, name }) => plain(kind === "mentor" ? "Your mentor" : "Your buddy", name)),
      ...row.sponsors.map(({ name }) => plain("Executive sponsor of partners", name)),
      ...toMeet(row),
    ]),
    lineManager: lineManager ? reach(lineManager) : null,
    deputy: deputy ? reach(deputy) : null,
    wellbeing: row.wellbeing,
  };
}

/** Somebody who is two things to a partner stands there once, with both. */
function once(people: readonly HomePerson[]): HomePerson[] {
  return [...Map.groupBy(people, ({ name }) => name).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const met = [first, ...more].find((each) => each.met !== null);
    return [
      {
        ...first,
        label: [first, ...more].map(({ label }) => label).join(". "),
        met: met?.met ?? null,
        plan: met?.plan ?? null,
      },
    ];
  });
}

/** The chairs of committees they sit on, and whoever else they are introduced to. */
function toMeet(row: HomeRow): HomePerson[] {
  const chairs = row.invitations
    .filter(({ meeting, committeeEndedAt, ...dates }) => {
      const closed = committeeEndedAt ? new Date(committeeEndedAt) : null;
      return isSeat({ ...dates, committeeEndedAt: closed, meeting }, today());
    })
    .flatMap(({ committee, chairs }) =>
      chairs
        .filter((each) => holds(each, today()))
        .map(({ contactId, name }) => ({ contactId, name, label: `Chairs ${committee}` })),
    );
  const others = row.introductions
    .filter(
      ({ kind, contactId }) => kind !== "not_wanted" && !chairs.some((each) => each.contactId === contactId),
    )
    .map(({ contactId, name, jobTitle }) => ({ contactId, name, label: jobTitle ?? "Somebody to meet" }));
  const byContact = Map.groupBy([...chairs, ...others], ({ contactId }) => contactId);
  return [...byContact].map(([contactId, same]) => {
    const introduction = row.introductions.find((each) => each.contactId === contactId);
    return {
      name: same[0]?.name ?? "",
      label: same.map(({ label }) => label).join(". "),
      met: metOf(row.introductions, contactId),
      plan:
        introduction?.kind === "arranged" ? { words: introduction.plan, on: introduction.plannedOn } : null,
    };
  });
}

function reach({ name, jobTitle, email, phone }: Reachable): Reachable {
  return { name, jobTitle, email, phone };
}
