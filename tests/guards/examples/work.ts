import { today } from "@/lib/time.ts";
import { agreeTime } from "@/lib/time-given/agree-time.ts";
import { giveTime } from "@/lib/time-given/give-time.ts";
import { readMyTime, readPartnerTime } from "@/lib/time-given/read-time.ts";
import { recordTime } from "@/lib/time-given/record-time.ts";
import { takeBackTime } from "@/lib/time-given/take-back-time.ts";
import { addOutcome } from "@/lib/work/add-outcome.ts";
import { addWork } from "@/lib/work/add-work.ts";
import { answerWork } from "@/lib/work/answer-work.ts";
import { askToWork } from "@/lib/work/ask-to-work.ts";
import { changeWork } from "@/lib/work/change-work.ts";
import { closeWork } from "@/lib/work/close-work.ts";
import { endPart } from "@/lib/work/end-part.ts";
import { listAskable } from "@/lib/work/list-askable.ts";
import { listWork } from "@/lib/work/list-work.ts";
import { readMyWork } from "@/lib/work/read-my-work.ts";
import { readMyPart, readPart } from "@/lib/work/read-part.ts";
import { readWork } from "@/lib/work/read-work.ts";
import { recordWorkAnswer } from "@/lib/work/record-work-answer.ts";
import { answeringWork, giving, workInput } from "@/tests/factories/work.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** Work that is not a committee, and the time that partners give. */
export const workExamples: Record<string, Example> = {
  addOutcome: example("manager", (actor, id, fresh) =>
    addOutcome(actor, id("work"), {
      id: fresh("work_outcome"),
      words: "Two bells were moved.",
      partId: id("workPart"),
      how: "phone",
    }),
  ),
  addWork: example("manager", (actor, id, fresh) =>
    addWork(actor, workInput({ id: fresh("other_work"), contactId: id("contact") })),
  ),
  answerWork: example("partner", (actor, id, fresh) =>
    answerWork(
      actor,
      id("work"),
      answeringWork({ id: fresh("work_part_state"), position: 1, answer: "not_taking_part" }),
    ),
  ),
  askToWork: example("manager", (actor, id, fresh) =>
    askToWork(actor, id("work"), {
      id: fresh("work_part"),
      appointmentIds: [id("otherAppointment")],
      why: "You know the ward.",
    }),
  ),
  changeWork: example("manager", (actor, id) =>
    changeWork(actor, id("work"), {
      ...workInput({ name: "Walk-round on Ward 5", contactId: id("contact") }),
      revision: 1,
    }),
  ),
  closeWork: example("manager", (actor, id, fresh) =>
    closeWork(actor, id("work"), { id: fresh("work_outcome"), revision: 1, words: "Two bells were moved." }),
  ),
  endPart: example("manager", (actor, id, fresh) =>
    endPart(actor, id("workPart"), { id: fresh("work_part_state"), position: 1 }),
  ),
  listAskable: example("manager", (actor, id) => listAskable(actor, id("work"))),
  listWork: example("nobody", (actor) => listWork(actor, 1)),
  readMyPart: example("partner", (actor, id) => readMyPart(actor, id("work"))),
  readMyWork: example("partner", (actor) => readMyWork(actor)),
  readPart: example("manager", (actor, id) => readPart(actor, id("workPart"))),
  readWork: example("partner", (actor, id) => readWork(actor, id("work"))),
  recordWorkAnswer: example("manager", (actor, id, fresh) =>
    recordWorkAnswer(actor, id("workPart"), {
      ...answeringWork({ id: fresh("work_part_state"), position: 1, answer: "not_taking_part" }),
      how: "phone",
      happenedOn: today(),
    }),
  ),
  agreeTime: example("manager", (actor, id, fresh) =>
    agreeTime(actor, id("appointment"), { id: fresh("time_agreed"), position: 0, hours: 8, minutes: null }),
  ),
  giveTime: example("partner", (actor, id, fresh) =>
    giveTime(actor, giving({ id: fresh("time_given"), workId: id("work") })),
  ),
  readMyTime: example("partner", (actor) => readMyTime(actor)),
  readPartnerTime: example("manager", (actor, id) => readPartnerTime(actor, id("appointment"))),
  recordTime: example("manager", (actor, id, fresh) =>
    recordTime(actor, id("appointment"), {
      ...giving({ id: fresh("time_given"), workId: id("work") }),
      how: "phone",
    }),
  ),
  takeBackTime: example("partner", (actor, id) => takeBackTime(actor, id("time"))),
};
