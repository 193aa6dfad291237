import { Problem } from "./problem.ts";

/** The one e-mail address that a command about a person is given, as accounts keep it: lower case. */
export async function readAddress(words: string[], usage: string): Promise<string> {
  const [word, ...others] = words;
  if (!word || others.length > 0) throw new Problem("Give one e-mail address.", usage);
  const { email } = await import("../lib/form-fields.ts");
  const address = email().safeParse(word);
  if (!address.success) throw new Problem(`${word} is not an e-mail address.`, usage);
  return address.data;
}
