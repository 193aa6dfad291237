import { answerSponsorship } from "@/lib/readiness/answer-sponsorship.ts";
import { recordBriefing, takeBackBriefing } from "@/lib/readiness/briefings.ts";
import {
  listReadinessOwners,
  readOwnSponsorship,
  readReadiness,
  readReadinessItem,
} from "@/lib/readiness/read-readiness.ts";
import { sayItem } from "@/lib/readiness/say-item.ts";
import {
  acceptReadiness,
  addReadinessItem,
  changeReadinessItem,
  endReadinessItem,
} from "@/lib/readiness/write-items.ts";
import { today } from "@/lib/time.ts";
import { answerTimeRequest, takeBackTimeRequest } from "@/lib/time-requests/answer-time-request.ts";
import { askForTime } from "@/lib/time-requests/ask-for-time.ts";
import { listTimeRequests, readNoTime, readTimeRequest } from "@/lib/time-requests/read-time-requests.ts";
import { listed, noTime, sponsoring, stands, timeAnswer } from "@/tests/factories/readiness.ts";
import { type Example, example } from "@/tests/guards/example.ts";

/** What a trust sees to about itself, and what there is no time for. */
export const readinessExamples: Record<string, Example> = {
  acceptReadiness: example("admin", (actor) => acceptReadiness(actor)),
  addReadinessItem: example("admin", (actor, id, fresh) =>
    addReadinessItem(actor, listed(id("managerPerson"), { id: fresh("readiness_item") })),
  ),
  changeReadinessItem: example("admin", (actor, id) => {
    const { id: _, ...wanted } = listed(id("managerPerson"), { title: "Agree the days" });
    return changeReadinessItem(actor, id("readinessItem"), { ...wanted, revision: 1 });
  }),
  endReadinessItem: example("admin", (actor, id) => endReadinessItem(actor, id("readinessItem"))),
  sayItem: example("admin", (actor, id, fresh) =>
    sayItem(actor, id("readinessItem"), stands({ id: fresh("readiness_state") })),
  ),
  listReadinessOwners: example("admin", (actor) => listReadinessOwners(actor)),
  readReadiness: example("sponsor", (actor) => readReadiness(actor)),
  readReadinessItem: example("manager", (actor, id) => readReadinessItem(actor, id("readinessItem"))),
  recordBriefing: example("manager", (actor, _, fresh) =>
    recordBriefing(actor, { id: fresh("briefing"), heldOn: today(), audience: "The board" }),
  ),
  takeBackBriefing: example("manager", (actor, id) => takeBackBriefing(actor, id("briefing"))),
  answerSponsorship: example("sponsor", (actor, _, fresh) =>
    answerSponsorship(actor, sponsoring({ id: fresh("sponsorship_state") })),
  ),
  readOwnSponsorship: example("sponsor", (actor) => readOwnSponsorship(actor)),
  askForTime: example("manager", (actor, id, fresh) =>
    askForTime(actor, id("appointment"), noTime({ id: fresh("time_request") })),
  ),
  answerTimeRequest: example("sponsor", (actor, id, fresh) =>
    answerTimeRequest(actor, id("timeRequest"), timeAnswer({ id: fresh("time_request_state") })),
  ),
  takeBackTimeRequest: example("manager", (actor, id, fresh) =>
    takeBackTimeRequest(actor, id("timeRequest"), { id: fresh("time_request_state"), position: 0 }),
  ),
  listTimeRequests: example("sponsor", (actor) => listTimeRequests(actor)),
  readNoTime: example("manager", (actor, id) => readNoTime(actor, id("appointment"))),
  readTimeRequest: example("manager", (actor, id) => readTimeRequest(actor, id("timeRequest"))),
};
