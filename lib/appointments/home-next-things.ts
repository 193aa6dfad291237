import { trainingOfRow } from "@/lib/answers/answer-row.ts";
import type { HomeAnswer } from "@/lib/appointments/home-answers.ts";
import type { HomeMeetings } from "@/lib/appointments/home-meetings.ts";
import type { HomeRow } from "@/lib/appointments/home-rows.ts";
import { stepsOn } from "@/lib/induction/induction-sql.ts";
import { shortWhenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import type { Talk } from "@/lib/one-to-ones/rhythm.ts";
import { openPoints } from "@/lib/points/points-sql.ts";
import { whereWords } from "@/lib/points/where-words.ts";
import { openWords } from "@/lib/promises/promises-sql.ts";
import { promiseTitles } from "@/lib/promises/words.ts";
import { openMeasures } from "@/lib/success/success-sql.ts";
import { addDays, type Day, showShortDate, today } from "@/lib/time.ts";
import { trainingDue } from "@/lib/training/training-standing.ts";
import { datesWords } from "@/lib/work/work-words.ts";

/** How many days before a one-to-one, or the day they agreed, it is time to get ready. */
const prepareWithin = 7;

/** One thing a partner can do next, and where. */
export type NextThing = { what: string; about: string | null; path: string };

/** What comes next for a partner, most pressing first, three at most: nobody does more at once. */
export function nextThings(props: {
  row: HomeRow;
  meetings: HomeMeetings;
  answers: readonly HomeAnswer[];
  needsAgreement: boolean;
  agreed: { number: number; on: Day } | null;
  /** The next one-to-one that is planned. */
  talk: Talk | null;
}): NextThing[] {
  const { row, meetings, answers } = props;
  const paused = row.state === "paused";
  const things: NextThing[] = [];
  if (props.needsAgreement) things.push(agree(props.agreed));
  if (!paused) {
    things.push(...introductions(row));
    if (meetings.toReply) things.push(reply(meetings.toReply));
    things.push(...workToAnswer(row));
    things.push(...proposed(row));
    things.push(...success(row));
    things.push(...notNeeded(row));
    things.push(...answered(row));
    things.push(...oneToOne(props.talk, row.appointmentId));
    things.push(...agreedByThem(row));
    things.push(...inductionSteps(row));
    things.push(...reviews(row));
    things.push(...handbook(row));
    things.push(...trainingToDo(row));
  }
  if (row.unreadMessages > 0) things.push({ what: "Read your new messages", about: null, path: "messages" });
  if (!paused) {
    things.push(...clarity(answers));
    if (!row.hasProfile)
      things.push({
        what: "Say what you bring",
        about: "What you know and care about, and when you are free.",
        path: "partner/profile",
      });
  }
  return things.slice(0, 3);
}

function agree(agreed: { number: number; on: Day } | null): NextThing {
  return {
    what: "Read your role description, and agree it",
    about: agreed
      ? `There is a new version. You agreed version ${agreed.number} on ${showShortDate(agreed.on)}.`
      : "It needs your agreement. Agree when it is right.",
    path: "partner/role",
  };
}

function introductions({ introductions }: HomeRow): NextThing[] {
  return introductions
    .filter(({ kind }) => kind === "arranged")
    .map(({ id, name, plan, plannedOn }) => ({
      what: plannedOn && plannedOn < today() ? `Did you meet ${name}?` : `Meet ${name}`,
      about: [plannedOn ? showShortDate(plannedOn) : null, plan].filter((each) => each).join(". ") || null,
      path: `partner/introductions/${id}`,
    }));
}

function reply({ id, committee, heldOn }: NonNullable<HomeMeetings["toReply"]>): NextThing {
  return {
    what: `Say if you can come to ${committee}`,
    about: showShortDate(heldOn),
    path: `meetings/${id}/reply`,
  };
}

/** The work they were asked to longest ago, and have not answered. */
function workToAnswer({ work }: HomeRow): NextThing[] {
  const asked = work.find(({ takesPart }) => !takesPart);
  return asked
    ? [
        {
          what: `Say if you can take part in ${asked.name}`,
          about: datesWords(asked),
          path: `work/${asked.id}/answer`,
        },
      ]
    : [];
}

/** A change to their role that somebody proposed to them. */
function proposed({ proposals, appointmentId }: HomeRow): NextThing[] {
  return proposals
    .filter(({ side }) => side === "trust")
    .slice(0, 1)
    .map(({ id, by, answerBy }) => ({
      what: "Answer a change to your role",
      about: `${by} proposed it, and would like an answer by ${showShortDate(answerBy)}.`,
      path: `shaping/${appointmentId}/${id}`,
    }));
}

/** What success looks like, in words that wait for their yes; else a measure whose day to look at it again has come. */
function success(row: HomeRow): NextThing[] {
  const open = openMeasures(row, today());
  const path = (id: string) => `success/${row.appointmentId}/${id}`;
  const asked = open.find(({ standing }) => standing.waitsFor === "partner");
  if (asked) {
    const { refused, wording } = asked.standing;
    return [
      refused
        ? {
            what: "Find other words for what success looks like",
            about: "Your line manager did not agree, and said why.",
            path: path(asked.id),
          }
        : {
            what: "Say if you agree what success looks like",
            about: `${wording.by} wrote it down.`,
            path: path(asked.id),
          },
    ];
  }
  const due = open.find(({ standing }) => standing.isReviewDue);
  const on = due?.standing.reviewOn;
  return due && on
    ? [
        {
          what: "Look again at what success looks like",
          about: `You planned that for ${showShortDate(on)}.`,
          path: path(due.id),
        },
      ]
    : [];
}

/** What the trust answered to what they raised: does it answer them? One line, however many. */
function answered(row: HomeRow): NextThing[] {
  const [first, ...others] = openPoints(row, today()).filter(
    ({ standing }) => standing.waitsFor === "partner",
  );
  if (!first) return [];
  const more = others.length > 0 ? ` And ${others.length} more.` : "";
  return [
    {
      what: "Say if what you heard answers you",
      about: `You raised it ${whereWords(first)}.${more}`,
      path: others.length > 0 ? `raised/${row.appointmentId}` : `raised/${row.appointmentId}/${first.id}`,
    },
  ];
}

/** Something the trust thinks they do not need: do they agree? */
function notNeeded(row: HomeRow): NextThing[] {
  return openWords(row, today())
    .filter(({ kind }) => kind === "to_agree")
    .slice(0, 1)
    .map(({ promise, by }) => ({
      what: `Say if you agree that you do not need: ${promiseTitles[promise].toLowerCase()}`,
      about: `${by} thinks so, and says why.`,
      path: `promises/${row.appointmentId}/${promise}`,
    }));
}

/** A version of the handbook they have not said they read. */
function handbook({ handbook: version }: HomeRow): NextThing[] {
  if (!version) return [];
  return [
    {
      what: version.readBefore ? "Read the new version of the handbook" : "Read the handbook",
      about: "In your own time. Then say that you did.",
      path: "handbook",
    },
  ];
}

/** A one-to-one in the next few days: what do they want to talk about? */
function oneToOne(talk: Talk | null, appointmentId: string): NextThing[] {
  if (!talk || talk.heldOn > addDays(today(), prepareWithin)) return [];
  return [
    {
      what: `Get ready for your one-to-one with ${talk.with}`,
      about: `${shortWhenWords(talk)}. Say what you want to talk about.`,
      path: `one-to-ones/${appointmentId}`,
    },
  ];
}

/** What they said they would do, once its day is near. */
function agreedByThem({ actions, membershipId }: HomeRow): NextThing[] {
  return actions
    .filter(
      ({ ownerId, dueOn }) => ownerId === membershipId && dueOn && dueOn <= addDays(today(), prepareWithin),
    )
    .map(({ id, words, dueOn }) => ({
      what: "Do what you said you would",
      about: `${words} ${dueOn ? `(by ${showShortDate(dueOn)})` : ""}`.trim(),
      path: `actions/${id}`,
    }));
}

/** What is theirs to do of their induction, first due first: one line, however much it is. */
function inductionSteps(row: HomeRow): NextThing[] {
  const [first, ...others] = stepsOn(row, today()).filter(
    ({ ownerKind, standing }) => ownerKind === "partner" && standing.kind === "now",
  );
  if (!first) return [];
  const more = others.length > 0 ? `, and ${others.length} more` : "";
  return [
    {
      what: first.title,
      about: `A step of your induction${more}. ${first.standing.isLate ? "It was due" : "Do it"} by ${showShortDate(first.dueOn)}.`,
      path: `partner/induction#${first.id}`,
    },
  ];
}

function reviews({ pairings }: HomeRow): NextThing[] {
  return pairings
    .filter(({ reviewOn, states }) => reviewOn && reviewOn <= today() && states.at(-1)?.kind === "accepted")
    .map(({ kind, name, reviewOn }) => ({
      what: `Look with ${name}, your ${kind}, at how it goes`,
      about: reviewOn && `You planned that for ${showShortDate(reviewOn)}.`,
      path: "partner/people",
    }));
}

/** Training of theirs that is to do, ran out or soon will: one line, however many. */
function trainingToDo(row: HomeRow): NextThing[] {
  const [first, ...others] = trainingDue(trainingOfRow(row), today());
  if (!first) return [];
  const { item, done } = first;
  const until = done.kind !== "to_do" && done.validUntil ? showShortDate(done.validUntil) : null;
  const when = until
    ? done.kind === "expired"
      ? `It was valid until ${until}.`
      : `It is valid until ${until}.`
    : "";
  const more = others.length > 0 ? `And ${others.length} more.` : "";
  return [
    {
      what: `${done.kind === "to_do" ? "Do your training" : "Do this training again"}: ${item.name}`,
      about: [when, more].filter((each) => each).join(" ") || null,
      path: "partner/training",
    },
  ];
}

function clarity(answers: readonly HomeAnswer[]): NextThing[] {
  const path = "partner/answers";
  const theirs = answers.filter(({ state }) => state === "answered" || state === "none_because");
  if (theirs.some(({ view }) => view.kind === "changed"))
    return [{ what: "Look at what changed in your six answers", about: null, path }];
  if (theirs.some(({ view }) => view.kind === "not_said"))
    return [{ what: "Say whether your role is clear to you", about: "Only you see what you say.", path }];
  return [];
}
