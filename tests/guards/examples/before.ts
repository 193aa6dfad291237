import { bringIn } from "@/lib/before/bring-in.ts";
import { confirmServingList } from "@/lib/before/confirm-serving-list.ts";
import { listServingChoices, readServingTemplate } from "@/lib/before/list-serving-choices.ts";
import { readBefore, readMyBefore } from "@/lib/before/read-before.ts";
import { readUploadedList } from "@/lib/before/read-uploaded-list.ts";
import { uploadServingList } from "@/lib/before/upload-serving-list.ts";
import { listOf, serving } from "@/tests/factories/before.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** Partners who serve already, one by one and with a list. */
export const beforeExamples: Record<string, Example> = {
  bringIn: example("manager", (actor, id, fresh) =>
    bringIn(actor, {
      ...serving({ manager: actor, roleDescriptionId: id("role") }),
      id: fresh("appointment"),
      person: { membershipId: id("person") },
      lineManagerId: id("managerPerson"),
      since: { [id("committee")]: "not known" },
      pairedWithId: null,
    }),
  ),
  confirmServingList: example("manager", (actor, id) =>
    confirmServingList(actor, id("servingList"), { lines: "2" }),
  ),
  listServingChoices: example("manager", (actor) => listServingChoices(actor)),
  readBefore: example("manager", (actor, id) => readBefore(actor, id("appointment"))),
  readMyBefore: example("partner", (actor) => readMyBefore(actor)),
  readServingTemplate: example("manager", (actor) => readServingTemplate(actor)),
  readUploadedList: example("manager", (actor, id) => readUploadedList(actor, id("servingList"))),
  uploadServingList: example("manager", (actor, _, fresh) =>
    uploadServingList(actor, fresh("serving_list"), Buffer.from(listOf([{ name: "Zoë Already" }]))),
  ),
};
