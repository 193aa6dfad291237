import { listTerms, readTerm } from "@/lib/glossary/list-terms.ts";
import { acceptTerms, addTerm, changeTermWords, endTerm } from "@/lib/glossary/write-terms.ts";
import { confirmHandbook, recordHandbook } from "@/lib/handbook/confirm-handbook.ts";
import { publishHandbook } from "@/lib/handbook/publish-handbook.ts";
import { readHandbook, readHandbookDraft, readPage } from "@/lib/handbook/read-handbook.ts";
import { readPartnerHandbook } from "@/lib/handbook/read-partner-handbook.ts";
import { readPublishedPage } from "@/lib/handbook/read-published-page.ts";
import { acceptOutline, addPage, changePage, endPage, movePage } from "@/lib/handbook/write-pages.ts";
import { today } from "@/lib/time.ts";
import { type Example, example } from "@/tests/guards/example.ts";

const page = { title: "Parking", body: "By the door." };
const word = { term: "SWARM", meaning: "A quick talk." };

/** The handbook and the glossary. */
export const handbookExamples: Record<string, Example> = {
  acceptOutline: example("admin", (actor) => acceptOutline(actor).catch(only(/pages already/))),
  acceptTerms: example("admin", (actor) => acceptTerms(actor).catch(only(/words already/))),
  addPage: example("admin", (actor, _, fresh) => addPage(actor, { id: fresh("handbook_page"), ...page })),
  addTerm: example("admin", (actor, _, fresh) => addTerm(actor, { id: fresh("glossary_term"), ...word })),
  changePage: example("admin", (actor, id) =>
    changePage(actor, id("handbookPage"), { revision: 1, ...page }),
  ),
  changeTermWords: example("admin", (actor, id) =>
    changeTermWords(actor, id("term"), { revision: 1, ...word }),
  ),
  confirmHandbook: example("partner", (actor, id, fresh) =>
    confirmHandbook(actor, { id: fresh("handbook_confirmation"), versionId: id("handbook") }),
  ),
  endPage: example("admin", (actor, id) => endPage(actor, id("handbookPage"))),
  endTerm: example("admin", (actor, id) => endTerm(actor, id("term"))),
  listTerms: example("nobody", (actor) => listTerms(actor)),
  movePage: example("admin", (actor, id) => movePage(actor, id("handbookPage"), { to: "up" })),
  publishHandbook: example("admin", (actor, _, fresh) =>
    publishHandbook(actor, {
      id: fresh("handbook_version"),
      after: 1,
      seen: "",
      kind: "link",
      link: "https://trust.example/handbook",
      linkDatedOn: null,
      whatChanged: "It is elsewhere now.",
    }),
  ),
  readHandbook: example("nobody", (actor) => readHandbook(actor)),
  readHandbookDraft: example("admin", (actor) => readHandbookDraft(actor)),
  readPage: example("admin", (actor, id) => readPage(actor, id("handbookPage"))),
  readPartnerHandbook: example("admin", (actor, id) => readPartnerHandbook(actor, id("appointment"))),
  readPublishedPage: example("nobody", (actor, id) => readPublishedPage(actor, id("publishedPage"))),
  readTerm: example("admin", (actor, id) => readTerm(actor, id("term"))),
  recordHandbook: example("manager", (actor, id, fresh) =>
    recordHandbook(actor, id("appointment"), {
      id: fresh("handbook_confirmation"),
      versionId: id("handbook"),
      how: "phone",
      happenedOn: today(),
    }),
  ),
};

/** Lets a refusal pass that says this: the trust of the examples has a handbook and a glossary already. */
function only(words: RegExp) {
  return (error: unknown) => {
    if (!(error instanceof Error) || !words.test(error.message)) throw error;
  };
}
