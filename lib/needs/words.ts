import { both } from "@/lib/answers/listed.ts";
import type { Need } from "@/lib/needs/rules.ts";
import { type Day, showShortDate } from "@/lib/time.ts";

/** A need as a manager reads it: a sentence, and the one thing to do about it. `path` is below the trust's address. */
export type NeedLine = {
  id: string;
  sentence: string;
  /** Who they are, where there are several. */
  names: string[];
  since: Day;
  action: { label: string; path: string };
};

/** Puts a need into words. `today` tells what is still to come. */
export function lineOf(need: Need, today: Day): NeedLine {
  const { partners, since, on } = need;
  const [first] = partners;
  const [about] = on;
  return {
    id: [need.kind, first?.appointmentId, about?.id].join("-"),
    ...wordsOf(need, today),
    names: partners.length > 1 ? partners.map(({ name }) => name) : [],
    since,
  };
}

function wordsOf(need: Need, today: Day): Pick<NeedLine, "sentence" | "action"> {
  const { kind, partners, on, by } = need;
  const [partner = { name: "", appointmentId: "" }] = partners;
  const [about = { id: "", name: "", day: null }] = on;
  const at = `manage/partners/${partner.appointmentId}`;
  const who = partners.length > 1 ? `${counted(partners.length)} partners` : partner.name;
  const Who = who.charAt(0).toUpperCase() + who.slice(1);
  const has = partners.length > 1 ? "have" : "has";
  const held = about.day ? `${about.name} on ${showShortDate(about.day)}` : about.name;
  const line = (sentence: string, label: string, path: string) => ({ sentence, action: { label, path } });
  // Where each is done by itself, a table of just these partners leads to each.
  const orTable = (label: string, page: string, waiting: string): [string, string] =>
    partners.length > 1
      ? ["Go to these partners", `manage?waiting=${waiting}#partners`]
      : [label, `${at}/${page}`];
  switch (kind) {
    case "agreement":
      return line(
        `${Who} ${has} not agreed ${about.name} of the role description.`,
        ...orTable("Help to agree", "agreement", "agreement"),
      );
    case "begin":
      return line(`${who} is new, and some first steps are left.`, "Go through the steps", `${at}/begin`);
    case "begin_serving":
      return line(
        `${who} was serving already, and some steps are left.`,
        "Go through the steps",
        `${at}/begin`,
      );
    case "reply":
      return line(`${Who} ${has} not replied for ${held}.`, "Record replies", `meetings/${about.id}/replies`);
    case "attendance":
      return line(
        partners.length > 1
          ? `Nobody has recorded who came to ${held}.`
          : `Nobody has recorded whether ${who} came to ${held}.`,
        "Record who came",
        `meetings/${about.id}/attendance`,
      );
    case "point":
      return line(`What ${who} raised at ${held} has no answer.`, "Answer", `meetings/${about.id}/answers`);
    case "point_elsewhere":
      return line(
        `What ${who} raised ${about.name} has no answer.`,
        "Read and answer",
        `raised/${partner.appointmentId}/${about.id}`,
      );
    case "point_late":
      return line(
        `${by} was to respond by ${showShortDate(about.day ?? today)} to what ${who} raised ${about.name}.`,
        "See it, or ask somebody else",
        `raised/${partner.appointmentId}/${about.id}`,
      );
    case "point_outcome":
      return line(
        `You were to say by ${showShortDate(about.day ?? today)} what changed because of what ${who} raised ${about.name}.`,
        "Say what changed",
        `raised/${partner.appointmentId}/${about.id}`,
      );
    case "point_unsettled":
      return line(
        `What ${who} heard about what they raised ${about.name} does not answer them.`,
        "Read and answer",
        `raised/${partner.appointmentId}/${about.id}`,
      );
    case "introduction":
      return line(
        `${who} waits to meet ${both(on.map(({ name }) => name))}${by ? `: ${by} is to arrange it` : ""}.`,
        "Arrange it",
        on.length > 1 ? `${at}/people` : `${at}/introductions/${about.id}`,
      );
    case "introduction_day":
      return line(
        `${who} was to meet ${held}, and nobody has said whether they did.`,
        "Say whether they met",
        `${at}/introductions/${about.id}`,
      );
    case "pairing_unanswered":
      return line(
        `${about.name} has not said whether they can be the ${need.as} of ${who}.`,
        "See what was asked",
        `${at}/pairings/${about.id}`,
      );
    case "pairing_gone":
      return line(
        `${about.name}, the ${need.as} of ${who}, is no longer a ${need.as === "mentor" ? "mentor" : "partner"} here.`,
        "Ask somebody else",
        `${at}/pairings/new`,
      );
    case "one_to_one":
      return line(
        about.day
          ? `${who} has had no one-to-one since ${showShortDate(about.day)}.`
          : `${who} has not had a one-to-one yet.`,
        "Plan one",
        `one-to-ones/${partner.appointmentId}/new`,
      );
    case "one_to_one_unsaid":
      return line(
        `Nobody has said what became of the one-to-one with ${who} on ${showShortDate(about.day ?? today)}.`,
        "Say what became of it",
        `one-to-ones/${partner.appointmentId}/${about.id}/outcome`,
      );
    case "correction":
      return line(
        `${who} said that something written down for them is not right.`,
        "Read and answer",
        `${at}/corrections/${about.id}`,
      );
    case "proposal":
      return line(
        about.day && about.day < today
          ? `${who} proposed a change to their role, and asked for an answer by ${showShortDate(about.day)}.`
          : `${who} proposed a change to their role.`,
        "Read and answer",
        `shaping/${partner.appointmentId}/${about.id}`,
      );
    case "success_asked":
      return line(
        `${who} wrote what success looks like, and asks whether you agree.`,
        "Read and answer",
        `success/${partner.appointmentId}/${about.id}`,
      );
    case "success_refused":
      return line(
        `${who} did not agree what success looks like, and said why.`,
        "Find other words",
        `success/${partner.appointmentId}/${about.id}`,
      );
    case "promise_disputed":
      return line(
        `${who} said that something the trust promises did not happen: ${about.name.toLowerCase()}.`,
        "Read and answer",
        `promises/${partner.appointmentId}/${about.id}`,
      );
    case "success_review":
      return line(
        `You and ${who} were to look at what success looks like again on ${showShortDate(about.day ?? today)}.`,
        "Write how it goes",
        `success/${partner.appointmentId}/${about.id}`,
      );
    case "asked":
      return line(
        about.day && about.day < today
          ? `${who} asked you something, and the answer was due by ${showShortDate(about.day)}.`
          : `${who} asked you something, to be answered by ${showShortDate(about.day ?? today)}.`,
        "Read and answer",
        `tasks/asked/${about.id}`,
      );
    case "asked_late":
      return line(
        `${who} asked ${about.name} something, and named you if the answer is late. It is late.`,
        "Read and answer",
        `tasks/asked/${about.id}`,
      );
    case "training_asked":
      return line(
        about.day && about.day < today
          ? `${who} needs a training, and your answer was due by ${showShortDate(about.day)}.`
          : `${who} needs a training, to be answered by ${showShortDate(about.day ?? today)}.`,
        "Read and answer",
        `${at}/training/needs/${about.id}`,
      );
    case "training_late":
      return line(
        `A training ${who} needs was to be arranged by ${showShortDate(about.day ?? today)}.`,
        "Say how it stands",
        `${at}/training/needs/${about.id}`,
      );
    case "step_mine":
      return line(
        on.length > 1
          ? `${on.length} steps of the induction of ${who} are yours to do. First: ${about.name}.`
          : `A step of the induction of ${who} is yours to do: ${about.name}.`,
        "See the induction",
        `${at}/induction#${about.id}`,
      );
    case "step_late":
      return line(
        on.length > 1
          ? `${on.length} steps of the induction of ${who} are late. First: ${about.name}.`
          : `A step of the induction of ${who} is late: ${about.name}.`,
        "See who does it",
        `${at}/induction#${about.id}`,
      );
    case "action_late":
      return line(
        `What ${by ?? "you"} agreed to do for ${who} was to be done by ${showShortDate(about.day ?? today)}.`,
        "See what was agreed",
        `actions/${about.id}`,
      );
    case "action_left":
      return line(
        `${about.name} was to do something for ${who}, and is no longer here.`,
        "Give it to somebody else",
        `actions/${about.id}/details`,
      );
    case "work_answer":
      return line(
        `${Who} ${has} not said if they can take part in ${about.name}.`,
        "See who was asked",
        `work/${about.id}`,
      );
    case "work_ended":
      return line(
        `${about.name} was until ${showShortDate(about.day ?? today)}, and nobody has said what came of it.`,
        "Say what came of it",
        `work/${about.id}/closing`,
      );
    case "no_line_manager":
      return line(`${who} has no line manager.`, "Choose a line manager", `${at}/line-manager`);
    case "line_manager_left":
      return line(
        `${about.name}, the line manager of ${who}, is no longer a manager here.`,
        "Choose a line manager",
        `${at}/line-manager`,
      );
    case "no_deputy":
      return line(
        `Nobody stands in for the line manager of ${who}.`,
        ...orTable("Name a deputy", "deputy", "deputy"),
      );
    case "no_pairing":
      return line(
        `${Who} ${has} no mentor or buddy.`,
        ...orTable("Ask a mentor or buddy", "pairings/new", "pairing"),
      );
    case "no_meetings":
      return line(
        `${Who} ${partners.length > 1 ? "are" : "is"} asked to no meeting yet.`,
        "Choose a committee",
        "committees",
      );
    case "term_ending":
      return about.day && about.day < today
        ? line(`The term of ${who} ended on ${showShortDate(about.day)}.`, "End the role", `${at}/ending`)
        : line(
            `The term of ${who} ends on ${showShortDate(about.day ?? today)}.`,
            "Plan the ending",
            `${at}/ending`,
          );
    case "seat":
      return line(
        `Nobody sits in for ${who} on ${about.name} while ${partners.length > 1 ? "their roles are" : "the role is"} paused.`,
        "Invite somebody",
        `committees/${about.id}/invitations/new`,
      );
  }
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A number inside a sentence: in words up to ten. */
function counted(count: number): string {
  return numbers[count] ?? String(count);
}
