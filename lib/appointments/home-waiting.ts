import { lateSince } from "@/lib/actions/open-actions-sql.ts";
import type { HomeAnswer } from "@/lib/appointments/home-answers.ts";
import type { HomeRow } from "@/lib/appointments/home-rows.ts";
import { openTo } from "@/lib/help/asked-sql.ts";
import { stepsOn } from "@/lib/induction/induction-sql.ts";
import { whoDoes } from "@/lib/induction/step-words.ts";
import { openPoints } from "@/lib/points/points-sql.ts";
import { whereWords } from "@/lib/points/where-words.ts";
import { openWords } from "@/lib/promises/promises-sql.ts";
import { promiseTitles } from "@/lib/promises/words.ts";
import { openMeasures } from "@/lib/success/success-sql.ts";
import { type Day, today } from "@/lib/time.ts";
import { neededFor } from "@/lib/time-requests/words.ts";
import { openNeeds } from "@/lib/training/training-sql.ts";
import type { RoleQuestion, StepOwner, TimeNeededFor } from "@/prisma/generated/enums.ts";

/** Something a partner waits for: what, from whom, since when, and where it is seen whole. */
export type Awaited = { what: string; by: string; since: Day; path: string };

/** All that a partner waits for from the trust, longest first. */
export function awaited(
  row: HomeRow,
  answers: readonly HomeAnswer[],
  { supporter, talkSince }: { supporter: string | null; talkSince: Day | null },
): Awaited[] {
  const introductions = row.introductions
    .filter(({ kind }) => kind === null || kind === "to_arrange")
    .map(({ name, arranger, since }) => ({
      what: `To meet ${name}`,
      by: arranger,
      since,
      path: "partner/people",
    }));
  const pairings = row.pairings
    .filter(({ states }) => states.length === 0)
    .map(({ name, kind, askedOn }) => ({
      what: `Whether ${name} can be your ${kind}`,
      by: name,
      since: askedOn,
      path: "partner/people",
    }));
  const points = openPoints(row, today())
    .filter(({ standing }) => standing.waitsFor === "trust")
    .map(({ id, responder, standing, ...place }) => ({
      what: `What became of what you raised ${whereWords(place)}`,
      by: responder ?? supporter ?? "the trust",
      since: standing.since,
      path: `raised/${row.appointmentId}/${id}`,
    }));
  const measures = openMeasures(row, today());
  const success = measures
    .filter(({ standing }) => standing.waitsFor === "trust")
    .map(({ id, standing: { since, refused } }) => ({
      what: refused ? "Other words for what success looks like" : "An answer to what you call success",
      by: supporter ?? "the trust",
      since: since ?? today(),
      path: `success/${row.appointmentId}/${id}`,
    }));
  const disputed = openWords(row, today())
    .filter(({ kind }) => kind === "disputed")
    .map(({ promise, on }) => ({
      what: `An answer about what did not happen: ${promiseTitles[promise].toLowerCase()}`,
      by: supporter ?? "the trust",
      since: on,
      path: `promises/${row.appointmentId}/${promise}`,
    }));
  // While the role is paused nobody asks them to a meeting, and nobody owes it.
  const missing = answers.flatMap(({ question, owed }) =>
    owed &&
    !(row.state === "paused" && question === "meetings") &&
    // What is worded already waits for one of the two by itself.
    !(question === "success" && measures.length > 0)
      ? [{ question, what: whatIsMissing[question], ...owed, path: `partner/answers#${question}` }]
      : [],
  );
  const talks = talkSince
    ? [
        {
          what: "A one-to-one",
          by: supporter ?? "the trust",
          since: talkSince,
          path: `one-to-ones/${row.appointmentId}`,
        },
      ]
    : [];
  const agreed = row.actions.flatMap((action) => {
    const since = lateSince(action, today());
    return since && action.ownerId !== row.membershipId
      ? [{ what: action.words, by: action.owner, since, path: `actions/${action.id}` }]
      : [];
  });
  const asked = openTo(row.asked, row.membershipId, today()).map(({ id, to, lateTo, askedOn, standing }) => ({
    what: "An answer to what you asked",
    by: standing.wasLate && lateTo ? `${to} or ${lateTo}` : to,
    since: askedOn,
    path: `partner/asked/${id}`,
  }));
  const corrections = row.corrections.map(({ on }) => ({
    what: "An answer to what you said is not right",
    by: supporter ?? "the trust",
    since: on,
    path: "partner/recorded",
  }));
  const proposals = row.proposals
    .filter(({ side }) => side === "partner")
    .map(({ id, on }) => ({
      what: "An answer to the change you proposed",
      by: supporter ?? "the trust",
      since: on,
      path: `shaping/${row.appointmentId}/${id}`,
    }));
  const training = openNeeds(row, today())
    .filter(({ standing }) => standing.kind === "waiting" || standing.isLate)
    .map(({ askedOn, standing: { kind, due } }) => ({
      what: kind === "waiting" ? "An answer about a training you need" : "A training you need",
      by: supporter ?? "the trust",
      since: kind === "waiting" ? askedOn : (due ?? askedOn),
      path: "partner/training#needs",
    }));
  const steps = stepsOn(row, today())
    .filter(({ ownerKind, standing }) => ownerKind !== "partner" && standing.isLate)
    .map(({ id, title, ownerKind, contact, standing: { since } }) => ({
      what: `Your induction: ${title}`,
      by: stepBy(ownerKind, contact, row, supporter),
      since,
      path: `partner/induction#${id}`,
    }));
  const noTime = row.noTime.map(({ about, kind, on }) => ({
    what: `Time for ${neededFor[about]}${kind === "not_given" ? ": the sponsor could not give it" : ""}`,
    by: "the trust’s sponsor",
    since: on,
    path: `promises/${row.appointmentId}`,
  }));
  // What who supports them has no time for waits for the trust's sponsor, and not for them.
  const waits = (about: TimeNeededFor, list: readonly Awaited[]) =>
    row.noTime.some((each) => each.about === about)
      ? list.map((each) => ({ ...each, by: "the trust’s sponsor" }))
      : list;
  const owed = missing.flatMap(({ question, ...each }) => {
    const about = timeFor[question];
    return about ? waits(about, [each]) : [each];
  });
  return [
    ...noTime,
    ...waits("introduction", introductions),
    ...waits("pairing", pairings),
    ...waits("point", points),
    ...waits("one_to_one", talks),
    ...agreed,
    ...asked,
    ...corrections,
    ...proposals,
    ...waits("success", success),
    ...disputed,
    ...waits("training", training),
    ...waits("induction", row.state === "paused" ? [] : steps),
    ...owed,
  ].toSorted((a, b) => a.since.localeCompare(b.since));
}

/** Who does a step of their induction that is not theirs. */
function stepBy(
  ownerKind: StepOwner,
  contact: string | null,
  { pairings, admins }: HomeRow,
  supporter: string | null,
): string {
  const mentors = pairings.filter(({ states }) => states.at(-1)?.kind === "accepted").map(({ name }) => name);
  const names: Record<StepOwner, (string | null)[]> = {
    partner: [],
    line_manager: [supporter],
    admin: admins,
    mentor: mentors,
    contact: [contact],
  };
  return whoDoes(
    ownerKind,
    names[ownerKind].filter((name) => name !== null),
  ).words;
}

/** What of supporting them an answer is part of, where there can be no time for it. */
const timeFor: Partial<Record<RoleQuestion, TimeNeededFor>> = {
  meetings: "meetings",
  success: "success",
  training: "training",
};

const whatIsMissing: Record<RoleQuestion, string> = {
  people: "A line manager",
  meetings: "An invitation to a committee or a meeting",
  work: "Your tasks",
  stance: "Whether you are a strategic partner or a representative",
  success: "What success looks like",
  training: "What training you need",
};
