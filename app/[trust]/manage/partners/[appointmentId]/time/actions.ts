"use server";

import { submit } from "@/lib/form.ts";
import type { FormState } from "@/lib/form-state.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { AgreeTime, agreeTime } from "@/lib/time-given/agree-time.ts";
import { RecordTime, recordTime } from "@/lib/time-given/record-time.ts";
import { TakeBackTime, takeBackTime } from "@/lib/time-given/take-back-time.ts";

/** Writes down the time a month that was agreed with a partner. */
export async function agreeTimeAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    AgreeTime,
    (input) => agreeTime(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/time?done=agreed`,
  );
}

/** Writes down time that a partner says they gave. */
export async function recordTimeAction(
  trust: string,
  appointmentId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    RecordTime,
    (input) => recordTime(actor, appointmentId, input),
    `/${trust}/manage/partners/${appointmentId}/time?done=recorded`,
  );
}

/** Takes back time that was written down for a partner. */
export async function takeBackRecordedTimeAction(
  trust: string,
  appointmentId: string,
  timeId: string,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  const actor = await requireActor(trust);
  return submit(
    form,
    TakeBackTime,
    () => takeBackTime(actor, timeId),
    `/${trust}/manage/partners/${appointmentId}/time?done=taken-back`,
  );
}
