import type { RoleQuestion } from "@/prisma/generated/enums.ts";

/** The six questions as a partner asks them. */
export const questionWords: Record<RoleQuestion, string> = {
  people: "Who do I work with?",
  meetings: "Which meetings do I go to?",
  work: "What work do I do?",
  stance: "Am I a strategic partner or a representative?",
  success: "What does success look like?",
  training: "What training do I need?",
};

/** The same as somebody else says them of a partner. */
export const questionTitles: Record<RoleQuestion, string> = {
  people: "Who they work with",
  meetings: "Which meetings they go to",
  work: "What work they do",
  stance: "Strategic partner or representative",
  success: "What success looks like",
  training: "What training they need",
};

/** Whether a piece of an address names one of the six. */
export function isQuestion(text: string): text is RoleQuestion {
  return Object.hasOwn(questionWords, text);
}
