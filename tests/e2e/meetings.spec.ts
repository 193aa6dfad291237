import { fillDate, send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/harbourside";

function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}

test("partners are invited to a committee, reply, come, raise something and read what became of it", async ({
  asPerson,
  check,
}, { project }) => {
  test.setTimeout(240_000);
  const committee = `Safer nights, ${project.name}`;
  const manager = await asPerson("manager@demo.example");
  const partner = await asPerson("partner@demo.example");

  let committeeAt = "";
  await test.step("The manager adds a committee, a meeting to come and one that began this morning", async () => {
    await manager.goto(`${at}/committees/new`);
    await manager.getByLabel("Name", { exact: true }).fill(committee);
    await manager.getByLabel("What is it for?").fill("Makes nights on the wards safer.");
    await manager.getByLabel("What does a partner do there?").fill("Asks what patients would ask.");
    await manager.getByLabel("Division").check();
    await manager.getByLabel("Yes, it is safety-related").check();
    await manager.getByLabel("Where does it meet?").fill("Seminar room 5");
    await manager.getByLabel("How do partners prepare?").fill("Think of one night in hospital.");
    await send(manager, "Add this committee", /\/committees\/[0-9a-f-]{36}/);
    committeeAt = new URL(manager.url()).pathname;
    const enter = async (day: Date, from: string, to: string) => {
      await manager.goto(`${committeeAt}/meetings/new`);
      const date = `${day.getDate()}/${day.getMonth() + 1}/${day.getFullYear()}`;
      await manager.getByLabel("On which days does it meet?").fill(date);
      await manager.getByLabel("When does it start?").fill(from);
      await manager.getByLabel("When does it end?").fill(to);
      await send(manager, "Enter these dates", /done=entered/);
    };
    await enter(inDays(40), "2pm", "4pm");
    await enter(inDays(0), "0:00", "0:01");
  });

  await test.step("The manager invites two partners, saying why", async () => {
    await manager.goto(committeeAt);
    await manager.getByRole("link", { name: "Invite partners" }).click();
    await check(manager);
    const why = manager.getByLabel("Why do you invite them?");
    await why.fill("You know what a night on a ward is like.");
    await manager.getByRole("button", { name: "Invite", exact: true }).click();
    await expect(manager.getByText("Choose at least one partner").first()).toBeVisible();
    await expect(why).toHaveValue("You know what a night on a ward is like.");
    await check(manager);
    await manager.getByLabel("Margaret Ellis").check();
    await manager.getByLabel("Arthur Pugh").check();
    await send(manager, "Invite", /done=invited/);
    await expect(manager.getByText("Your invitations are made")).toBeVisible();
    await manager.goto(`${committeeAt}/invitations/new`);
    await expect(manager.getByText("Margaret Ellis: invited already")).toBeVisible();
  });

  let meetingAt = "";
  let heldAt = "";
  await test.step("The partner is told, finds the meeting, and sees when, where and what to prepare", async () => {
    await partner.goto(`${at}/messages`);
    await partner
      .getByRole("link", { name: new RegExp(`^Go to it ?: You are asked to join ${committee}$`) })
      .click();
    await expect(partner).toHaveURL(`${at}/partner/meetings`);
    await check(partner);
    await partner.getByRole("main").getByRole("link", { name: committee, exact: true }).first().click();
    await partner.goto(committeeAt);
    meetingAt = String(await partner.getByRole("link", { name: "2pm to 4pm" }).getAttribute("href"));
    heldAt = String(await partner.getByRole("link", { name: "midnight to" }).getAttribute("href"));
    await partner.goto(meetingAt);
    await expect(partner.getByText("Seminar room 5")).toBeVisible();
    await expect(partner.getByText("Think of one night in hospital.")).toBeVisible();
    await expect(partner.getByText("You know what a night on a ward is like.")).toBeVisible();
    await expect(partner.getByRole("link", { name: "Put it in your calendar" })).toBeVisible();
    await check(partner);
  });

  const note = partner.getByLabel("Note (optional)");
  await test.step("The partner replies, is helped when nothing was chosen, and changes the reply", async () => {
    await note.fill("I need a lift.");
    await partner.getByRole("button", { name: "Send your reply" }).click();
    await expect(partner.getByText("Choose whether you are coming").first()).toBeVisible();
    await expect(note).toHaveValue("I need a lift.");
    await check(partner);
    await partner.getByLabel("I am not sure yet").check();
    await send(partner, "Send your reply", /done=replied/);
    await expect(partner.getByText("You replied: not sure yet")).toBeVisible();
    await partner.getByLabel("Yes, I am attending").check();
    await send(partner, "Change your reply", /done=replied/);
    await expect(partner.getByText("You replied: attending")).toBeVisible();
    await check(partner);
  });

  await test.step("The meeting is moved; from the old tab the partner learns the new time and keeps the note", async () => {
    await manager.goto(`${meetingAt}/details`);
    await fillDate(manager, "On which day?", inDays(41));
    await send(manager, "Save", /done=/);
    await note.fill("I come by bus.");
    await partner.getByLabel("Yes, I am attending").check();
    await partner.getByRole("button", { name: "Change your reply" }).click();
    await expect(partner.getByText(/This meeting was moved\. It is now on/).first()).toBeVisible();
    await expect(note).toHaveValue("I come by bus.");
    await check(partner);
    await partner.getByLabel("Yes, I am attending").check();
    await partner.getByRole("button", { name: /your reply/ }).click();
    await expect(partner).toHaveURL(/done=replied/);
    await expect(partner.getByText("You replied: attending")).toBeVisible();
    await expect(partner.getByText("This meeting was moved on")).toBeVisible();
  });

  await test.step("The manager records what a partner without a computer said on the phone", async () => {
    await manager.goto(meetingAt);
    await expect(manager.getByText("No reply yet from Arthur Pugh.")).toBeVisible();
    await check(manager);
    await manager.getByRole("link", { name: "Record replies" }).click();
    await check(manager);
    const arthur = manager.getByRole("group", { name: "Arthur Pugh" });
    await arthur.getByLabel("Not attending").check();
    await manager.getByLabel("Note from Arthur Pugh").fill("Clinic that day");
    await manager.getByRole("button", { name: "Record these replies" }).click();
    await expect(manager.getByText("Choose how they told you").first()).toBeVisible();
    await expect(arthur.getByLabel("Not attending")).toBeChecked();
    await check(manager);
    await manager.getByLabel("By phone").check();
    await send(manager, "Record these replies", /done=replies/);
    await expect(manager.getByText("Recorded by Dana Okafor, told by phone")).toBeVisible();
    await expect(manager.getByText("Clinic that day")).toBeVisible();
    await check(manager);
  });

  await test.step("After the meeting the manager records who came, and what came of it", async () => {
    await manager.goto(heldAt);
    await expect(
      manager.getByText("Nobody has recorded whether Arthur Pugh and Margaret Ellis came."),
    ).toBeVisible();
    await check(manager);
    await manager.getByRole("link", { name: "Record who came" }).first().click();
    await check(manager);
    await manager.getByRole("group", { name: "Margaret Ellis" }).getByLabel("Came").check();
    await manager.getByRole("group", { name: "Arthur Pugh" }).getByLabel("Sent apologies").check();
    await send(manager, "Save", /done=attendance/);
    await expect(manager.getByText("Without having replied")).toBeVisible();
    await manager.getByRole("link", { name: "Write what came of it" }).first().click();
    await check(manager);
    await manager.getByLabel("What was decided").fill("Lights out at eleven.");
    await manager.getByLabel("Link to the minutes").fill("no link");
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText(/Enter a link that starts with https/).first()).toBeVisible();
    await manager.getByLabel("Link to the minutes").fill("https://papers.example/minutes");
    await send(manager, "Save", /done=outcome/);
  });

  await test.step("The partner reads it, and writes down what she raised", async () => {
    await partner.goto(heldAt);
    await expect(partner.getByText("You were there.")).toBeVisible();
    await expect(partner.getByText("Lights out at eleven.")).toBeVisible();
    await check(partner);
    await partner.getByRole("link", { name: "Write down what you raised" }).click();
    await expect(partner.getByRole("heading", { name: "If something is urgent" })).toBeVisible();
    await check(partner);
    await partner.getByLabel("What did you ask, or say?").fill("The <b>lamps</b> hum at night.");
    await send(partner, "Save", /done=raised/);
    await expect(partner.getByText("The <b>lamps</b> hum at night.")).toBeVisible();
    await expect(partner.getByText("Waiting for the trust")).toBeVisible();
    await check(partner);
  });

  await test.step("The manager writes down what the other told him, and answers both at once", async () => {
    await manager.goto(heldAt);
    await manager.getByRole("link", { name: "Write down what a partner told you they raised" }).click();
    await check(manager);
    await manager.getByLabel("Arthur Pugh").check();
    await manager.getByLabel("What did they ask, or say?").fill("The doors bang.");
    await manager.getByLabel("By phone").check();
    await fillDate(manager, "When did they tell you?", inDays(0));
    await send(manager, "Save", /done=recorded/);
    await manager.getByRole("link", { name: "Answer several at once" }).click();
    await check(manager);
    const boxes = manager.getByLabel("What became of it?");
    await boxes.nth(0).fill("New lamps are ordered.");
    await boxes.nth(1).fill("The doors get felt.");
    await send(manager, "Save these answers", /done=answered/);
    await expect(manager.getByText("The doors get felt.")).toBeVisible();
    await check(manager);
    await manager.getByRole("link", { name: /Change the answer ?to Arthur Pugh/ }).click();
    await check(manager);
    await manager.getByLabel("What became of it?").fill("The doors have felt since today.");
    await send(manager, "Save the answer", /done=answered/);
  });

  await test.step("The partner sees what became of it", async () => {
    await partner.goto(heldAt);
    await expect(partner.getByText("New lamps are ordered.")).toBeVisible();
    await expect(partner.getByText("The doors have felt since today.")).toHaveCount(0);
    await partner.goto(`${at}/partner/meetings`);
    await expect(partner.getByRole("row").filter({ hasText: committee })).toContainText(
      "1 thing: you can read what became of it",
    );
    await check(partner);
  });

  await test.step("The manager ends a seat, and cancels the meeting under the partner’s old tab", async () => {
    await partner.goto(meetingAt);
    await manager.goto(meetingAt);
    await manager.getByRole("link", { name: /End the seat ?of Arthur Pugh/ }).click();
    await check(manager);
    await send(manager, "End the seat", /done=withdrawn/);
    await expect(manager.getByText("The seat has ended.")).toBeVisible();
    await manager.goto(`${meetingAt}/cancellation`);
    await manager.getByRole("main").getByRole("button").click();
    await expect(manager).toHaveURL(/done=cancelled/);
    await note.fill("I look forward to it.");
    await partner.getByRole("button", { name: "Change your reply" }).click();
    await expect(
      partner.getByText("This meeting was cancelled, so nobody needs to reply.").first(),
    ).toBeVisible();
    await expect(note).toHaveValue("I look forward to it.");
    await partner.goto(`${meetingAt}/reply`);
    await expect(partner.getByText("This meeting was cancelled, so you need not reply.")).toBeVisible();
    await check(partner);
  });
});
