import { env } from "@/lib/env.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { calendarFile } from "@/lib/meetings/calendar-file.ts";
import { readCalendarEntry } from "@/lib/meetings/read-calendar-entry.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { dayOf } from "@/lib/time.ts";

/** One meeting, for the calendar of somebody who is asked to it or sees to meetings. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ trust: string; meetingId: string }> },
): Promise<Response> {
  const { trust, meetingId } = await params;
  const entry = await readOr404(readCalendarEntry(await requireActor(trust), meetingId));
  return new Response(calendarFile(entry, `${env().PUBLIC_URL}/${trust}/meetings/${meetingId}`), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="meeting-${dayOf(entry.starts)}.ics"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
