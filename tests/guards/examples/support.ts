import type { Member } from "@/lib/actor.ts";
import { arrangeIntroduction } from "@/lib/introductions/arrange-introduction.ts";
import { changeArranger } from "@/lib/introductions/change-arranger.ts";
import { listIntroductionChoices } from "@/lib/introductions/list-introduction-choices.ts";
import { proposeIntroductions } from "@/lib/introductions/propose-introductions.ts";
import { readIntroduction } from "@/lib/introductions/read-introduction.ts";
import { readIntroductionToArrange } from "@/lib/introductions/read-introduction-to-arrange.ts";
import { readMyIntroduction } from "@/lib/introductions/read-my-introduction.ts";
import { recordIntroduction } from "@/lib/introductions/record-introduction.ts";
import { reportIntroduction } from "@/lib/introductions/report-introduction.ts";
import { sayIntroduction } from "@/lib/introductions/say-introduction.ts";
import { addNetwork } from "@/lib/networks/add-network.ts";
import { changeNetwork } from "@/lib/networks/change-network.ts";
import { endNetwork } from "@/lib/networks/end-network.ts";
import { listNetworks } from "@/lib/networks/list-networks.ts";
import { readNetwork } from "@/lib/networks/read-network.ts";
import { changeMyProfile } from "@/lib/profiles/change-my-profile.ts";
import { readMyProfile } from "@/lib/profiles/read-my-profile.ts";
import { recordProfile } from "@/lib/profiles/record-profile.ts";
import { answerPairing } from "@/lib/support/answer-pairing.ts";
import { askPairing } from "@/lib/support/ask-pairing.ts";
import { changePairingDates } from "@/lib/support/change-pairing-dates.ts";
import { endDeputy } from "@/lib/support/end-deputy.ts";
import { endPairing } from "@/lib/support/end-pairing.ts";
import { listMyTasks } from "@/lib/support/list-my-tasks.ts";
import { listPeopleToAsk } from "@/lib/support/list-people-to-ask.ts";
import { nameDeputy } from "@/lib/support/name-deputy.ts";
import { readAskedPairing } from "@/lib/support/read-asked-pairing.ts";
import { readMyPeople } from "@/lib/support/read-my-people.ts";
import { readPairing } from "@/lib/support/read-pairing.ts";
import { readPartnerPeople } from "@/lib/support/read-partner-people.ts";
import { recordPairingAnswer } from "@/lib/support/record-pairing-answer.ts";
import { addDays, today } from "@/lib/time.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** A manager may do it too, before the mentor whose example it is: drawn from another page than there is, theirs is refused. */
const byMentor = (actor: Member) => (actor.roles.includes("mentor") ? 0 : 9);
const dates = { reviewOn: null, lastsUntil: null };
const network = { name: "N", about: null, link: "https://n.example/" };
const profile = {
  revision: 0,
  experience: "E",
  skills: null,
  interests: null,
  whenFree: null,
  seenByPartners: true,
};

