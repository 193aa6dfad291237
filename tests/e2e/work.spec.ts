import { fillDate, send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/harbourside";
const day = 86_400_000;

/** For whom time is agreed: somebody of this project's own, so that the four do not agree over one another. */
const agreedWith: Record<string, string> = {
  desk: "Margaret Ellis",
  phone: "Samuel Adeyemi",
  "desk without JavaScript": "Priya Nair",
  "phone without JavaScript": "Arthur Pugh",
};

test("a manager enters work and asks partners; they answer, say what came of it and how long it took; it is closed", async ({
  asPerson,
  check,
}, { project }) => {
  test.setTimeout(240_000);
  const manager = await asPerson("manager@demo.example");
  const partner = await asPerson("partner@demo.example");
  const sponsor = await asPerson("sponsor@demo.example");
  const name = `Walk-round on Ward 7, ${project.name}`;
  let address = "";

  await test.step("The manager adds it to the register, and is told what is missing", async () => {
    await manager.goto(`${at}/committees`);
    await manager.getByRole("link", { name: "other work" }).click();
    await expect(manager.getByRole("link", { name: "Better letters before an operation" })).toBeVisible();
    await check(manager);
    await manager.getByRole("link", { name: "Add a piece of work" }).click();
    await check(manager);
    await manager.getByLabel(/What is it about/).fill("See the ward as a patient does.");
    await manager.getByRole("button", { name: "Add this work" }).click();
    await expect(manager.getByText("Choose what kind of work it is").first()).toBeVisible();
    await expect(manager.getByText("Enter what the work is called").first()).toBeVisible();
    await expect(manager.getByLabel(/What is it about/)).toHaveValue("See the ward as a patient does.");
    await check(manager);
    await manager.getByLabel("Walk-round").check();
    await manager.getByLabel("What is it called?").fill(name);
    await manager
      .getByLabel("Whom do partners speak to about it?")
      .selectOption({ label: "Wendy Clarke, Ward manager, Ward 4" });
    const soon = new Date(Date.now() + 14 * day);
    await fillDate(manager, /First day/, soon);
    await fillDate(manager, /Last day/, new Date(soon.getTime() - 3 * day));
    await manager.getByRole("button", { name: "Add this work" }).click();
    await expect(manager.getByText("Enter a last day on or after the first").first()).toBeVisible();
    await fillDate(manager, /Last day/, soon);
    await send(manager, "Add this work", /\/work\/[^/]+\?done=added/);
    address = new URL(manager.url()).pathname;
    await check(manager);
  });

  await test.step("Partners are chosen by what they bring, and what one says by phone is written down", async () => {
    await manager.getByRole("link", { name: "Invite partners" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Invite", exact: true }).click();
    await expect(manager.getByText("Choose at least one partner").first()).toBeVisible();
    await manager.getByLabel("Margaret Ellis", { exact: true }).check();
    await manager.getByLabel("Arthur Pugh", { exact: true }).check();
    await manager.getByLabel("Why do you invite them?").fill("You both know the ward.");
    await send(manager, "Invite", /done=asked/);
    await check(manager);
    await manager.getByRole("link", { name: "Write down what Arthur Pugh said" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText("Choose what they said").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("They are taking part").check();
    await manager.getByLabel("By phone").check();
    await fillDate(manager, "When did they tell you?", new Date());
    await send(manager, "Save", /done=recorded/);
    await expect(
      manager.getByText(/Arthur Pugh, .*written down by Dana Okafor, told by phone/),
    ).toBeVisible();
  });

  await test.step("A partner finds it from their home, answers, and can change it", async () => {
    await partner.goto(`${at}/partner`);
    await partner.getByRole("link", { name: "Your other work, and time you give" }).click();
    await check(partner);
    await partner.getByRole("link", { name }).click();
    await expect(partner.getByText("You both know the ward.")).toBeVisible();
    await check(partner);
    await partner.getByRole("button", { name: "Send your answer" }).click();
    await expect(partner.getByText("Choose whether you can take part").first()).toBeVisible();
    await check(partner);
    await partner.getByLabel("Yes, I am taking part").check();
    await partner.getByLabel("Note (optional)").fill("Until noon.");
    await send(partner, "Send your answer", /done=answered/);
    await expect(partner.getByText("You are taking part.")).toBeVisible();
    await expect(partner.getByRole("link", { name: "wendy.clarke@demo.example" })).toBeVisible();
    await expect(partner.getByText("Arthur Pugh")).toHaveCount(0);
    await check(partner);
  });

  await test.step("The partner says what came of it so far", async () => {
    await partner.getByRole("link", { name: "Say what came of it so far" }).click();
    await check(partner);
    await partner.getByRole("button", { name: "Save" }).click();
    await expect(partner.getByText("Enter what came of it").first()).toBeVisible();
    await partner.getByLabel("What came of it?").fill("The bells are out of reach.");
    await send(partner, "Save", /done=outcome/);
    await expect(partner.getByText("The bells are out of reach.")).toBeVisible();
  });

  await test.step("A sponsor reads the register, and neither who takes part nor what was said", async () => {
    await sponsor.goto(address);
    await expect(sponsor.getByRole("heading", { level: 1 })).toContainText(name);
    for (const hidden of ["The bells are out of reach.", "Until noon.", "Margaret Ellis", "Arthur Pugh"])
      await expect(sponsor.getByText(hidden)).toHaveCount(0);
    await check(sponsor);
  });

  await test.step("The partner writes down time, and takes it back", async () => {
    await partner.goto(`${at}/partner/work`);
    await partner.getByRole("link", { name: "Write down time" }).click();
    await check(partner);
    await partner.getByLabel("Hours", { exact: true }).fill("2");
    await partner.getByRole("button", { name: "Save" }).click();
    await expect(partner.getByText("Enter the day").first()).toBeVisible();
    await fillDate(partner, "Which day was it?", new Date());
    await partner.getByLabel("Minutes (if any)").fill("20");
    await partner.getByLabel(/Which work was it for/).selectOption({ label: name });
    await partner.getByLabel(/What was it for/).fill("Going round");
    await send(partner, "Save", /done=given/);
    const mine = partner.getByRole("listitem").filter({ hasText: `${name}: Going round` });
    await expect(mine).toContainText("2 hours 20 minutes");
    await check(partner);
    await mine.getByRole("button", { name: "Take back" }).click();
    await expect(partner).toHaveURL(/done=taken-back/);
    await expect(mine).toHaveCount(0);
  });

  await test.step("Whoever supports a partner agrees the time a month, and writes down what they are told", async () => {
    const who = agreedWith[project.name] ?? "";
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name: who, exact: true }).first().click();
    await check(manager);
    await manager.getByRole("link", { name: "Time they give, and what you agreed" }).click();
    await check(manager);
    await manager.getByLabel("Hours a month").fill("7");
    await manager.getByLabel("Minutes a month (if any)").fill("30");
    await send(manager, "Save what you agreed", /done=agreed/);
    await expect(manager.getByText("7 hours 30 minutes a month")).toBeVisible();
    await manager.getByRole("button", { name: "Save this time" }).click();
    await expect(manager.getByText("Choose how they told you").first()).toBeVisible();
    await check(manager);
    await fillDate(manager, "Which day did they give it?", new Date());
    await manager.getByLabel("Minutes (if any)", { exact: true }).fill("50");
    await manager.getByLabel(/What was it for/).fill(`Reading, ${project.name}`);
    await manager.getByLabel("By letter").check();
    await send(manager, "Save this time", /done=recorded/);
    await expect(
      manager.getByText(`Reading, ${project.name} Recorded by Dana Okafor, told by letter.`),
    ).toBeVisible();
  });

  await test.step("The manager closes it with what came of it; the partner reads that, and can add to it", async () => {
    await manager.goto(address);
    await manager.getByRole("link", { name: "Close this work" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Close this work" }).click();
    await expect(manager.getByText("Enter what came of it").first()).toBeVisible();
    await manager.getByLabel("What came of it?").fill("Both bells were moved.");
    await send(manager, "Close this work", /done=closed/);
    await check(manager);
    await partner.goto(address);
    await expect(partner.getByText("Both bells were moved.")).toBeVisible();
    await expect(partner.getByRole("link", { name: "Add to what came of it" })).toBeVisible();
    await partner.goto(`${address}/answer`);
    await expect(partner.getByText("This work is closed, so you need not answer.")).toBeVisible();
    await check(partner);
  });
});
