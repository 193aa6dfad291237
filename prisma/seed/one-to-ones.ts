import { randomUUID } from "node:crypto";
import { agreeAction } from "@/lib/actions/agree-action.ts";
import { sayAction } from "@/lib/actions/say-action.ts";
import type { Member } from "@/lib/actor.ts";
import { addAgendaPoint } from "@/lib/one-to-ones/add-agenda-point.ts";
import { addSharedNote } from "@/lib/one-to-ones/add-shared-note.ts";
import { cancelOneToOne } from "@/lib/one-to-ones/cancel-one-to-one.ts";
import { changeOneToOne } from "@/lib/one-to-ones/change-one-to-one.ts";
import { planOneToOne } from "@/lib/one-to-ones/plan-one-to-one.ts";
import { type SayOneToOne, sayOneToOne } from "@/lib/one-to-ones/say-one-to-one.ts";
import { setRhythm } from "@/lib/one-to-ones/set-rhythm.ts";
import type { Whose } from "@/lib/one-to-ones/whose-words.ts";
import { addNote } from "@/lib/private-notes/add-note.ts";
import { addDays, type Day, today } from "@/lib/time.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { daysAgo } from "./when.ts";

type Partners = Record<"margaret" | "samuel" | "arthur" | "priya", DemoPartner>;
const id = () => randomUUID();

/** Half a year of one-to-ones: kept, late, called off, not agreed about, told by phone, and some to come. */
export async function seedHarboursideOneToOnes(
  manager: Member,
  mentor: Member,
  partners: Partners,
): Promise<void> {
  const { margaret, samuel, arthur, priya } = partners;
  for (const days of [190, 155, 118, 84]) await daysAgo(days, () => talked(manager, margaret));
  await daysAgo(49, async () => {
    const asked = await onAgenda(
      margaret.actor,
      margaret,
      "Papers come two days before the meeting. Can they come sooner?",
    );
    await talked(manager, margaret, {
      talkedAbout: [asked],
      words:
        "Margaret needs a week with the papers. Dana speaks to Owen Price. We also talked about the walk-round on Ward 4, which went well.",
    });
  });
  const last = await daysAgo(14, () =>
    talked(manager, margaret, {
      words: "Papers now come five days before. Margaret would like to sit in on one learning review.",
    }),
  );
  await daysAgo(13, () =>
    addSharedNote(margaret.actor, last, {
      id: id(),
      words: "I would like the review to be one about falls, if there is a choice.",
      how: "themselves",
    }),
  );
  await daysAgo(8, () =>
    onAgenda(margaret.actor, margaret, "Who answers what I raised at the medicines group?"),
  );
  await daysAgo(5, () => onAgenda(manager, margaret, "A date for the learning review."));
  await daysAgo(5, () =>
    toCome(manager, margaret, 6, { startsAt: "14:00", place: "Dana rings you at home" }),
  );

  await daysAgo(14, async () => {
    const inSeven = addDays(today(), 7);
    await agree(
      manager,
      margaret,
      manager,
      "Ask the falls group whether Margaret can sit in on a learning review.",
      {
        oneToOneId: last,
        dueOn: inSeven,
      },
    );
    await agree(manager, margaret, margaret.actor, "Read the two reports on falls that Dana sends.", {
      oneToOneId: last,
      dueOn: addDays(today(), 17),
    });
    const badge = await agree(manager, margaret, mentor, "Find out who renews Margaret’s badge.", {
      dueOn: inSeven,
    });
    await sayAction(mentor, badge, became("done", "Estates does. It is ready at the main desk."));
    const parking = await agree(manager, margaret, manager, "See whether parking can be paid back.", {
      dueOn: inSeven,
    });
    await sayAction(margaret.actor, parking, became("not_needed", "My daughter drives me now."));
  });
  await daysAgo(13, () =>
    addNote(margaret.actor, {
      id: id(),
      oneToOneId: last,
      words: "Ask Ruth how she prepared for her first review. I felt I talked too much.",
    }),
  );
  await daysAgo(6, () =>
    addNote(margaret.actor, { id: id(), oneToOneId: null, words: "Glasses! The small print on the agenda." }),
  );

  await daysAgo(96, () => talked(manager, samuel));
  const doubted = await daysAgo(30, () => talked(manager, samuel));
  await daysAgo(29, () =>
    sayOneToOne(
      samuel.actor,
      doubted,
      said({ kind: "did_not_happen", position: 1, words: "I waited on the line. Nobody came." }),
    ),
  );

  await daysAgo(100, () =>
    setRhythm(manager, arthur.appointmentId, { id: id(), position: 0, everyWeeks: 4 }),
  );
  for (const days of [88, 61, 33]) await daysAgo(days, () => talked(manager, arthur));
  await daysAgo(10, async () => {
    await onAgenda(manager, arthur, "The chairs in the outpatient hall are too low to get up from.", "phone");
    await toCome(manager, arthur, 6, { startsAt: "11:00", place: "At the hospital, in the café" });
  });

  const moved = await daysAgo(7, () => toCome(manager, priya, 2, { startsAt: "10:00", place: "Room 3" }));
  await daysAgo(6, () =>
    changeOneToOne(priya.actor, moved, { ...when(addDays(today(), 4), { startsAt: "16:00" }), revision: 1 }),
  );
  await daysAgo(4, () =>
    cancelOneToOne(manager, moved, { id: id(), revision: 2, because: "I am called to a review that day." }),
  );
  await daysAgo(4, () => toCome(manager, priya, 7, { startsAt: "16:00", place: "Room 3" }));
}

async function agree(
  by: Member,
  partner: DemoPartner,
  owner: Member,
  words: string,
  change: { oneToOneId?: string; dueOn?: Day } = {},
): Promise<string> {
  const { oneToOneId = null, dueOn = null } = change;
  const action = { id: id(), oneToOneId, words, ownerId: owner.membershipId, dueOn };
  await agreeAction(by, partner.appointmentId, action);
  return action.id;
}

function became(kind: "done" | "not_needed", because: string) {
  return { id: id(), position: 0, kind, because, how: "themselves" as const };
}

type When = { startsAt: string; place: string };

function when(heldOn: Day, { startsAt, place }: Partial<When> = {}) {
  const unsaid = { joiningLink: null, withId: null };
  return { id: id(), heldOn, startsAt: startsAt ?? null, place: place ?? null, ...unsaid };
}

async function toCome(by: Member, partner: DemoPartner, inDays: number, change: When): Promise<string> {
  const plan = when(addDays(today(), inDays), change);
  await planOneToOne(by, partner.appointmentId, plan);
  return plan.id;
}

function said(change: Partial<SayOneToOne> = {}): SayOneToOne {
  return {
    id: id(),
    noteId: id(),
    position: 0,
    kind: "held",
    how: "themselves",
    talkedAbout: [],
    words: "",
    ...change,
  };
}

/** The two talked today. */
export async function talked(
  manager: Member,
  partner: DemoPartner,
  change: Partial<SayOneToOne> = {},
): Promise<string> {
  const plan = when(today());
  await planOneToOne(manager, partner.appointmentId, plan);
  await sayOneToOne(manager, plan.id, said(change));
  return plan.id;
}

async function onAgenda(
  by: Member,
  partner: DemoPartner,
  words: string,
  how: Whose = "themselves",
): Promise<string> {
  const line = { id: id(), words, how };
  await addAgendaPoint(by, partner.appointmentId, line);
  return line.id;
}