/** One call of every function about the people around a partner; part of `examples`. */
export const supportExamples: Record<string, Example> = {
  nameDeputy: example("manager", (actor, id, fresh) =>
    nameDeputy(actor, id("appointment"), {
      id: fresh("deputy_manager"),
      after: id("deputy"),
      deputyId: id("managerPerson"),
      startsOn: today(),
      lastDay: null,
    }),
  ),
  endDeputy: example("manager", (actor, id) =>
    endDeputy(actor, id("appointment"), { deputyRowId: id("deputy") }),
  ),
  listPeopleToAsk: example("manager", (actor, id) => listPeopleToAsk(actor, id("appointment"), "buddy")),
  askPairing: example("manager", (actor, id, fresh) =>
    askPairing(actor, id("appointment"), {
      id: fresh("pairing"),
      kind: "buddy",
      membershipId: id("person"),
      purpose: "P",
      ...dates,
    }),
  ),
  answerPairing: example("mentor", (actor, id, fresh) =>
    answerPairing(actor, id("pairing"), { id: fresh("pairing_state"), answer: "accepted" }),
  ),
  recordPairingAnswer: example("manager", (actor, id, fresh) =>
    recordPairingAnswer(actor, id("pairing"), {
      id: fresh("pairing_state"),
      answer: "accepted",
      how: "phone",
      happenedOn: today(),
    }),
  ),
  changePairingDates: example("manager", (actor, id) =>
    changePairingDates(actor, id("pairing"), {
      revision: 1,
      reviewOn: addDays(today(), 1),
      lastsUntil: null,
    }),
  ),
  endPairing: example("manager", (actor, id, fresh) =>
    endPairing(actor, id("pairing"), { id: fresh("pairing_state") }),
  ),
  readPairing: example("admin", (actor, id) => readPairing(actor, id("pairing"))),
  readAskedPairing: example("mentor", (actor, id) => readAskedPairing(actor, id("pairing"))),
  readMyPeople: example("partner", (actor) => readMyPeople(actor)),
  readPartnerPeople: example("admin", (actor, id) => readPartnerPeople(actor, id("appointment"))),
  listMyTasks: example("mentor", (actor) => listMyTasks(actor)),
  listIntroductionChoices: example("manager", (actor, id) =>
    listIntroductionChoices(actor, id("appointment")),
  ),
  proposeIntroductions: example("manager", (actor, id, fresh) => {
    const contactId = id("contact");
    return proposeIntroductions(actor, id("otherAppointment"), {
      id: fresh("introduction"),
      why: { [contactId]: "W" },
      arranger: { [contactId]: id("managerPerson") },
      leftOut: {},
    });
  }),
  arrangeIntroduction: example("mentor", (actor, id, fresh) =>
    arrangeIntroduction(actor, id("introduction"), {
      id: fresh("introduction_state"),
      position: byMentor(actor),
      plan: "P",
      plannedOn: today(),
    }),
  ),
  changeArranger: example("manager", (actor, id) =>
    changeArranger(actor, id("introduction"), { revision: 1, arrangerId: id("managerPerson") }),
  ),
  reportIntroduction: example("mentor", (actor, id, fresh) =>
    reportIntroduction(actor, id("introduction"), {
      id: fresh("introduction_state"),
      position: byMentor(actor),
      kind: "made",
      happenedOn: today(),
    }),
  ),
  sayIntroduction: example("partner", (actor, id, fresh) =>
    sayIntroduction(actor, id("introduction"), {
      id: fresh("introduction_state"),
      position: 0,
      kind: "not_wanted",
      happenedOn: null,
    }),
  ),
  recordIntroduction: example("manager", (actor, id, fresh) =>
    recordIntroduction(actor, id("introduction"), {
      id: fresh("introduction_state"),
      position: 0,
      kind: "made",
      how: "phone",
      happenedOn: today(),
    }),
  ),
  readIntroduction: example("admin", (actor, id) => readIntroduction(actor, id("introduction"))),
  readMyIntroduction: example("partner", (actor, id) => readMyIntroduction(actor, id("introduction"))),
  readIntroductionToArrange: example("mentor", (actor, id) =>
    readIntroductionToArrange(actor, id("introduction")),
  ),
  changeMyProfile: example("partner", (actor) => changeMyProfile(actor, profile)),
  readMyProfile: example("partner", (actor) => readMyProfile(actor)),
  recordProfile: example("manager", (actor, id) =>
    recordProfile(actor, id("appointment"), { ...profile, how: "phone" }),
  ),
  addNetwork: example("admin", (actor, _, fresh) =>
    addNetwork(actor, { id: fresh("network_link"), ...network }),
  ),
  changeNetwork: example("admin", (actor, id) =>
    changeNetwork(actor, id("network"), { revision: 1, ...network }),
  ),
  endNetwork: example("admin", (actor, id) => endNetwork(actor, id("network"))),
  listNetworks: example("nobody", (actor) => listNetworks(actor)),
  readNetwork: example("admin", (actor, id) => readNetwork(actor, id("network"))),
};
