import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { pauseAppointment } from "@/lib/appointments/pause-appointment.ts";
import { readHandover } from "@/lib/appointments/read-handover.ts";
import { resumeAppointment } from "@/lib/appointments/resume-appointment.ts";
import { readRoleEnding } from "@/lib/people/read-role-ending.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { takeRecordCopy } from "@/lib/records/take-record-copy.ts";
import { today } from "@/lib/time.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** One call of every function about pausing and ending a role, and about the record it leaves; part of `examples`. */
export const endingExamples: Record<string, Example> = {
  pauseAppointment: example("manager", (actor, id, fresh) =>
    pauseAppointment(actor, id("appointment"), {
      id: fresh("appointment_state"),
      happenedOn: today(),
      reason: null,
      cover: { [id("coveredSeat")]: id("covering") },
    }),
  ),
  resumeAppointment: example("manager", (actor, id, fresh) =>
    resumeAppointment(actor, id("pausedAppointment"), {
      id: fresh("appointment_state"),
      happenedOn: today(),
    }),
  ),
  endAppointment: example("manager", (actor, id, fresh) =>
    endAppointment(actor, id("appointment"), {
      id: fresh("appointment_state"),
      lastDay: today(),
      endedAs: "completed",
      reason: null,
      thanks: null,
    }),
  ),
  readHandover: example("manager", (actor, id) => readHandover(actor, id("appointment"))),
  readRoleEnding: example("admin", (actor, id) => readRoleEnding(actor, id("grant"))),
  readMyRecord: example("partner", (actor) => readMyRecord(actor)),
  takeRecordCopy: example("partner", (actor) => takeRecordCopy(actor)),
  readPartnerRecord: example("manager", (actor, id) => readPartnerRecord(actor, id("appointment"))),
};
