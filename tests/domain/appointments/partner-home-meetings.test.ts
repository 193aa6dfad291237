import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { giveReply } from "@/lib/replies/give-reply.ts";
import { addDays, atTime, now, toDate, today } from "@/lib/time.ts";
import { newCommittee, newMeeting, newSeat } from "@/tests/factories/around-partners.ts";
import { appointedWorld, appointmentOf, appointNew } from "@/tests/factories/partners.ts";

async function homeOf(partner: Member) {
  const home = await readPartnerHome(partner);
  if (!home) throw new Error("No home.");
  return home;
}

/** Writes as the app role does, for what other tests make. */
function write(by: Member, work: (tx: TrustTransaction) => Promise<unknown>): Promise<unknown> {
  return inTrust(by, async (tx) => {
    authorise(by, "home:read", { membershipId: by.membershipId });
    return work(tx);
  });
}

const paths = (home: Awaited<ReturnType<typeof homeOf>>) => home.nextThings.map(({ path }) => path);

describe("the next meeting", () => {
  test("has the day, the place, who chairs it and whether they have met, what to prepare, and the reply", async () => {
    const { trustA } = await appointedWorld();
    const { manager, partner } = trustA;
    const committee = await newCommittee(manager);
    await newSeat(manager, partner, committee);
    const later = await newMeeting(manager, committee, 9);
    const id = await newMeeting(manager, committee, 2);
    const link = "https://meet.example/a";
    await write(manager, async (tx) => {
      const { trustId } = manager;
      await tx.committee.updateMany({
        where: { trustId, id: committee },
        data: { place: "Board room", preparation: "Read the papers.", papersLink: "https://papers.example" },
      });
      await tx.meeting.updateMany({
        where: { trustId, id },
        data: { place: "Room 2", joiningLink: link, endsAt: "16:00" },
      });
    });
    expect((await homeOf(partner)).nextMeeting).toEqual({
      id,
      committee: "Quality committee",
      heldOn: addDays(today(), 2),
      startsAt: "14:00",
      endsAt: "16:00",
      place: "Room 2",
      joiningLink: link,
      preparation: "Read the papers.",
      papersLink: "https://papers.example",
      chairs: [{ name: "Chris Chair", met: "unknown" }],
      reply: null,
      wasMoved: false,
      hasBegun: false,
    });
    expect(paths(await homeOf(partner))).toContain(`meetings/${later}/reply`);

    const reply = {
      id: randomUUID(),
      answer: "attending",
      note: "I come by bus.",
      startsAt: "14:00",
    } as const;
    await giveReply(partner, id, { ...reply, heldOn: addDays(today(), 2) });
    expect((await homeOf(partner)).nextMeeting).toMatchObject({
      reply: { answer: "attending", note: "I come by bus." },
    });
    await giveReply(partner, later, { ...reply, id: randomUUID(), heldOn: addDays(today(), 9) });
    expect(paths(await homeOf(partner))).not.toContain(`meetings/${later}/reply`);

    await write(manager, (tx) =>
      tx.meeting.updateMany({ where: { trustId: manager.trustId, id }, data: { startsAt: "15:00" } }),
    );
    expect((await homeOf(partner)).nextMeeting).toMatchObject({ id, reply: null, wasMoved: true });
  });

  test("is theirs alone, not cancelled, not gone by, and not one they are no longer asked to", async () => {
    const { trustA } = await appointedWorld();
    const { manager, partner } = trustA;
    const other = await appointNew(trustA, trustA.roleDescriptionId);
    const [committee, elsewhere] = [await newCommittee(manager), await newCommittee(manager, "Elsewhere")];
    await newSeat(manager, partner, committee);
    const next = async () => (await homeOf(partner)).nextMeeting?.id ?? null;
    await newMeeting(manager, elsewhere, 1);
    await newMeeting(manager, committee, -1);
    expect(await next()).toBeNull();
    const [first, second] = [
      await newMeeting(manager, committee, 3),
      await newMeeting(manager, committee, 5),
    ];
    expect(await next()).toBe(first);
    expect((await homeOf(other)).nextMeeting).toBeNull();
    await write(manager, (tx) =>
      tx.meeting.updateMany({
        where: { trustId: manager.trustId, id: first },
        data: { cancelledAt: now(), cancelledById: manager.membershipId },
      }),
    );
    expect(await next()).toBe(second);
    const single = await newMeeting(manager, elsewhere, 2);
    await newSeat(manager, partner, elsewhere, { meetingId: single });
    expect(await next()).toBe(single);
    await write(manager, (tx) =>
      tx.invitation.updateMany({
        where: { trustId: manager.trustId, appointmentId: appointmentOf(partner) },
        data: { endsOn: toDate(today()), endedById: manager.membershipId },
      }),
    );
    expect(await next()).toBeNull();
  });

  test("stays until it is over, and takes no reply once it has begun", async () => {
    const { trustA } = await appointedWorld();
    const { manager, partner } = trustA;
    const committee = await newCommittee(manager);
    await newSeat(manager, partner, committee);
    const id = await newMeeting(manager, committee, 1);
    await write(manager, (tx) =>
      tx.meeting.updateMany({ where: { trustId: manager.trustId, id }, data: { endsAt: "16:00" } }),
    );
    const at = (clock: string) =>
      atTime(
        new Date(`${addDays(today(), 1)}T${clock}:00Z`),
        async () => (await homeOf(partner)).nextMeeting,
      );
    expect(await at("11:00")).toMatchObject({ id, hasBegun: false });
    expect(await at("14:30")).toMatchObject({ id, hasBegun: true });
    expect(await at("17:30")).toBeNull();
  });
});
