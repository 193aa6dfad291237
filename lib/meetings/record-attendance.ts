import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust } from "@/lib/db.ts";
import { derivedId } from "@/lib/derived-id.ts";
import { Refusal } from "@/lib/errors.ts";
import { drawnFrom, eachRow, formId } from "@/lib/form-fields.ts";
import { chosenAsked, sentBefore } from "@/lib/invitations/chosen-asked.ts";
import { loadAsked } from "@/lib/invitations/load-asked.ts";
import { holdMeeting } from "@/lib/meetings/hold-meeting.ts";
import { attendanceWords } from "@/lib/meetings/meeting-words.ts";
import { refuseUnlessBegun } from "@/lib/meetings/refuse-unless-begun.ts";
import { now } from "@/lib/time.ts";

export const RecordAttendance = z.object({
  id: formId,
  /** By appointment. Where nothing is said, nothing is recorded. */
  kinds: eachRow(z.enum(["", "attended", "apologies", "absent"], "Choose what happened")),
  positions: eachRow(drawnFrom),
});
export type RecordAttendance = z.output<typeof RecordAttendance>;

/**
 * Records, for a manager, who of those asked came to a meeting, sent apologies or did not come: what happened, apart
 * from what was replied. It can be changed, and the latest holds. All or nothing: where somebody else recorded another
 * thing meanwhile it refuses, naming whom it is about. Sent twice, it records once. Refuses before the meeting.
 */
export async function recordAttendance(
  actor: Member,
  meetingId: string,
  input: RecordAttendance,
): Promise<void> {
  return inTrust(actor, async (tx) => {
    const { trustId } = actor;
    const meeting = await holdMeeting(tx, trustId, meetingId);
    authorise(actor, "attendance:record", {});
    const asked = await loadAsked(tx, trustId, meeting);
    const chosen = await chosenAsked(tx, trustId, input.kinds, {
      asked,
      nothing: "Choose what happened for at least one partner",
    });
    const sent = await tx.attendance.findMany({
      where: { trustId, id: { in: chosen.map(({ row }) => derivedId(input.id, row.appointmentId)) } },
      select: { appointmentId: true, kind: true },
    });
    if (sentBefore(chosen, sent, ({ kind }) => kind)) return;
    refuseUnlessBegun(meeting);

    const recorded = await tx.attendance.findMany({
      where: { trustId, meetingId },
      orderBy: { position: "desc" },
      select: { appointmentId: true, position: true, kind: true },
    });
    const current: Record<string, string> = {};
    const meanwhile: string[] = [];
    const rows = chosen.flatMap(({ row: { appointmentId, name }, value: kind }) => {
      const last = recorded.find((each) => each.appointmentId === appointmentId);
      if (last?.kind === kind) return [];
      const position = last?.position ?? 0;
      if (last && position !== (input.positions[appointmentId] ?? 0)) {
        current[`positions.${appointmentId}`] = String(position);
        meanwhile.push(`${name} (${attendanceWords[last.kind].toLowerCase()})`);
      }
      return [
        {
          trustId,
          id: derivedId(input.id, appointmentId),
          meetingId,
          appointmentId,
          position: position + 1,
          kind,
          recordedById: actor.membershipId,
          recordedAt: now(),
        },
      ];
    });
    if (meanwhile.length > 0)
      throw new Refusal(
        `Somebody else recorded this meanwhile: ${meanwhile.join(", ")}. Nothing was recorded. Send again if what you have here is right.`,
        { current },
      );
    await tx.attendance.createMany({ data: rows });
    for (const { id } of rows) await audit(tx, actor, "attendance:recorded", { kind: "attendance", id });
  });
}
