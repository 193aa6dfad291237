import { line, text } from "@/lib/form-fields.ts";

/** What a page of the handbook says, as forms ask for it. */
export const pageFields = {
  title: line("what the page is called", 120),
  body: text("what the page says", 20_000),
};
