"use server";

import { notFound } from "next/navigation";
import { NameOfficer, nameOfficer } from "@/lib/committees/name-officer.ts";
import { isPost } from "@/lib/committees/posts.ts";
import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";

/** Names who chairs a committee, or is its secretary. */
export async function nameOfficerAction(
  trust: string,
  committeeId: string,
  post: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  if (!isPost(post)) notFound();
  return submit(
    form,
    NameOfficer,
    (input) => nameOfficer(actor, committeeId, post, input),
    `/${trust}/committees/${committeeId}?done=changed`,
  );
}
