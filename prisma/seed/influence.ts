import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type AnswerRaised, answerRaised } from "@/lib/points/answer-raised.ts";
import { nameResponder } from "@/lib/points/name-responder.ts";
import { raiseAnywhere } from "@/lib/points/raise-anywhere.ts";
import { type SayOfPoint, sayOfPoint } from "@/lib/points/say-of-point.ts";
import { addDays, today } from "@/lib/time.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { daysAgo } from "./when.ts";

type Staff = { admin: Member; manager: Member; sponsor: Member };
type Of = { actor: Member; appointmentId: string };

/**
 * What partners raised in conversations, in every state: something changed and it is enough, nothing changed and why,
 * promised for a day, not enough, taken back, and with the sponsor to respond.
 */
export async function seedHarboursideInfluence(
  { admin, manager, sponsor }: Staff,
  { margaret, arthur, samuel }: Record<"margaret" | "arthur" | "samuel", DemoPartner>,
): Promise<void> {
  const letters = await raised(
    160,
    margaret,
    margaret.actor,
    "With the bookings team.",
    "The letter about an appointment does not say what to bring.",
  );
  await named(158, margaret, manager, letters, admin, 20);
  await answer(150, margaret, admin, letters, {
    words: "We rewrite the letter with three patients.",
    outcomeBy: 60,
  });
  await answer(104, margaret, admin, letters, {
    position: 1,
    kind: "changed",
    words: "Since 1 September the letter says what to bring, and whom to ring. Three patients read it first.",
  });
  await said(101, margaret, margaret.actor, letters, { answers: 2, kind: "settles" });

  const parking = await raised(
    120,
    margaret,
    margaret.actor,
    "At the front desk.",
    "People pay for parking while they wait for an ambulance home.",
  );
  await answer(112, margaret, manager, parking, {
    kind: "not_changed",
    words:
      "The machines belong to the council until next year. The desk gives out a free ticket now, to whoever asks.",
  });
  await said(110, margaret, margaret.actor, parking, {
    kind: "does_not_settle",
    because: "Nobody knows to ask for the ticket.",
  });
  await answer(103, margaret, manager, parking, {
    position: 1,
    kind: "changed",
    words: "A sign beside the machine says that the ticket is free for whoever waits.",
  });
  await said(100, margaret, margaret.actor, parking, { position: 1, answers: 2, kind: "settles" });

  const large = await raised(
    70,
    arthur,
    manager,
    "On the telephone.",
    "Leaflets come in small print unless you ask twice.",
    "phone",
  );
  await answer(62, arthur, manager, large, {
    kind: "changed",
    words: "Large print leaves the printer first, and the ward asks each patient.",
  });

  const night = await raised(
    24,
    margaret,
    margaret.actor,
    "With a night nurse.",
    "At night there is one interpreter for the whole building.",
  );
  await named(22, margaret, manager, night, sponsor, 30);

  const food = await raised(
    40,
    samuel,
    samuel.actor,
    "With the kitchen.",
    "Soft food comes cold to the wards at the far end.",
  );
  await answer(33, samuel, manager, food, { words: "We try heated trolleys on two wards.", outcomeBy: 60 });

  const gowns = await raised(
    18,
    samuel,
    samuel.actor,
    "With a porter.",
    "There are no gowns in larger sizes.",
  );
  await answer(14, samuel, manager, gowns, { words: "We have ordered some." });
  await said(4, samuel, samuel.actor, gowns, {
    kind: "does_not_settle",
    because: "They asked again on Friday, and there were none.",
  });

  const clock = await raised(30, samuel, samuel.actor, "In the day room.", "The clock is wrong.");
  await said(29, samuel, samuel.actor, clock, {
    kind: "taken_back",
    answers: 0,
    because: "It was mended the same day.",
  });
}

/** What lies there: nobody answered, and nobody was named. */
export async function seedFellviewInfluence(sam: Of): Promise<void> {
  await raised(
    130,
    sam,
    sam.actor,
    "With the ward clerk.",
    "Relatives are told to ring a number that nobody answers.",
  );
  await raised(45, sam, sam.actor, "At the pharmacy.", "Nobody says how long the wait will be.");
}

async function raised(
  days: number,
  { appointmentId }: Of,
  by: Member,
  conversation: string,
  words: string,
  how: "themselves" | "phone" = "themselves",
): Promise<string> {
  const id = randomUUID();
  await daysAgo(days, () =>
    raiseAnywhere(by, appointmentId, { id, place: "conversation", workId: null, conversation, words, how }),
  );
  return id;
}

function named(
  days: number,
  { appointmentId }: Of,
  by: Member,
  pointId: string,
  responder: Member,
  within: number,
) {
  return daysAgo(days, () =>
    nameResponder(by, appointmentId, pointId, {
      id: randomUUID(),
      position: 0,
      responderId: responder.membershipId,
      dueOn: addDays(today(), within),
    }),
  );
}

function answer(
  days: number,
  { appointmentId }: Of,
  by: Member,
  pointId: string,
  {
    outcomeBy,
    ...given
  }: Pick<AnswerRaised, "words"> & Partial<Omit<AnswerRaised, "outcomeBy">> & { outcomeBy?: number },
): Promise<void> {
  return daysAgo(days, () =>
    answerRaised(by, appointmentId, pointId, {
      id: randomUUID(),
      position: 0,
      kind: "response",
      outcomeBy: outcomeBy ? addDays(today(), outcomeBy) : null,
      ...given,
    }),
  );
}

function said(
  days: number,
  { appointmentId }: Of,
  by: Member,
  pointId: string,
  given: Pick<SayOfPoint, "kind"> & Partial<SayOfPoint>,
) {
  return daysAgo(days, () =>
    sayOfPoint(by, appointmentId, pointId, {
      id: randomUUID(),
      position: 0,
      answers: 1,
      because: "",
      how: "themselves",
      ...given,
    }),
  );
}
