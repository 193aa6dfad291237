import { questionTitles } from "@/lib/answers/question-words.ts";
import { questions } from "@/lib/answers/rules.ts";
import { urgentContactKinds } from "@/lib/urgent-contacts/urgent-contact-fields.ts";
import { nameKinds } from "@/lib/urgent-contacts/words.ts";

/** What each act is called in the audit, around whom or what it was done to: "{who} wrote the task “Falls group”". */
const verbs: Record<string, (about: string) => string> = {
  "trust:opened": () => "opened this trust on Alongside",
  "trust:short-name-changed": () => "changed the short name in this trust’s addresses",
  "membership:joined": () => "joined with their link",
  "person:named": (about) => `added ${about} to the people of this trust`,
  "person:changed": (about) => `changed the details of ${about}`,
  "joining-link:made": (about) => `made a joining link for ${about}`,
  "role-grant:given-admin": (about) => `made ${about} a trust admin`,
  "role-grant:given-manager": (about) => `made ${about} a manager of partners`,
  "role-grant:given-sponsor": (about) => `made ${about} executive sponsor`,
  "role-grant:given-mentor": (about) => `made ${about} a mentor`,
  "role-grant:ended-admin": (about) => `ended the trust admin role of ${about}`,
  "role-grant:ended-manager": (about) => `ended the manager role of ${about}`,
  "role-grant:ended-sponsor": (about) => `ended the sponsor role of ${about}`,
  "role-grant:ended-mentor": (about) => `ended the mentor role of ${about}`,
  "appointment:made": (about) => `appointed ${about} as a partner`,
  "appointment:inducting": (about) => `recorded that the induction of ${about} began`,
  "appointment:active": (about) => `recorded that ${about} is active`,
  "appointment:paused": (about) => `recorded that the role of ${about} is paused`,
  "appointment:resumed": (about) => `recorded that the role of ${about} goes on`,
  "appointment:ended": (about) => `recorded the end of the role of ${about}`,
  "appointment:seat-covered": (about) => `asked ${about} to cover a committee seat`,
  "appointment:cover-ended": (about) => `ended the covering of a committee seat by ${about}`,
  "appointment:mentor-ended": (about) => `ended the mentoring of ${about}, with the mentor’s role`,
  "record:copied": (about) => `took a copy of the record of ${about}`,
  "record:opened": (about) => `opened the whole record of ${about}`,
  "appointment:line-manager-changed": (about) => `changed who line-manages ${about}`,
  "agreement:given": (about) => `agreed ${about}`,
  "agreement:recorded-phone": (about) => `recorded, from a phone call, ${about}`,
  "agreement:recorded-letter": (about) => `recorded, from a letter, ${about}`,
  "agreement:recorded-in_person": (about) => `recorded, from a conversation, ${about}`,
  ...Object.fromEntries(
    questions.flatMap((question) => [
      [
        `none-because:said-${question}`,
        (about: string) => `answered “${questionTitles[question]}” with “none, because…” for ${about}`,
      ],
      [
        `none-because:taken-back-${question}`,
        (about: string) => `took back the “none, because…” to “${questionTitles[question]}” for ${about}`,
      ],
    ]),
  ),
  "role-description:started": (about) => `started the role description ${about}`,
  "role-description:next-version-started": (about) => `started ${about}`,
  "role-description:basics-changed": (about) => `changed the basics of ${about}`,
  "role-description:stance-changed": (about) => `changed “strategic partner or representative” in ${about}`,
  "role-description:section-changed": (about) => `changed ${about}`,
  "role-description:section-added": (about) => `added ${about}`,
  "role-description:section-removed": (about) => `removed a section from ${about}`,
  "role-description:tasks-chosen": (about) => `chose the tasks of ${about}`,
  "role-description:published-major": (about) => `published ${about}, which needs partners’ agreement`,
  "role-description:published-minor": (about) => `published ${about}, with changes of wording only`,
  "task-profile:written": (about) => `wrote the task profile ${about}`,
  "task-profile:changed": (about) => `changed the task profile ${about}`,
  "task-profile:ended": (about) => `ended the task profile ${about}`,
  "invitation:made": (about) => `invited ${about}`,
  "invitation:ended": (about) => `ended the invitation of ${about}`,
  "introduction:proposed": (about) => `proposed an introduction of ${about}`,
  "reply:given": (about) => `replied for ${about}`,
  "reply:recorded-phone": (about) => `recorded, from a phone call, what was replied ${about}`,
  "reply:recorded-letter": (about) => `recorded, from a letter, what was replied ${about}`,
  "reply:recorded-in_person": (about) => `recorded, from a conversation, what was replied ${about}`,
  "attendance:recorded": (about) => `recorded whether ${about}`,
  "meeting:outcome-recorded": (about) => `recorded what came of ${about}`,
  "meeting:outcome-changed": (about) => `changed what came of ${about}`,
  "point:raised": (about) => `wrote down what was raised ${about}`,
  "point:recorded-phone": (about) => `recorded, from a phone call, what was raised ${about}`,
  "point:recorded-letter": (about) => `recorded, from a letter, what was raised ${about}`,
  "point:recorded-in_person": (about) => `recorded, from a conversation, what was raised ${about}`,
  "point:answered": (about) => `answered what was raised ${about}`,
  "contact:added": (about) => `added the contact ${about}`,
  "contact:changed": (about) => `changed the contact ${about}`,
  "contact:ended": (about) => `removed the contact ${about}`,
  "committee:added": (about) => `added the committee ${about}`,
  "committee:changed": (about) => `changed the committee ${about}`,
  "committee:named-chair": (about) => `changed who chairs ${about}`,
  "committee:named-secretary": (about) => `changed the secretary of ${about}`,
  "committee:ended": (about) => `ended the committee ${about}`,
  "meeting:added": (about) => `entered dates of ${about}`,
  "meeting:changed-details": (about) => `changed ${about}`,
  "meeting:changed-time": (about) => `moved ${about}`,
  "meeting:cancelled": (about) => `cancelled ${about}`,
  "trust:settings-changed": () => "changed the settings of this trust",
  ...Object.fromEntries(
    urgentContactKinds.flatMap((kind) => [
      [`urgent-contact:given-${kind}`, () => `gave the contact for urgent concerns: ${nameKinds([kind])}`],
      [
        `urgent-contact:changed-${kind}`,
        () => `changed the contact for urgent concerns: ${nameKinds([kind])}`,
      ],
    ]),
  ),
};

/** One act as a sentence. One that has no words yet still shows, in the words of its code. */
export function auditSentence(entry: { who: string; action: string; about: string }): string {
  const verb = verbs[entry.action];
  const words = verb ? verb(entry.about) : `${entry.action.replace(/[:_-]+/g, " ")} (${entry.about})`;
  return `${entry.who} ${words}`;
}

/** Every act that has words, for the test that looks for one without. */
export const auditActions = Object.keys(verbs);
