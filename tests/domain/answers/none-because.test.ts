import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Member } from "@/lib/actor.ts";
import { readMyAnswers } from "@/lib/answers/read-my-answers.ts";
import { readPartnerAnswers } from "@/lib/answers/read-partner-answers.ts";
import { SayNoneBecause, sayNoneBecause } from "@/lib/answers/say-none-because.ts";
import { takeBackNone } from "@/lib/answers/take-back-none.ts";
import { endAppointment } from "@/lib/appointments/end-appointment.ts";
import { NotAllowed, NotFound, Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { giveRole } from "@/lib/people/give-role.ts";
import { today } from "@/lib/time.ts";
import type { RoleQuestion } from "@/prisma/generated/enums.ts";
import { newCommittee, newSeat } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf } from "@/tests/factories/partners.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf } from "@/tests/support/rows.ts";

const none = (because = "You chose to begin with walk-rounds.") => ({ id: randomUUID(), because });

async function mine(partner: Member, question: RoleQuestion) {
  const found = (await readMyAnswers(partner)).answers.find((each) => each.question === question);
  if (!found) throw new Error("No answer.");
  return found;
}

describe("none, because", () => {
  test("a manager answers with it, the partner is told, and it can be taken back", async () => {
    const { trustA } = await appointedWorld();
    const { manager, partner } = trustA;
    const id = appointmentOf(partner);
    const said = none();
    await sayNoneBecause(manager, id, "meetings", said);
    expect(await mine(partner, "meetings")).toMatchObject({
      state: "none_because",
      because: said.because,
      given: { by: "Mona Manager", on: today() },
    });
    expect((await readPartnerAnswers(manager, id)).nones).toEqual([
      { id: said.id, question: "meetings", because: said.because },
    ]);
    expect((await listMessages(partner)).messages[0]).toMatchObject({
      subject: "A question about your role was answered",
      path: "partner/answers#meetings",
      body: expect.not.stringContaining("walk-rounds"),
    });
    expect(await auditOf(trustA.trustId, id)).toContain("none-because:said-meetings");

    await takeBackNone(manager, said.id);
    await takeBackNone(manager, said.id);
    expect(await mine(partner, "meetings")).toMatchObject({ state: "missing", owed: { since: today() } });
    expect((await auditOf(trustA.trustId, id)).filter((each) => each.includes("taken-back"))).toHaveLength(1);
    await sayNoneBecause(manager, id, "meetings", none("Another reason."));
    expect(await mine(partner, "meetings")).toMatchObject({ because: "Another reason." });
  });

  test("stands aside once there is something on record, and comes back with its end", async () => {
    const { trustA } = await appointedWorld();
    const id = appointmentOf(trustA.partner);
    await sayNoneBecause(trustA.manager, id, "meetings", none());
    await newSeat(trustA.manager, trustA.partner, await newCommittee(trustA.manager));
    expect(await mine(trustA.partner, "meetings")).toMatchObject({ state: "answered" });
    expect((await readPartnerAnswers(trustA.manager, id)).nones).toHaveLength(1);
  });

  test("is refused where records answer, for one's own role, and once the role has ended", async () => {
    const { trustA } = await appointedWorld();
    const { manager, partner } = trustA;
    const id = appointmentOf(partner);
    await expect(sayNoneBecause(manager, id, "people", none())).rejects.toThrow(/Mona Manager/);
    await giveRole(trustA.admin, partner.membershipId, { id: randomUUID(), role: "manager" });
    const self: Member = { ...partner, roles: ["manager"] };
    await expect(sayNoneBecause(self, id, "training", none())).rejects.toThrow(/your own role/);
    const said = none();
    await sayNoneBecause(manager, id, "training", said);
    await expect(takeBackNone(self, said.id)).rejects.toThrow(/your own role/);
    expect((await readPartnerAnswers(self, id)).mayAnswer).toBe(false);
    await endNow(manager, id);
    await expect(sayNoneBecause(manager, id, "success", none())).rejects.toThrow(/has ended/);
    await expect(takeBackNone(manager, said.id)).rejects.toThrow(/has ended/);
    expect((await readPartnerAnswers(manager, id)).mayAnswer).toBe(false);
  });

  test("only a manager of this trust says it or takes it back", async () => {
    const { trustA, trustB } = await appointedWorld();
    const id = appointmentOf(trustA.partner);
    const said = none();
    await sayNoneBecause(trustA.manager, id, "success", said);
    for (const actor of [trustA.admin, trustA.partner, trustA.sponsor, trustA.mentor]) {
      await expect(sayNoneBecause(actor, id, "training", none())).rejects.toThrow(NotAllowed);
      await expect(takeBackNone(actor, said.id)).rejects.toThrow(NotAllowed);
    }
    for (const absent of [appointmentOf(trustB.partner), randomUUID(), "nonsense"]) {
      await expect(sayNoneBecause(trustA.manager, absent, "training", none())).rejects.toThrow(NotFound);
      await expect(takeBackNone(trustA.manager, absent)).rejects.toThrow(NotFound);
    }
    await expect(takeBackNone(trustB.manager, said.id)).rejects.toThrow(NotFound);
    for (const question of ["lunch", "constructor", ""])
      await expect(sayNoneBecause(trustA.manager, id, question, none())).rejects.toThrow(NotFound);
  });

  test("one form twenty times says it once; of two at once one wins, and the other is told who", async () => {
    const { trustA } = await appointedWorld();
    const id = appointmentOf(trustA.partner);
    const once = none();
    const same = await atOnce(20, () => sayNoneBecause(trustA.manager, id, "success", once));
    expect(same).toEqual({ done: 20, failures: [] });
    expect(
      (await listMessages(trustA.partner)).messages.filter(({ path }) => path.includes("answers")),
    ).toHaveLength(1);
    const { done, failures } = await atOnce(2, (index) =>
      sayNoneBecause(trustA.manager, id, "training", none(`Reason ${index}`)),
    );
    expect([done, failures]).toEqual([1, [expect.any(Refusal)]]);
    expect(String(failures[0])).toMatch(/Mona Manager has said why there is none: “Reason/);
  });

  test("takes words alone, and not too many of them", () => {
    for (const because of ["", "  ", "x".repeat(1_001)])
      expect(SayNoneBecause.safeParse({ id: randomUUID(), because }).success).toBe(false);
    const hostile = "<b>x</b> ‮evil\r\n=1+1";
    expect(SayNoneBecause.parse({ id: randomUUID(), because: hostile }).because).toBe("<b>x</b> evil\n=1+1");
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
