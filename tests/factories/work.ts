import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { derivedId } from "@/lib/derived-id.ts";
import type { InvitePartners } from "@/lib/invitations/invite-partners.ts";
import { addDays, today } from "@/lib/time.ts";
import { type GiveTime, giveTime } from "@/lib/time-given/give-time.ts";
import { changeSettings } from "@/lib/trusts/change-settings.ts";
import { type AddWork, addWork } from "@/lib/work/add-work.ts";
import { type AnswerWork, answerWork } from "@/lib/work/answer-work.ts";
import { askToWork } from "@/lib/work/ask-to-work.ts";
import { appointmentOf } from "@/tests/factories/partners.ts";

/** What the register says of a piece of work, as the form that adds one sends it. */
export function workInput(change: Partial<AddWork> = {}): AddWork {
  return {
    id: randomUUID(),
    kind: "walk_round",
    name: "Walk-round on Ward 4",
    about: "See the ward as a patient does.",
    contactId: null,
    startsOn: addDays(today(), 14),
    endsOn: addDays(today(), 14),
    place: "Ward 4",
    link: "https://papers.example/ward-4",
    ...change,
  };
}

/** A piece of work in the register; returns its id. */
export async function newWork(manager: Member, change: Partial<AddWork> = {}): Promise<string> {
  const input = workInput(change);
  await addWork(manager, input);
  return input.id;
}

/** What asking these partners sends. */
export function askingTo(...partners: Member[]): InvitePartners {
  return { id: randomUUID(), appointmentIds: partners.map(appointmentOf), why: "You know the ward." };
}

/** Asks a partner to take part; returns the id of their part. */
export async function askedToWork(manager: Member, workId: string, partner: Member): Promise<string> {
  const input = askingTo(partner);
  await askToWork(manager, workId, input);
  return derivedId(input.id, appointmentOf(partner));
}

/** What a partner's answer sends. */
export function answeringWork(change: Partial<AnswerWork> = {}): AnswerWork {
  return { id: randomUUID(), position: 0, answer: "taking_part", note: null, ...change };
}

/** A piece of work in which a partner takes part: its id, and that of the part. */
export async function takingPart(
  manager: Member,
  partner: Member,
  change: Partial<AddWork> = {},
): Promise<{ work: string; workPart: string }> {
  const work = await newWork(manager, change);
  const workPart = await askedToWork(manager, work, partner);
  await answerWork(partner, work, answeringWork());
  return { work, workPart };
}

/** From now on the trust keeps the time partners give; or does not. */
export function keepingTime(admin: Member, keepsTime = true, revision = 0): Promise<void> {
  const settings = { committeeTarget: 2, oneToOneWeeks: 6, answerDays: 7 };
  return changeSettings(admin, { revision, ...settings, keepsTime });
}

/** What writing down time sends. */
export function giving(change: Partial<GiveTime> = {}): GiveTime {
  return {
    id: randomUUID(),
    hours: 2,
    minutes: 30,
    givenOn: today(),
    workId: null,
    about: "Reading",
    ...change,
  };
}

/** A partner writes down time; returns its id. */
export async function gave(partner: Member, change: Partial<GiveTime> = {}): Promise<string> {
  const input = giving(change);
  await giveTime(partner, input);
  return input.id;
}
