import type { Draft } from "@/lib/roles/read-draft.ts";

/** Something a draft still needs, in words that follow "Before you publish:", and where in the draft to give it. */
export type Missing = {
  what: string;
  where: "basics" | "stance" | "tasks" | { task: string } | { section: string };
};

/** All that has to be said before partners can be asked to agree. An empty list means: ready to publish. */
export function missingFromDraft(draft: Draft): Missing[] {
  return [...missingFromBasics(draft), ...missingFromTasks(draft), ...missingFromSections(draft)];
}

function missingFromBasics(draft: Draft): Missing[] {
  const missing: Missing[] = [];
  if (!draft.responsibleTo || !draft.accountableTo)
    missing.push({ what: "say who the partner is responsible and accountable to", where: "basics" });
  if (!draft.timeExpected || !draft.term)
    missing.push({ what: "say how much time the role takes and how long it lasts", where: "basics" });
  if (!draft.stance || !draft.stanceMeaning || !draft.speaksFor)
    missing.push({
      what: "say whether the partner is a strategic partner or a representative, what that means here and for whom they speak",
      where: "stance",
    });
  return missing;
}

function missingFromTasks(draft: Draft): Missing[] {
  const tasks = draft.tasks.map((each) => each.taskProfile);
  if (tasks.length === 0) return [{ what: "choose at least one task", where: "tasks" }];
  const ended = tasks.filter((task) => task.endedAt);
  const unsaid = draft.stance === "by_task" ? tasks.filter((task) => !task.endedAt && !task.stance) : [];
  return [
    ...ended.map((task) => ({
      what: `take out the task “${task.name}”, which has ended`,
      where: "tasks" as const,
    })),
    ...unsaid.map((task) => ({
      what: `say for the task “${task.name}” whether it is strategic or representative`,
      where: { task: task.id },
    })),
  ];
}

function missingFromSections(draft: Draft): Missing[] {
  return draft.sections
    .filter((section) => !section.body && !section.leftOutBecause)
    .map((section) => ({
      what: `write “${section.heading}” or say why it is left out`,
      where: { section: section.id },
    }));
}
