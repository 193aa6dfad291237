import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import type { AnswerSponsorship } from "@/lib/readiness/answer-sponsorship.ts";
import { recordBriefing } from "@/lib/readiness/briefings.ts";
import type { AddItem } from "@/lib/readiness/item-fields.ts";
import type { SayItem } from "@/lib/readiness/say-item.ts";
import { acceptReadiness, addReadinessItem } from "@/lib/readiness/write-items.ts";
import { addDays, today } from "@/lib/time.ts";
import type { AnswerTimeRequest } from "@/lib/time-requests/answer-time-request.ts";
import { type AskForTime, askForTime } from "@/lib/time-requests/ask-for-time.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/** What putting something on the trust's list sends. */
export function listed(ownerId: string, change: Partial<AddItem> = {}): AddItem {
  return {
    id: randomUUID(),
    title: "Agree the hours",
    about: null,
    promise: "time",
    ownerId,
    dueOn: addDays(today(), 14),
    ...change,
  };
}

/** What saying how it stands sends. */
export function stands(change: Partial<SayItem> = {}): SayItem {
  return {
    id: randomUUID(),
    position: 0,
    kind: "done",
    words: "Four hours a week.",
    link: null,
    happenedOn: today(),
    ...change,
  };
}

/** What a sponsor's answer sends. */
export function sponsoring(change: Partial<AnswerSponsorship> = {}): AnswerSponsorship {
  return { id: randomUUID(), position: 0, kind: "accepted", words: "", ...change };
}

/** What saying that there is no time sends. */
export function noTime(change: Partial<AskForTime> = {}): AskForTime {
  return { id: randomUUID(), about: "one_to_one", words: "An hour a month in my job plan.", ...change };
}

/** What a sponsor's answer to it sends. */
export function timeAnswer(change: Partial<AnswerTimeRequest> = {}): AnswerTimeRequest {
  return { id: randomUUID(), position: 0, kind: "given", words: "From next month.", ...change };
}

/** What is proposed and one thing more on the trust's list, a briefing, and something the manager has no time for; returns their ids. */
export async function preparedBy(people: { admin: Member; manager: Member; partner: Member }) {
  const { admin, manager, partner } = people;
  await acceptReadiness(admin);
  const item = listed(admin.membershipId);
  await addReadinessItem(admin, item);
  const briefing = randomUUID();
  await recordBriefing(manager, { id: briefing, heldOn: today(), audience: "The quality committee" });
  const timeRequest = await askForTime(manager, appointmentOf(partner), noTime({ about: "pairing" }));
  return { readinessItem: item.id, briefing, timeRequest };
}
