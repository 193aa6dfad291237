import { z } from "zod";
import { choice, line, optionalCount, optionalLine, optionalLink, optionalText } from "@/lib/form-fields.ts";

/** For how many months at most a training can hold: after that it is for good. */
const monthsAtMost = 120;

/** What the trust's list says of a training, as its form asks for it. */
export const itemFields = {
  name: line("the name of the training"),
  about: optionalText(1_000).transform((words) => words || null),
  link: optionalLink(),
  takes: optionalLine(100),
  forEverybody: choice(["everybody", "chosen"], "who it is for").transform((who) => who === "everybody"),
  validMonths: optionalCount(monthsAtMost).refine(
    (months) => months !== 0,
    "Enter a number of months from 1, or leave it empty",
  ),
};

const Item = z.object(itemFields);
export type ItemFields = z.output<typeof Item>;
