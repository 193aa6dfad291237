import { line, link, optionalText } from "@/lib/form-fields.ts";

/** What the trust says about a network of partners beyond it. */
export const networkFields = {
  name: line("the name of the network"),
  about: optionalText(500).transform((typed) => typed || null),
  link: link("the link to its page"),
};
