import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { readPartnerAnswers } from "@/lib/answers/read-partner-answers.ts";
import { sayClarity } from "@/lib/answers/say-clarity.ts";
import { sayNoneBecause } from "@/lib/answers/say-none-because.ts";
import { takeBackNone } from "@/lib/answers/take-back-none.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** One call of every function about the six answers; part of `examples`. */
export const answerExamples: Record<string, Example> = {
  readMyAnswers: example("partner", (actor) => readMyAnswers(actor)),
  readPartnerAnswers: example("manager", (actor, id) => readPartnerAnswers(actor, id("appointment"))),
  sayClarity: example("partner", (actor, _, fresh) =>
    sayClarity(actor, { id: fresh("clarity_view"), question: "people", view: "not_clear" }),
  ),
  sayNoneBecause: example("manager", (actor, id, fresh) =>
    sayNoneBecause(actor, id("otherAppointment"), "success", {
      id: fresh("none_because"),
      because: "We agree it in the spring.",
    }),
  ),
  takeBackNone: example("manager", (actor, id) => takeBackNone(actor, id("none"))),
};
