import { Refusal } from "@/lib/errors.ts";
import {
  choice,
  line,
  optionalChosenId,
  optionalDate,
  optionalLine,
  optionalLink,
  optionalText,
} from "@/lib/form-fields.ts";
import type { Day } from "@/lib/time.ts";

const workKinds = ["project", "walk_round", "staff_training", "review", "other"] as const;

/** What the register says of a piece of work, as its form asks for it. */
export const workFields = {
  kind: choice([...workKinds], "what kind of work it is"),
  name: line("what the work is called"),
  about: optionalText(2_000).transform((words) => words || null),
  contactId: optionalChosenId,
  startsOn: optionalDate(),
  endsOn: optionalDate(),
  place: optionalLine(),
  link: optionalLink(),
};

/** Refuses a last day before the first. */
export function checkDates({ startsOn, endsOn }: { startsOn: Day | null; endsOn: Day | null }): void {
  if (startsOn && endsOn && endsOn < startsOn)
    throw new Refusal("Enter a last day on or after the first", { field: "endsOn" });
}
