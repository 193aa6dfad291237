/** The form as zod reads it: one value or several under a name, and three boxes of a date under one name. */
export function readForm(form: FormData): Record<string, unknown> {
  const read: Record<string, unknown> = Object.create(null);
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$")) continue; // Next's own fields.
    const values = form.getAll(name).filter((value): value is string => typeof value === "string");
    const value = values.length > 1 ? values : values[0];
    const [whole, part] = name.split(".", 2) as [string, string | undefined];
    if (part) read[whole] = { ...(read[whole] as object | undefined), [part]: value };
    else read[name] = value;
  }
  return read;
}
