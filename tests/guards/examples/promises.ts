import { readPromise, readPromises } from "@/lib/promises/read-promises.ts";
import { sayPromise } from "@/lib/promises/say-promise.ts";
import { askPartner } from "@/lib/shaping/ask-partner.ts";
import { saying } from "@/tests/factories/promises.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** What the trust promises partners, and what was said of it. */
export const promiseExamples: Record<string, Example> = {
  askPartner: example("manager", (actor, id, fresh) =>
    askPartner(actor, id("appointment"), { id: fresh("shaping_ask"), how: "themselves", askedOn: null }),
  ),
  readPromise: example("manager", (actor, id) => readPromise(actor, id("appointment"), "pairing")),
  readPromises: example("admin", (actor, id) => readPromises(actor, id("appointment"))),
  sayPromise: example("manager", (actor, id, fresh) =>
    sayPromise(
      actor,
      id("appointment"),
      "pairing",
      saying("not_needed", { id: fresh("promise_word"), words: "They know everybody." }),
    ),
  ),
};
