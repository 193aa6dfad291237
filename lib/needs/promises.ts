import { standsBeside } from "@/lib/needs/between-the-two.ts";
import type { Found, Rule } from "@/lib/needs/rules.ts";
import { openWords } from "@/lib/promises/promises-sql.ts";
import { promiseTitles } from "@/lib/promises/words.ts";

/** One of the trust's promises of which a partner said that it did not happen, for whoever supports them to answer. */
export const promises: Rule = (partner, { day }, { readerId }) =>
  !standsBeside(partner, readerId)
    ? []
    : openWords(partner, day)
        .filter(({ kind }) => kind === "disputed")
        .map(
          ({ promise, on }): Found => ({
            kind: "promise_disputed",
            since: on,
            on: [{ id: promise, name: promiseTitles[promise], day: null }],
          }),
        );
