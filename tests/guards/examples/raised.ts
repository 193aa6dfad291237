import { answerRaised } from "@/lib/points/answer-raised.ts";
import { nameResponder } from "@/lib/points/name-responder.ts";
import { raiseAnywhere } from "@/lib/points/raise-anywhere.ts";
import { readRaised, readRaisedPoint, readRaisingChoices } from "@/lib/points/read-raised.ts";
import { sayOfPoint } from "@/lib/points/say-of-point.ts";
import { addDays, today } from "@/lib/time.ts";
import { raising, responding, wordOn } from "@/tests/factories/raised.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** What partners raise anywhere, and what becomes of it. */
export const raisedExamples: Record<string, Example> = {
  answerRaised: example("manager", (actor, id, fresh) =>
    answerRaised(actor, id("appointment"), id("point"), responding({ id: fresh("raised_point_answer") })),
  ),
  nameResponder: example("manager", (actor, id, fresh) =>
    nameResponder(actor, id("appointment"), id("point"), {
      id: fresh("raised_point_ask"),
      position: 0,
      responderId: actor.membershipId,
      dueOn: addDays(today(), 10),
    }),
  ),
  raiseAnywhere: example("manager", (actor, id, fresh) =>
    raiseAnywhere(actor, id("appointment"), raising({ id: fresh("raised_point"), how: "phone" })),
  ),
  readRaised: example("admin", (actor, id) => readRaised(actor, id("appointment"))),
  readRaisedPoint: example("admin", (actor, id) => readRaisedPoint(actor, id("appointment"), id("point"))),
  readRaisingChoices: example("partner", (actor, id) => readRaisingChoices(actor, id("appointment"))),
  sayOfPoint: example("manager", (actor, id, fresh) =>
    sayOfPoint(
      actor,
      id("appointment"),
      id("point"),
      wordOn("taken_back", { id: fresh("raised_point_word"), answers: 0, how: "phone" }),
    ),
  ),
};
