import { readRecordedClarity, recordClarity } from "@/lib/answers/record-clarity.ts";
import { readSheet } from "@/lib/appointments/read-sheet.ts";
import { answerHelp, sayOfAnswer } from "@/lib/help/answer-help.ts";
import { askForHelp, recordHelp } from "@/lib/help/ask-for-help.ts";
import { readHelpers, readHelpersFor } from "@/lib/help/read-helpers.ts";
import { listMyRequests, readMyRequest, readRequestToMe } from "@/lib/help/read-request.ts";
import { coverAbsence, readAbsence } from "@/lib/support/cover-absence.ts";
import { addDays, today } from "@/lib/time.ts";
import { answering, asking } from "@/tests/factories/help.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** What a partner asks of one person, and what is written down of it for them. */
export const helpExamples: Record<string, Example> = {
  answerHelp: example("manager", (actor, id, fresh) =>
    answerHelp(actor, id("request"), answering({ id: fresh("help_answer") })),
  ),
  askForHelp: example("partner", (actor, id, fresh) =>
    askForHelp(actor, asking(id("managerPerson"), { id: fresh("help_request") })),
  ),
  listMyRequests: example("partner", (actor) => listMyRequests(actor)),
  coverAbsence: example("manager", (actor, id, fresh) =>
    coverAbsence(actor, {
      id: fresh("deputy_manager"),
      deputyId: id("managerPerson"),
      startsOn: addDays(today(), 30),
      lastDay: addDays(today(), 40),
    }),
  ),
  readAbsence: example("manager", (actor) => readAbsence(actor)),
  readSheet: example("manager", (actor, id) => readSheet(actor, id("appointment"))),
  readHelpers: example("partner", (actor) => readHelpers(actor)),
  readHelpersFor: example("manager", (actor, id) => readHelpersFor(actor, id("appointment"))),
  readMyRequest: example("partner", (actor, id) => readMyRequest(actor, id("request"))),
  readRequestToMe: example("manager", (actor, id) => readRequestToMe(actor, id("request"))),
  recordHelp: example("manager", (actor, id, fresh) =>
    recordHelp(actor, id("appointment"), {
      id: fresh("help_request"),
      kind: "not_clear",
      question: "people",
      lateToId: null,
      words: "Who is the chair?",
      how: "phone",
      happenedOn: today(),
    }),
  ),
  sayOfAnswer: example("partner", (actor, id, fresh) =>
    sayOfAnswer(actor, id("request"), {
      id: fresh("help_answer"),
      position: 0,
      kind: "taken_back",
      words: "",
    }),
  ),
  readRecordedClarity: example("manager", (actor, id) => readRecordedClarity(actor, id("appointment"))),
  recordClarity: example("manager", (actor, id, fresh) =>
    recordClarity(actor, id("appointment"), {
      id: fresh("clarity_view"),
      question: "people",
      view: "not_clear",
      how: "letter",
      happenedOn: today(),
    }),
  ),
};
