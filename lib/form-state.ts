/**
 * What a form knows after it was sent and not accepted: which fields are wrong and what was typed, so that
 * nothing is lost. `null` is a form that has not been sent yet.
 */
export type FormState = {
  /** Changes with every refused sending, so that fields are drawn afresh with what was typed. */
  attempt: string;
  /** One sentence that belongs to no field, or null. */
  message: string | null;
  /** Field name → what to do about it, in plain words. Nested fields use dots: `startsOn`. */
  errors: Record<string, string>;
  /** Field name → everything that was typed or ticked under that name. Passwords are never sent back. */
  values: Record<string, string[]>;
} | null;

/** A server action as a form takes it: everything but the form state and the form was bound on the server. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
