import { answerMeasure } from "@/lib/success/answer-measure.ts";
import { closeMeasure } from "@/lib/success/close-measure.ts";
import { readMeasure, readSuccess } from "@/lib/success/read-success.ts";
import { sayProgress } from "@/lib/success/say-progress.ts";
import { proposeMeasure, rewordMeasure } from "@/lib/success/word-measure.ts";
import { closing, looking, rewording, wording, yes } from "@/tests/factories/success.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** What a partner and who supports them call success. */
export const successExamples: Record<string, Example> = {
  answerMeasure: example("manager", (actor, id, fresh) =>
    answerMeasure(actor, id("appointment"), id("proposedMeasure"), yes({ id: fresh("success_word") })),
  ),
  closeMeasure: example("manager", (actor, id, fresh) =>
    closeMeasure(
      actor,
      id("appointment"),
      id("measure"),
      closing({ id: fresh("success_word"), how: "phone" }),
    ),
  ),
  proposeMeasure: example("manager", (actor, id, fresh) =>
    proposeMeasure(
      actor,
      id("appointment"),
      wording({ id: fresh("success_measure"), wordId: fresh("success_word") }),
    ),
  ),
  readMeasure: example("manager", (actor, id) => readMeasure(actor, id("appointment"), id("measure"))),
  readSuccess: example("partner", (actor, id) => readSuccess(actor, id("appointment"))),
  rewordMeasure: example("manager", (actor, id, fresh) =>
    rewordMeasure(
      actor,
      id("appointment"),
      id("measure"),
      rewording({ id: fresh("success_word"), how: "phone" }),
    ),
  ),
  sayProgress: example("partner", (actor, id, fresh) =>
    sayProgress(actor, id("appointment"), id("measure"), looking({ id: fresh("success_word") })),
  ),
};
