import type { SetupStep } from "@/lib/trusts/next-steps.ts";
import { nameKinds } from "@/lib/urgent-contacts/words.ts";

/** What a step is called, why it is worth doing, and where it is done. */
export function stepInWords(
  step: SetupStep,
  at: string,
  isManager: boolean,
): { label: string; why: string; href: string } {
  const trustAt = at.replace(/\/admin$/, "");
  switch (step.kind) {
    case "write-role":
      return {
        label: "Write your first role description",
        why: "A clear role description is what everything else rests on. It begins with suggested words under the usual headings, for you to keep, change or leave out. What you save stays, so you can stop at any time.",
        href: `${at}/roles/new`,
      };
    case "write-tasks":
      return {
        label: "Write the first task profile",
        why: "A task profile says what partners do: a committee they sit on, a panel, a walk-round. Role descriptions are built from them.",
        href: `${at}/task-profiles/new`,
      };
    case "publish-draft":
      return {
        label: `Finish and publish “${step.title}”, version ${step.number}`,
        why: `Version ${step.number} of “${step.title}” is a draft. Partners see it once it is published.`,
        href: `${at}/roles/${step.roleDescriptionId}/draft`,
      };
    case "name-manager":
      return {
        label: "Name a manager of partners",
        why: "A manager appoints partners and looks after them. Nobody at your trust has this role yet.",
        href: `${at}/people`,
      };
    case "give-urgent-contacts":
      return {
        label: "Give the contacts for urgent concerns",
        why: `Alongside is not an emergency line, so it shows people where else to turn at your trust. Not given yet: ${nameKinds(step.missing)}. Nobody can be appointed as a partner until all four are given.`,
        href: `${at}/urgent-contacts`,
      };
    case "appoint-partner":
      return {
        label: isManager ? "Appoint a partner" : "See who is at your trust",
        why: isManager
          ? "You are ready for partners, and as a manager you can appoint them."
          : "You are ready for partners. A manager appoints them: tell your manager that the role description is published.",
        href: isManager ? `${trustAt}/manage/appointments/new` : `${at}/people`,
      };
    case "list-training":
      return {
        label: "Put training on your list",
        why: "Partners ask what training they need, and your list is empty. It begins with what we propose, for you to take and change.",
        href: `${at}/training`,
      };
    case "make-induction":
      return {
        label: "Say what a new partner needs done",
        why: "Your trust’s induction has no steps yet. It begins with what we propose, for you to take and change.",
        href: `${at}/induction`,
      };
    case "publish-handbook":
      return {
        label: "Publish the handbook",
        why: "Its pages are written, and partners see them once you publish.",
        href: `${at}/handbook/publication`,
      };
    case "name-sponsor":
      return {
        label: "Name a sponsor of partners",
        why: "Somebody senior speaks for partners on the board. Nobody at your trust has this role yet.",
        href: `${at}/people`,
      };
    case "list-readiness":
      return {
        label: "Say what your trust prepares",
        why: "Partners do well where the trust was ready for them: with time, with people who know the role, with a sponsor. It begins with what we propose, for you to take and change.",
        href: `${trustAt}/readiness`,
      };
    case "no-line-manager":
      return {
        label: `Find a line manager for ${partnersOf(step.partners)}`,
        why: `${step.partners === 1 ? "1 partner has" : `${step.partners} partners have`} nobody to line-manage them. A manager sees to it.`,
        href: `${trustAt}/manage?whose=all&waiting=line_manager#partners`,
      };
    case "no-pairing":
      return {
        label: `Find a mentor or buddy for ${partnersOf(step.partners)}`,
        why: `${step.partners === 1 ? "1 partner has" : `${step.partners} partners have`} no mentor or buddy yet. A manager sees to it.`,
        href: `${trustAt}/manage?whose=all&waiting=pairing#partners`,
      };
    case "fill-seats":
      return {
        label: `Fill ${step.seats === 1 ? "1 empty seat" : `${step.seats} empty seats`} on ${step.committees === 1 ? "1 committee" : `${step.committees} committees`}`,
        why: "Your trust wants more partners on its committees than it has. A manager invites them.",
        href: `${trustAt}/committees`,
      };
    case "wait-for-agreement":
      return {
        label: `See who has still to agree “${step.title}”`,
        why: `${step.partners === 1 ? "1 partner has" : `${step.partners} partners have`} still to agree the role description “${step.title}”. Their manager can help, or record it for somebody who does not use a computer.`,
        href: `${at}/roles/${step.roleDescriptionId}`,
      };
  }
}

function partnersOf(count: number): string {
  return count === 1 ? "1 partner" : `${count} partners`;
}
