import { today } from "@/lib/time.ts";
import { acceptProposal } from "@/lib/training/accept-proposal.ts";
import { addItem } from "@/lib/training/add-item.ts";
import { answerNeed } from "@/lib/training/answer-need.ts";
import { changeItem } from "@/lib/training/change-item.ts";
import { doTraining } from "@/lib/training/do-training.ts";
import { endItem } from "@/lib/training/end-item.ts";
import { readItem, readTrainingList } from "@/lib/training/read-list.ts";
import { readMyItem, readMyTraining } from "@/lib/training/read-my-training.ts";
import { readNeed, readPartnerItem, readPartnerTraining } from "@/lib/training/read-partner-training.ts";
import { recordTraining } from "@/lib/training/record-training.ts";
import { sayApplies } from "@/lib/training/say-applies.ts";
import { recordNeed, sayNeed } from "@/lib/training/say-need.ts";
import { takeBackTraining } from "@/lib/training/take-back-training.ts";
import { answering, doing, itemInput, saying } from "@/tests/factories/training.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** The trust's list of training, which applies to whom, what was done and what is needed. */
export const trainingExamples: Record<string, Example> = {
  acceptProposal: example("admin", (actor) => acceptProposal(actor)),
  addItem: example("admin", (actor, _, fresh) => addItem(actor, itemInput({ id: fresh("training_item") }))),
  answerNeed: example("manager", (actor, id, fresh) =>
    answerNeed(actor, id("trainingNeed"), answering({ id: fresh("training_need_answer") })),
  ),
  changeItem: example("admin", (actor, id) => {
    const { id: _, ...item } = itemInput({ name: "Fire safety for visitors" });
    return changeItem(actor, id("trainingItem"), { ...item, revision: 1 });
  }),
  doTraining: example("partner", (actor, id, fresh) =>
    doTraining(actor, id("trainingItem"), doing({ id: fresh("training_done") })),
  ),
  endItem: example("admin", (actor, id) => endItem(actor, id("trainingItem"))),
  readItem: example("admin", (actor, id) => readItem(actor, id("trainingItem"))),
  readMyItem: example("partner", (actor, id) => readMyItem(actor, id("trainingItem"))),
  readMyTraining: example("partner", (actor) => readMyTraining(actor)),
  readNeed: example("manager", (actor, id) => readNeed(actor, id("appointment"), id("trainingNeed"))),
  readPartnerItem: example("manager", (actor, id) =>
    readPartnerItem(actor, id("appointment"), id("trainingItem")),
  ),
  readPartnerTraining: example("manager", (actor, id) => readPartnerTraining(actor, id("appointment"))),
  readTrainingList: example("manager", (actor) => readTrainingList(actor)),
  recordNeed: example("manager", (actor, id, fresh) =>
    recordNeed(actor, id("appointment"), {
      id: fresh("training_need"),
      words: "A basic course about risk.",
      how: "phone",
      happenedOn: today(),
    }),
  ),
  recordTraining: example("manager", (actor, id, fresh) =>
    recordTraining(actor, id("appointment"), id("trainingItem"), {
      ...doing({ id: fresh("training_done") }),
      how: "phone",
    }),
  ),
  sayApplies: example("manager", (actor, id, fresh) =>
    sayApplies(actor, id("appointment"), id("trainingItem"), saying({ id: fresh("training_scope") })),
  ),
  sayNeed: example("partner", (actor, _, fresh) =>
    sayNeed(actor, { id: fresh("training_need"), words: "A basic course about risk." }),
  ),
  takeBackTraining: example("partner", (actor, id) => takeBackTraining(actor, id("trainingDone"))),
};
