import {
  choice,
  line,
  optionalCount,
  optionalLine,
  optionalLink,
  optionalText,
  text,
} from "@/lib/form-fields.ts";

const committeeLevels = ["ward", "division", "trust", "board"] as const;

/** What the register says of a committee, as its form asks for it. */
export const committeeFields = {
  name: line("the name of the committee"),
  purpose: text("what the committee is for", 2_000),
  partnersDo: text("what a partner does there", 2_000),
  level: choice([...committeeLevels], "where in the trust it sits"),
  safetyRelated: choice(["yes", "no"], "whether safety decisions pass through it").transform(
    (answer) => answer === "yes",
  ),
  place: optionalLine(),
  joiningLink: optionalLink(),
  preparation: optionalText(2_000).transform((words) => words || null),
  papersLink: optionalLink(),
  seats: optionalCount(),
  target: optionalCount(),
};
