import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { answerSponsorship } from "@/lib/readiness/answer-sponsorship.ts";
import { recordBriefing, takeBackBriefing } from "@/lib/readiness/briefings.ts";
import { readReadiness } from "@/lib/readiness/read-readiness.ts";
import { type SayItem, sayItem } from "@/lib/readiness/say-item.ts";
import { acceptReadiness, addReadinessItem, changeReadinessItem } from "@/lib/readiness/write-items.ts";
import { addDays, today } from "@/lib/time.ts";
import { answerTimeRequest, takeBackTimeRequest } from "@/lib/time-requests/answer-time-request.ts";
import { type AskForTime, askForTime } from "@/lib/time-requests/ask-for-time.ts";
import { daysAgo } from "./when.ts";

type Of = { appointmentId: string };

/**
 * A trust that was ready: its list done but for one thing that runs late and one that was opened again, a sponsor who
 * accepted, briefings with one taken back, and time that was asked for and given, refused, and still waited for.
 */
export async function seedHarboursideReadiness(
  staff: Record<"admin" | "manager" | "sponsor", Member>,
  { margaret, priya }: { margaret: Of; priya: Of },
): Promise<void> {
  const { admin, manager, sponsor } = staff;
  await daysAgo(338, () => acceptReadiness(admin));
  await daysAgo(336, () =>
    answerSponsorship(sponsor, { id: randomUUID(), position: 0, kind: "accepted", words: "" }),
  );
  const said: [number, string, Partial<SayItem>][] = [
    [
      330,
      "Agree how many hours",
      {
        words: "Four hours a week in the job plan of the patient safety specialist.",
        link: "https://store.harbourside.example/job-plan",
      },
    ],
    [
      325,
      "Agree what partners are paid",
      {
        words: "Paid from the safety budget, and expenses within ten days.",
        link: "https://store.harbourside.example/payment",
      },
    ],
    [
      322,
      "Agree who supports partners when",
      { words: "Amina Yusuf stands in.", link: "https://store.harbourside.example/cover" },
    ],
    [
      318,
      "Plan how partners are found",
      {
        words: "Twice a year, with the local Healthwatch.",
        link: "https://store.harbourside.example/recruiting",
      },
    ],
    [
      331,
      "Write down why",
      {
        words: "Agreed by the board in its January meeting.",
        link: "https://store.harbourside.example/minutes",
      },
    ],
    [326, "Brief the committees", { words: "Quality Committee and the falls group, with slides." }],
    [300, "Agree how papers", { kind: "under_way", words: "The secretary tries it with one committee." }],
    [240, "Agree how papers", { words: "A week before, with a page of plain words in front." }],
    [
      334,
      "Agree how often the sponsor",
      { words: "Every three months, over lunch.", link: "https://store.harbourside.example/lunches" },
    ],
    [
      310,
      "Agree when the board",
      { words: "Each spring and autumn.", link: "https://store.harbourside.example/board-plan" },
    ],
  ];
  const positions = new Map<string, number>();
  for (const [days, begins, change] of said)
    await daysAgo(days, async () => {
      const item = (await readReadiness(admin)).items.find(({ title }) => title.startsWith(begins));
      if (!item) throw new Error(`Nothing on the list begins with “${begins}”.`);
      const position = positions.get(item.id) ?? 0;
      positions.set(item.id, position + 1);
      const words = { kind: "done" as const, words: "", link: null, happenedOn: today() };
      await sayItem(admin, item.id, { id: randomUUID(), position, ...words, ...change });
    });
  await daysAgo(30, () =>
    addReadinessItem(admin, {
      id: randomUUID(),
      title: "Ask this year’s partners what would have helped them at the start",
      about: "Over lunch with the sponsor, and in writing for who cannot come.",
      promise: "preparation",
      ownerId: manager.membershipId,
      dueOn: addDays(today(), 20),
    }),
  );
  await daysAgo(320, () => briefed(manager, "Quality Committee"));
  await daysAgo(90, () => briefed(admin, "Ward managers of the medical division"));
  await daysAgo(89, async () =>
    takeBackBriefing(admin, await briefed(admin, "Ward managers of the medical division")),
  );

  const given = await daysAgo(150, () =>
    noTime(manager, margaret, "introduction", "Two hours, so that I can go along to the first talks."),
  );
  await daysAgo(146, () =>
    answerTimeRequest(sponsor, given, {
      id: randomUUID(),
      position: 0,
      kind: "given",
      words: "Yes. The governance team takes your rota on Fridays until the summer.",
    }),
  );
  const back = await daysAgo(70, () => noTime(manager, margaret, "training", "Half a day to find a course."));
  await daysAgo(68, () => takeBackTimeRequest(manager, back, { id: randomUUID(), position: 0 }));
  await daysAgo(4, () =>
    noTime(manager, priya, "pairing", "An hour with our volunteers’ lead, who knows whom to ask."),
  );
}

/** A trust that was not: a list nobody owns, nobody who said yes, a briefing long ago, and time it could not give. */
export async function seedFellviewReadiness(
  staff: Record<"admin" | "manager" | "sponsor", Member>,
  sam: Of,
): Promise<void> {
  const { admin, manager, sponsor } = staff;
  await daysAgo(240, () => acceptReadiness(admin));
  const { items } = await readReadiness(admin);
  const [first, second] = items;
  if (!first || !second) throw new Error("The list is empty.");
  await daysAgo(210, () =>
    sayItem(admin, first.id, {
      id: randomUUID(),
      position: 0,
      kind: "under_way",
      words: "Two hours, on top of the rest for now.",
      link: null,
      happenedOn: today(),
    }),
  );
  await daysAgo(200, () =>
    changeReadinessItem(admin, second.id, {
      revision: second.revision,
      title: second.title,
      about: second.about,
      promise: second.promise,
      ownerId: manager.membershipId,
      dueOn: second.dueOn,
    }),
  );
  await daysAgo(255, () => briefed(manager, "Governance team"));
  const asked = await daysAgo(120, () =>
    noTime(manager, sam, "one_to_one", "An hour a month. My other work has no slack at all."),
  );
  await daysAgo(60, () =>
    answerTimeRequest(sponsor, asked, {
      id: randomUUID(),
      position: 0,
      kind: "not_given",
      words: "Not before the next budget.",
    }),
  );
}

async function briefed(by: Member, audience: string): Promise<string> {
  const id = randomUUID();
  await recordBriefing(by, { id, heldOn: today(), audience });
  return id;
}

function noTime(
  by: Member,
  { appointmentId }: Of,
  about: AskForTime["about"],
  words: string,
): Promise<string> {
  return askForTime(by, appointmentId, { id: randomUUID(), about, words });
}
