"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { MarkMessagesRead, markMessagesRead } from "@/lib/messages/mark-messages-read.ts";

/** A person marks the messages they saw as read. */
export async function markMessagesReadAction(
  trust: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    MarkMessagesRead,
    (input) => markMessagesRead(actor, input),
    `/${trust}/messages?done=read`,
  );
}
