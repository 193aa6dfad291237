import { agreeAction } from "@/lib/actions/agree-action.ts";
import { changeAction } from "@/lib/actions/change-action.ts";
import { listActionOwners, readAction } from "@/lib/actions/read-action.ts";
import { sayAction } from "@/lib/actions/say-action.ts";
import { addAgendaPoint } from "@/lib/one-to-ones/add-agenda-point.ts";
import { addSharedNote } from "@/lib/one-to-ones/add-shared-note.ts";
import { cancelOneToOne } from "@/lib/one-to-ones/cancel-one-to-one.ts";
import { changeAgendaPoint } from "@/lib/one-to-ones/change-agenda-point.ts";
import { changeOneToOne } from "@/lib/one-to-ones/change-one-to-one.ts";
import { planOneToOne } from "@/lib/one-to-ones/plan-one-to-one.ts";
import { readAgendaPoint } from "@/lib/one-to-ones/read-agenda-point.ts";
import { readOneToOne } from "@/lib/one-to-ones/read-one-to-one.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { sayOneToOne } from "@/lib/one-to-ones/say-one-to-one.ts";
import { setRhythm } from "@/lib/one-to-ones/set-rhythm.ts";
import { addNote } from "@/lib/private-notes/add-note.ts";
import { changeNote, removeNote } from "@/lib/private-notes/change-note.ts";
import { listNotes, readNote } from "@/lib/private-notes/list-notes.ts";
import { addDays, today } from "@/lib/time.ts";
import { agreeing, planning, saying } from "@/tests/factories/one-to-ones.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** One-to-ones of a partner and who supports them. */
export const oneToOneExamples: Record<string, Example> = {
  agreeAction: example("manager", (actor, id, fresh) =>
    agreeAction(actor, id("appointment"), {
      ...agreeing(id("person"), { id: fresh("agreed_action"), oneToOneId: id("oneToOne") }),
    }),
  ),
  changeAction: example("partner", (actor, id) =>
    changeAction(actor, id("action"), { revision: 1, ownerId: id("managerPerson"), dueOn: null }),
  ),
  listActionOwners: example("manager", (actor, id) => listActionOwners(actor, id("appointment"))),
  readAction: example("partner", (actor, id) => readAction(actor, id("action"))),
  sayAction: example("manager", (actor, id, fresh) =>
    sayAction(actor, id("action"), {
      id: fresh("agreed_action_state"),
      position: 0,
      kind: "done",
      because: "",
      how: "themselves",
    }),
  ),
  addNote: example("partner", (actor, id, fresh) =>
    addNote(actor, { id: fresh("private_note"), oneToOneId: id("oneToOne"), words: "Not sure." }),
  ),
  changeNote: example("partner", (actor, id) =>
    changeNote(actor, id("note"), { revision: 1, words: "Sure after all." }),
  ),
  listNotes: example("partner", (actor) => listNotes(actor)),
  readNote: example("partner", (actor, id) => readNote(actor, id("note"))),
  removeNote: example("partner", (actor, id) => removeNote(actor, id("note"))),
  addAgendaPoint: example("partner", (actor, id, fresh) =>
    addAgendaPoint(actor, id("appointment"), {
      id: fresh("agenda_point"),
      words: "Parking.",
      how: "themselves",
    }),
  ),
  addSharedNote: example("manager", (actor, id, fresh) =>
    addSharedNote(actor, id("oneToOne"), {
      id: fresh("shared_note"),
      words: "We talked.",
      how: "themselves",
    }),
  ),
  cancelOneToOne: example("partner", (actor, id, fresh) =>
    cancelOneToOne(actor, id("comingOneToOne"), {
      id: fresh("one_to_one_state"),
      revision: 1,
      because: null,
    }),
  ),
  changeAgendaPoint: example("partner", (actor, id) =>
    changeAgendaPoint(actor, id("agendaPoint"), { revision: 1, words: "Parking on Mondays.", keep: "yes" }),
  ),
  changeOneToOne: example("manager", (actor, id, fresh) =>
    changeOneToOne(actor, id("comingOneToOne"), {
      ...planning(addDays(today(), 21), { id: fresh("one_to_one_move") }),
      revision: 1,
    }),
  ),
  planOneToOne: example("manager", (actor, id, fresh) =>
    planOneToOne(actor, id("appointment"), planning(addDays(today(), 40), { id: fresh("one_to_one") })),
  ),
  readAgendaPoint: example("partner", (actor, id) =>
    readAgendaPoint(actor, id("appointment"), id("agendaPoint")),
  ),
  readOneToOne: example("partner", (actor, id) => readOneToOne(actor, id("appointment"), id("oneToOne"))),
  readOneToOnes: example("manager", (actor, id) => readOneToOnes(actor, id("appointment"))),
  sayOneToOne: example("manager", (actor, id, fresh) =>
    sayOneToOne(
      actor,
      id("oneToOne"),
      saying({ id: fresh("one_to_one_state"), noteId: fresh("shared_note"), words: "We talked." }),
    ),
  ),
  setRhythm: example("manager", (actor, id, fresh) =>
    setRhythm(actor, id("appointment"), { id: fresh("one_to_one_cadence"), position: 0, everyWeeks: 4 }),
  ),
};
