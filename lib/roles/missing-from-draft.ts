import type { Draft } from "@/lib/roles/read-draft.ts";

/** Something a draft still needs, in words that follow "Before you publish:", and where in the draft to give it. */
export type Missing = { what: string; where: "basics" | "stance" | "tasks" | { section: string } };

/** All that has to be said before partners can be asked to agree. An empty list means: ready to publish. */
export function missingFromDraft(draft: Draft): Missing[] {
  const missing: Missing[] = [];
  if (!draft.responsibleTo || !draft.accountableTo)
    missing.push({ what: "say who the partner is responsible and accountable to", where: "basics" });
  if (!draft.timeExpected || !draft.term)
    missing.push({ what: "say how much time the role takes and how long it lasts", where: "basics" });
  if (!draft.stance || !draft.stanceMeaning || !draft.speaksFor)
    missing.push({
      what: "say whether the partner is a strategic partner or a representative, and what that means here",
      where: "stance",
    });
  if (draft.tasks.length === 0) missing.push({ what: "choose at least one task", where: "tasks" });
  if (draft.stance === "by_task") {
    for (const { taskProfile } of draft.tasks.filter((each) => !each.taskProfile.stance)) {
      missing.push({
        what: `say for the task “${taskProfile.name}” whether it is strategic or representative`,
        where: "tasks",
      });
    }
  }
  for (const section of draft.sections.filter((each) => !each.body && !each.leftOutBecause)) {
    missing.push({
      what: `write “${section.heading}” or say why it is left out`,
      where: { section: section.id },
    });
  }
  return missing;
}
