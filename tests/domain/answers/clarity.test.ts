import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { SayClarity, sayClarity } from "@/lib/answers/say-clarity.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { NotFound } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { atTime, now, today } from "@/lib/time.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";
import { newCommittee, newSeat } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { rows } from "@/tests/support/rows.ts";

const say = (question: RoleQuestion, view: "clear" | "not_clear" = "clear") => ({
  id: randomUUID(),
  question,
  view,
});
const inDays = <T>(days: number, work: () => Promise<T>) =>
  atTime(new Date(now().getTime() + days * 86_400_000), work);

async function mine(partner: Member, question: RoleQuestion) {
  const found = (await readMyAnswers(partner)).answers.find((each) => each.question === question);
  if (!found) throw new Error("No answer.");
  return found;
}

describe("what is clear to the partner", () => {
  test("is said, said again, and asked once more after a change or a year", async () => {
    const { trustA } = await appointedWorld();
    const { partner, manager } = trustA;
    await sayClarity(partner, say("meetings", "not_clear"));
    expect((await mine(partner, "meetings")).view).toEqual({ kind: "not_clear", on: today() });
    await sayClarity(partner, say("meetings"));
    expect((await mine(partner, "meetings")).view).toEqual({ kind: "clear", on: today() });
    expect((await mine(partner, "people")).view).toEqual({ kind: "not_said" });

    await newSeat(manager, partner, await newCommittee(manager));
    expect((await mine(partner, "meetings")).view).toMatchObject({ kind: "changed", because: "record" });
    await sayClarity(partner, say("meetings"));
    expect((await mine(partner, "meetings")).view).toMatchObject({ kind: "clear" });
    await inDays(366, async () =>
      expect((await mine(partner, "meetings")).view).toMatchObject({ kind: "changed", because: "year" }),
    );
  });

  test("nobody else says or reads it, whatever their role: not even in the database", async () => {
    const { trustA, trustB } = await appointedWorld();
    await sayClarity(trustA.partner, say("people", "not_clear"));
    for (const actor of [trustA.admin, trustA.manager, trustA.sponsor, trustA.mentor])
      await expect(sayClarity(actor, say("people"))).rejects.toThrow(NotFound);
    const count = async (reader: string, trustId = trustA.trustId) =>
      (await rows(trustId, "select 1 from clarity_view", [], reader)).length;
    expect(await count(trustA.partner.membershipId)).toBe(1);
    for (const actor of [trustA.admin, trustA.manager, trustA.sponsor, trustA.mentor, trustB.partner])
      expect(await count(actor.membershipId)).toBe(0);
    expect(await count(trustA.partner.membershipId, trustB.trustId)).toBe(0);
  });

  test("nobody hears of it: no message, no line of the audit", async () => {
    const { trustA } = await appointedWorld();
    const before = (await rows(trustA.trustId, "select 1 from audit_entry")).length;
    const unread = async () => (await listMessages(trustA.manager)).messages.length;
    const messages = await unread();
    await sayClarity(trustA.partner, say("people", "not_clear"));
    expect((await rows(trustA.trustId, "select 1 from audit_entry")).length).toBe(before);
    expect(await unread()).toBe(messages);
  });

  test("one form twenty times says it once; a partner whose role ended says nothing more", async () => {
    const { trustA } = await appointedWorld();
    const once = say("work");
    expect(await atOnce(20, () => sayClarity(trustA.partner, once))).toMatchObject({ done: 20 });
    const said = await rows(trustA.trustId, "select 1 from clarity_view", [], trustA.partner.membershipId);
    expect(said).toHaveLength(1);
    await endNow(trustA.manager, appointmentOf(trustA.partner));
    await expect(sayClarity(trustA.partner, say("work"))).rejects.toThrow(NotFound);
    await expect(readMyAnswers(trustA.partner)).rejects.toThrow(NotFound);
  });

  test("is one of two things, about one of six", () => {
    const ask = (change: object) => SayClarity.safeParse({ ...say("people"), ...change }).success;
    expect(ask({})).toBe(true);
    for (const change of [{ question: "lunch" }, { view: "maybe" }, { view: undefined }, { id: "x" }])
      expect(ask(change)).toBe(false);
  });
});

async function endNow(manager: Member, appointmentId: string): Promise<void> {
  await endAppointment(manager, appointmentId, {
    id: randomUUID(),
    lastDay: today(),
    endedAs: "completed",
    reason: null,
    thanks: null,
  });
}
