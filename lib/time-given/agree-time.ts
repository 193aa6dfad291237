import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { refuseIfOver } from "@/lib/appointments/current.ts";
import { inTrust } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, formId } from "@/lib/form-fields.ts";
import { holdTheTwo } from "@/lib/one-to-ones/the-two.ts";
import { now } from "@/lib/time.ts";
import { refuseUnlessKept } from "@/lib/time-given/keeps-time.ts";
import { lengthFields, minutesOf } from "@/lib/time-given/time-fields.ts";
import { lengthWords } from "@/lib/time-given/time-words.ts";

/** The most that can be agreed for a month. */
const most = 300 * 60;

export const AgreeTime = z.object({ id: formId, position: drawnFrom, ...lengthFields });
export type AgreeTime = z.output<typeof AgreeTime>;

/**
 * Whoever supports a partner writes down the time a month that the two agreed on; none takes it back. The partner reads
 * it beside the time they gave. The same again changes nothing. Throws `NotFound`; refuses what was drawn before something
 * else was agreed, and a role that is over.
 */
export async function agreeTime(actor: Member, appointmentId: string, input: AgreeTime): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId, membershipId } = actor;
    const two = await holdTheTwo(tx, actor, appointmentId);
    authorise(actor, "time:agree", two.subject);
    const minutesAMonth = minutesOf(input) || null;
    const last = await tx.timeAgreed.findFirst({
      where: { trustId, appointmentId },
      orderBy: { position: "desc" },
      select: { id: true, position: true, minutesAMonth: true },
    });
    if (last?.id === input.id || (last?.minutesAMonth ?? null) === minutesAMonth) return;
    await refuseUnlessKept(tx, trustId);
    refuseIfOver(two.appointment);
    if (minutesAMonth && minutesAMonth > most)
      throw new Refusal("Enter no more than 300 hours a month", { field: "hours" });
    const position = last?.position ?? 0;
    if (position !== input.position)
      throw new Refusal(
        `Something else was agreed meanwhile: ${last?.minutesAMonth ? `${lengthWords(last.minutesAMonth)} a month` : "no time"}. Save again if yours is right.`,
        { current: { position: String(position) } },
      );
    const { count } = await tx.timeAgreed.createMany({
      data: {
        trustId,
        id: input.id,
        appointmentId,
        position: position + 1,
        minutesAMonth,
        recordedById: membershipId,
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) throw new Refusal("This page is out of date. Go back and open it again.");
  });
}
