import type {
  AgreedActionStateKind,
  AttendanceKind,
  Clarity,
  EndedAs,
  HelpAnswerKind,
  IntroductionStateKind,
  OneToOneStateKind,
  ReplyAnswer,
  RoleQuestion,
} from "@/prisma/generated/enums.ts";

/** What a record says to the partner it is about. */

export const endedForYou: Record<EndedAs, string> = {
  completed: "You completed your term.",
  left: "You left.",
  withdrawn: "The trust withdrew the role.",
};

export const replyWords: Record<ReplyAnswer, string> = {
  attending: "attending",
  not_attending: "not attending",
  not_sure: "not sure",
};

export const attendanceWords: Record<AttendanceKind, string> = {
  attended: "You came.",
  apologies: "You sent apologies.",
  absent: "You were not there.",
};

export const introductionWords: Record<IntroductionStateKind, string> = {
  to_arrange: "To be arranged, since",
  arranged: "Arranged on",
  made: "You met on",
  not_wanted: "Not wanted, since",
};

export const questionWords: Record<RoleQuestion, string> = {
  people: "Who I work with",
  meetings: "Which meetings I attend",
  work: "What work I do",
  stance: "Strategic partner or representative",
  success: "What success looks like",
  training: "What training I need",
};

export const clarityWords: Record<Clarity, string> = { clear: "clear", not_clear: "not clear" };

/** What became of a one-to-one. */
export const becameWords: Record<OneToOneStateKind, string> = {
  held: "It took place.",
  cancelled: "It was called off.",
  did_not_happen: "It did not happen.",
};

/** Where it stood, what was agreed that somebody would do. */
export const actionWords: Record<AgreedActionStateKind, string> = {
  to_do: "Still to do",
  done: "Done:",
  not_needed: "No longer needed:",
};

/** What was said about something they asked. */
export const askedWords: Record<HelpAnswerKind, string> = {
  answered: "answered",
  answer_later: "an answer by",
  not_answered_for_me: "this does not answer it",
  taken_back: "taken back",
};
