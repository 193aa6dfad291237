import type { SetupStep } from "@/lib/trusts/next-steps.ts";
import { nameKinds } from "@/lib/urgent-contacts/words.ts";

/** What a step is called, why it is worth doing, and where it is done. */
export function stepInWords(
  step: SetupStep,
  at: string,
  isManager: boolean,
): { label: string; why: string; href: string } {
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
        href: isManager ? `${at.replace(/\/admin$/, "")}/manage/appointments/new` : `${at}/people`,
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
    case "wait-for-agreement":
      return {
        label: `See who has still to agree “${step.title}”`,
        why: `${step.partners === 1 ? "1 partner has" : `${step.partners} partners have`} still to agree the role description “${step.title}”. Their manager can help, or record it for somebody who does not use a computer.`,
        href: `${at}/roles/${step.roleDescriptionId}`,
      };
  }
}
