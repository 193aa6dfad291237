import { addSection } from "@/lib/roles/add-section.ts";
import { changeBasics } from "@/lib/roles/change-basics.ts";
import { changeSection } from "@/lib/roles/change-section.ts";
import { changeStance } from "@/lib/roles/change-stance.ts";
import { chooseTasks } from "@/lib/roles/choose-tasks.ts";
import { listRoleDescriptions } from "@/lib/roles/list-role-descriptions.ts";
import { publishVersion } from "@/lib/roles/publish-version.ts";
import { readRoleDescription } from "@/lib/roles/read-role-description.ts";
import { readRoleDraft } from "@/lib/roles/read-role-draft.ts";
import { readRoleVersion } from "@/lib/roles/read-role-version.ts";
import { readSection } from "@/lib/roles/read-section.ts";
import { removeSection } from "@/lib/roles/remove-section.ts";
import { startNextVersion } from "@/lib/roles/start-next-version.ts";
import { startRoleDescription } from "@/lib/roles/start-role-description.ts";
import { changeTaskProfile } from "@/lib/tasks/change-task-profile.ts";
import { endTaskProfile } from "@/lib/tasks/end-task-profile.ts";
import { listTaskProfiles } from "@/lib/tasks/list-task-profiles.ts";
import { listTasksToChoose } from "@/lib/tasks/list-tasks-to-choose.ts";
import { readTaskProfile } from "@/lib/tasks/read-task-profile.ts";
import { writeTaskProfile } from "@/lib/tasks/write-task-profile.ts";
import { type Example, example } from "@/tests/guards/example.ts";

const task = {
  name: "Walk",
  purpose: "See",
  time: "1 hour",
  frequency: "Weekly",
  preparation: "None",
  stance: null,
};

/** Role descriptions and the task profiles they are made of. */
export const roleExamples: Record<string, Example> = {
  addSection: example("admin", (actor, id, fresh) =>
    addSection(actor, id("draft"), {
      id: fresh("role_description_section"),
      heading: "Parking",
      body: "By the door.",
    }),
  ),
  changeBasics: example("admin", (actor, id) =>
    changeBasics(actor, id("draft"), {
      revision: 4,
      title: "T",
      responsibleTo: "R",
      accountableTo: "A",
      timeExpected: "8 hours",
      term: "2 years",
    }),
  ),
  changeSection: example("admin", (actor, id) =>
    changeSection(actor, id("section"), { revision: 1, heading: "H", body: "B", leftOutBecause: null }),
  ),
  changeStance: example("admin", (actor, id) =>
    changeStance(actor, id("draft"), {
      revision: 4,
      stance: "both",
      stanceMeaning: "Both.",
      speaksFor: "For patients.",
    }),
  ),
  chooseTasks: example("admin", (actor, id) =>
    chooseTasks(actor, id("draft"), { revision: 4, tasks: [id("task")] }),
  ),
  listRoleDescriptions: example("admin", (actor) => listRoleDescriptions(actor)),
  publishVersion: example("admin", (actor, id, fresh) =>
    publishVersion(actor, id("draft"), {
      id: fresh("publication"),
      kind: "major",
      whatChanged: "The first.",
    }),
  ),
  readRoleDescription: example("admin", (actor, id) => readRoleDescription(actor, id("role"))),
  readRoleDraft: example("admin", (actor, id) => readRoleDraft(actor, id("draftRole"))),
  readRoleVersion: example("sponsor", (actor, id) => readRoleVersion(actor, id("published"))),
  readSection: example("admin", (actor, id) => readSection(actor, id("section"))),
  removeSection: example("admin", (actor, id) => removeSection(actor, id("draft"), id("addedSection"))),
  startNextVersion: example("admin", (actor, id, fresh) =>
    startNextVersion(actor, id("role"), { id: fresh("role_description_version") }),
  ),
  startRoleDescription: example("admin", (actor, _, fresh) =>
    startRoleDescription(actor, { id: fresh("role_description"), title: "Another" }),
  ),
  changeTaskProfile: example("admin", (actor, id) =>
    changeTaskProfile(actor, id("task"), { revision: 1, ...task, contactId: id("contact") }),
  ),
  endTaskProfile: example("admin", (actor, id) => endTaskProfile(actor, id("task"))),
  listTaskProfiles: example("admin", (actor) => listTaskProfiles(actor, 1)),
  listTasksToChoose: example("admin", (actor) => listTasksToChoose(actor)),
  readTaskProfile: example("admin", (actor, id) => readTaskProfile(actor, id("task"))),
  writeTaskProfile: example("admin", (actor, id, fresh) =>
    writeTaskProfile(actor, { id: fresh("task_profile"), ...task, contactId: id("contact") }),
  ),
};
