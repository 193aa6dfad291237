import { agreeRole } from "@/lib/appointments/agree-role.ts";
import { appointPartner } from "@/lib/appointments/appoint-partner.ts";
import { changeLineManager } from "@/lib/appointments/change-line-manager.ts";
import { changeTerm } from "@/lib/appointments/change-term.ts";
import { listAppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";
import { listFormerPartners } from "@/lib/appointments/list-former-partners.ts";
import { moveAppointment } from "@/lib/appointments/move-appointment.ts";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { readMyRole } from "@/lib/appointments/read-my-role.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { readPartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { readRoleSheet } from "@/lib/appointments/read-role-sheet.ts";
import { recordAgreement } from "@/lib/appointments/record-agreement.ts";
import { readBeginning } from "@/lib/needs/read-beginning.ts";
import { readManageHome } from "@/lib/needs/read-manage-home.ts";
import { readProgramme } from "@/lib/programme/read-programme.ts";
import { addDays, today } from "@/lib/time.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** Partners' appointments, and the two homes. */
export const appointmentExamples: Record<string, Example> = {
  agreeRole: example("partner", (actor, id, fresh) =>
    agreeRole(actor, { id: fresh("agreement"), versionId: id("published") }),
  ),
  appointPartner: example("manager", (actor, id, fresh) =>
    appointPartner(actor, {
      id: fresh("appointment"),
      person: { membershipId: id("person") },
      roleDescriptionId: id("role"),
      lineManagerId: id("managerPerson"),
      startsOn: today(),
      termEndsOn: null,
      state: "active",
    }),
  ),
  changeLineManager: example("manager", (actor, id, fresh) =>
    changeLineManager(actor, id("appointment"), {
      id: fresh("line_manager"),
      revision: 1,
      lineManagerId: id("managerPerson"),
      startsOn: today(),
    }),
  ),
  changeTerm: example("manager", (actor, id) =>
    changeTerm(actor, id("appointment"), { revision: 1, termEndsOn: addDays(today(), 365) }),
  ),
  listAppointmentChoices: example("manager", (actor) => listAppointmentChoices(actor)),
  listFormerPartners: example("manager", (actor) => listFormerPartners(actor, 1)),
  moveAppointment: example("manager", (actor, id, fresh) =>
    moveAppointment(actor, id("appointment"), {
      id: fresh("appointment_state"),
      kind: "inducting",
      happenedOn: today(),
    }),
  ),
  readAppointment: example("manager", (actor, id) => readAppointment(actor, id("appointment"))),
  readBeginning: example("manager", (actor, id) => readBeginning(actor, id("appointment"))),
  readManageHome: example("manager", (actor) => readManageHome(actor)),
  readPartnerOverview: example("manager", (actor, id) => readPartnerOverview(actor, id("appointment"))),
  readMyRole: example("partner", (actor) => readMyRole(actor)),
  readPartnerHome: example("partner", (actor) => readPartnerHome(actor)),
  readProgramme: example("sponsor", (actor) => readProgramme(actor)),
  readRoleSheet: example("manager", (actor, id) => readRoleSheet(actor, id("appointment"))),
  recordAgreement: example("manager", (actor, id, fresh) =>
    recordAgreement(actor, id("appointment"), {
      id: fresh("agreement"),
      versionId: id("published"),
      how: "phone",
      happenedOn: today(),
    }),
  ),
};
