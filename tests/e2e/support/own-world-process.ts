/** Runs by itself: makes a trust with one of everything, and prints its ids and a session for each person. */
import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { importOrganisations } from "@/lib/organisations/import-organisations.ts";
import { makeJoiningLink } from "@/lib/people/make-joining-link.ts";
import { listLine } from "@/tests/factories/trust-list.ts";
import { job } from "@/tests/factories/trusts.ts";
import { ownWorld } from "@/tests/guards/own-world.ts";
import type { WorldForBrowsers } from "./world.ts";

const { people, former, ids, code } = await ownWorld({
  withTraining: !process.argv.includes("without-training"),
  withInduction: !process.argv.includes("without-induction"),
  withSuccess: !process.argv.includes("without-success"),
  withReadiness: !process.argv.includes("without-readiness"),
});
const load = randomUUID();
await importOrganisations(job, load, Buffer.from(listLine({ code })));
const { admin } = people;

async function join(person: Member): Promise<{ trust: string; token: string; session: string }> {
  const { path } = await makeJoiningLink(admin, person.membershipId, { id: randomUUID() });
  const [trust = "", token = ""] = path.split("/").slice(-2);
  return {
    trust,
    token,
    session: await joinWithNewPassword(trust, token, { password: "four plain words here" }),
  };
}

const [asAdmin, manager, sponsor, mentor, partner, asFormer] = await Promise.all(
  [admin, people.manager, people.sponsor, people.mentor, people.partner, former].map(join),
);
if (!asAdmin || !manager || !sponsor || !mentor || !partner || !asFormer)
  throw new Error("Somebody could not join.");
const world: WorldForBrowsers = {
  ids: {
    trust: asAdmin.trust,
    token: asAdmin.token,
    appointment: ids.appointment,
    person: people.partner.membershipId,
    staff: ids.person,
    grant: ids.grant,
    contact: ids.contact,
    pairing: ids.pairing,
    oneToOne: ids.oneToOne,
    comingOneToOne: ids.comingOneToOne,
    agendaPoint: ids.agendaPoint,
    action: ids.action,
    note: ids.note,
    request: ids.request,
    work: ids.work,
    workPart: ids.workPart,
    trainingItem: ids.trainingItem,
    trainingNeed: ids.trainingNeed,
    inductionStep: ids.inductionStep,
    ownStep: ids.ownStep,
    contactStep: ids.contactStep,
    recordedPoint: ids.recordedPoint,
    recordKind: "point",
    correction: ids.correction,
    servingList: ids.servingList,
    handbookPage: ids.handbookPage,
    publishedPage: ids.publishedPage,
    term: ids.term,
    handbookNumber: "1",
    proposal: ids.proposal,
    measure: ids.measure,
    promise: "pairing",
    proposedMeasure: ids.proposedMeasure,
    readinessItem: ids.readinessItem,
    timeRequest: ids.timeRequest,
    introduction: ids.introduction,
    network: ids.network,
    task: ids.task,
    concern: "speaking-up",
    question: "success",
    role: ids.role,
    version: ids.published,
    draftRole: ids.draftRole,
    section: ids.section,
    addedSection: ids.addedSection,
    committee: ids.committee,
    meeting: ids.meeting,
    heldMeeting: ids.heldMeeting,
    invitation: ids.invitation,
    point: ids.point,
    post: "chair",
    organisation: code,
    load,
  },
  sessions: {
    admin: asAdmin.session,
    manager: manager.session,
    sponsor: sponsor.session,
    mentor: mentor.session,
    partner: partner.session,
    former: asFormer.session,
  },
};
process.stdout.write(JSON.stringify(world));
process.exit(0);
