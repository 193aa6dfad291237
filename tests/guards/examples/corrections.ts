import { answerCorrection } from "@/lib/corrections/answer-correction.ts";
import { readRecordedFor } from "@/lib/corrections/read-recorded-for.ts";
import { recordCorrection, sayCorrection } from "@/lib/corrections/say-correction.ts";
import { today } from "@/lib/time.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** What was written down for a partner, and what they say is not right. */
export const correctionExamples: Record<string, Example> = {
  answerCorrection: example("manager", (actor, id) =>
    answerCorrection(actor, id("appointment"), id("correction"), { kind: "put_right", words: "It is." }),
  ),
  readRecordedFor: example("manager", (actor, id) => readRecordedFor(actor, id("appointment"))),
  recordCorrection: example("manager", (actor, id, fresh) =>
    recordCorrection(actor, id("appointment"), "point", id("recordedPoint"), {
      id: fresh("correction"),
      words: "That is not what I said.",
      how: "phone",
      happenedOn: today(),
    }),
  ),
  sayCorrection: example("partner", (actor, id, fresh) =>
    sayCorrection(actor, "point", id("recordedPoint"), {
      id: fresh("correction"),
      words: "That is not what I said.",
    }),
  ),
};
