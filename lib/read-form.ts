/**
 * The form as zod reads it: one value or several under a name, and three boxes of a date under one name. Read in one pass,
 * however many fields are sent; a name that is sent whole and in parts is what its whole says.
 */
export function readForm(form: FormData): Record<string, unknown> {
  const read: Record<string, unknown> = Object.create(null);
  const parts: Record<string, Record<string, unknown>> = Object.create(null);
  for (const [name, values] of valuesByName(form)) {
    const value = values.length > 1 ? values : values[0];
    const [whole, part] = name.split(".", 2) as [string, string | undefined];
    if (!part) {
      read[name] = value;
      continue;
    }
    parts[whole] ??= Object.create(null) as Record<string, unknown>;
    parts[whole][part] = value;
  }
  for (const [whole, each] of Object.entries(parts)) if (!(whole in read)) read[whole] = { ...each };
  return read;
}

/** What was typed under each name, in the order it was sent. Next's own fields and files are left out. */
export function valuesByName(form: FormData): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of form) {
    if (name.startsWith("$")) continue;
    const there = values.get(name);
    const typed = typeof value === "string" ? [value] : [];
    if (there) there.push(...typed);
    else values.set(name, typed);
  }
  return values;
}
