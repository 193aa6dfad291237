import "server-only";
import { randomUUID } from "node:crypto";
import { forbidden, notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import type { FormState } from "@/lib/form-state.ts";
import { isId } from "@/lib/ids.ts";
import { logError } from "@/lib/log.ts";
import { isFromOurPage } from "@/lib/own-page.ts";
import { readForm, valuesByName } from "@/lib/read-form.ts";

/**
 * Takes one sent form from the browser to one domain function and back: checks that it comes from our own page,
 * reads it, runs it, and either leads on (303) or returns what is wrong with everything that was typed.
 *
 * `to` is where success leads: an address, or a function of what `run` returned.
 */
export async function submit<S extends z.ZodType, R>(
  form: FormData,
  schema: S,
  run: (input: z.output<S>) => Promise<R>,
  to: string | ((result: R) => string),
): Promise<FormState> {
  const result = await attempt(form, schema, run);
  if ("refused" in result) return result.refused;
  redirect(typeof to === "string" ? to : to(result.value));
}

async function attempt<S extends z.ZodType, R>(
  form: FormData,
  schema: S,
  run: (input: z.output<S>) => Promise<R>,
): Promise<{ value: R } | { refused: FormState }> {
  if (!(form instanceof FormData)) notFound();
  if (!(await isFromOurPage()))
    return refuse(form, {
      message: "We could not tell that this came from our own page. Open the page again and try once more.",
    });
  const input = schema.safeParse(readForm(form));
  if (!input.success) return refuse(form, { errors: errorsByField(input.error) });
  try {
    return { value: await run(input.data) };
  } catch (error) {
    if (error instanceof Refusal) return refuse(form, refusalState(error), error.current);
    if (error instanceof NotFound) notFound();
    if (error instanceof NotAllowed) forbidden();
    const id = logError(error);
    return refuse(form, {
      message: `Something went wrong at our end and nothing was saved. What you typed is still here: try again in a minute. If it goes on, tell us this number: ${id}`,
    });
  }
}

function errorsByField(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[fieldOf(path.map(String))] ??= message;
  return errors;
}

/** The field a fault belongs to. Where a form has a row for each of several things, that is "field.id". */
function fieldOf([field = "form", row]: string[]): string {
  return row && isId(row) ? `${field}.${row}` : field;
}

function refusalState(refusal: Refusal) {
  return refusal.field ? { errors: { [refusal.field]: refusal.message } } : { message: refusal.message };
}

function refuse(
  form: FormData,
  why: { message?: string; errors?: Record<string, string> },
  current: Record<string, string> = {},
): { refused: FormState } {
  const values: Record<string, string[]> = {};
  for (const [name, typed] of valuesByName(form)) if (!/password/i.test(name)) values[name] = typed;
  for (const [name, value] of Object.entries(current)) values[name] = [value];
  return {
    refused: { attempt: randomUUID(), message: why.message ?? null, errors: why.errors ?? {}, values },
  };
}
