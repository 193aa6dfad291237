import type { Draft } from "@/lib/roles/read-draft.ts";

/** Changes with every change to a draft or to the words of its tasks: what was on the screen can be told from what is there now. */
export function draftFingerprint(draft: Draft): string {
  const parts = [
    ...draft.sections.map(({ id, revision }) => `${id}:${revision}`),
    ...draft.tasks.map(({ taskProfile }) => `${taskProfile.id}:${taskProfile.revision}`),
  ];
  return [draft.revision, ...parts.sort().map((part) => part.slice(0, 8) + part.slice(36))].join("|");
}
