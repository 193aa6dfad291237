import { send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/harbourside";

/** A partner of this project's own, so that the four do not ask one another's questions. */
const partners: Record<string, { name: string; email: string }> = {
  desk: { name: "Margaret Ellis", email: "partner@demo.example" },
  phone: { name: "Samuel Adeyemi", email: "both@demo.example" },
  "desk without JavaScript": { name: "Priya Nair", email: "priya.nair@demo.example" },
  "phone without JavaScript": { name: "Margaret Ellis", email: "partner@demo.example" },
};

test("a partner asks past their manager, is told who reads it before they send it, and gets an answer", async ({
  asPerson,
  check,
}, { project }) => {
  test.setTimeout(240_000);
  const { name, email } = partners[project.name] ?? { name: "", email: "" };
  const partner = await asPerson(email);
  const sponsor = await asPerson("sponsor@demo.example");
  const manager = await asPerson("manager@demo.example");
  const question = `Nobody asks me anything at the meetings, ${project.name}.`;

  await test.step("The partner chooses whom to ask, and is told what is missing", async () => {
    await partner.goto(`${at}/partner`);
    await partner.getByRole("link", { name: /^Ask somebody about something/ }).click();
    await expect(partner.getByRole("heading", { name: "If something is urgent" })).toBeVisible();
    await check(partner);
    await partner.getByRole("button", { name: "Continue" }).click();
    await expect(partner.getByText("Choose what it is about").first()).toBeVisible();
    await expect(partner.getByText("Choose whom to ask").first()).toBeVisible();
    await check(partner);
    await partner.getByLabel("I need help").check();
    const asked = partner.getByRole("group", { name: "Whom do you want to ask?" });
    await asked.getByLabel("Helen Whitmore").check();
    const late = partner.getByRole("group", { name: /^If the answer is late/ });
    await late.getByLabel("Helen Whitmore").check();
    await partner.getByRole("button", { name: "Continue" }).click();
    await expect(
      partner.getByText("Choose somebody else than the person you ask, or nobody").first(),
    ).toBeVisible();
    await late.getByLabel("Nobody else").check();
    await send(partner, "Continue", /\/ask\/words\?/);
  });

  await test.step("The page names who reads it before anything is sent", async () => {
    await expect(partner.getByRole("heading", { level: 1 })).toContainText("Ask Helen Whitmore");
    await expect(partner.getByText("nobody else reads it. You can ask somebody else then.")).toBeVisible();
    await check(partner);
    await partner.getByRole("button", { name: "Send it to Helen Whitmore" }).click();
    await expect(partner.getByText("Enter what you want to ask").first()).toBeVisible();
    await partner.getByLabel("What do you want to ask?").fill(question);
    await send(partner, "Send it to Helen Whitmore", /done=asked/);
    await expect(partner.getByText(question)).toBeVisible();
    await check(partner);
  });
  const request = new URL(partner.url()).pathname.split("/").at(-1) ?? "";

  await test.step("The manager finds nothing of it, not even at its address", async () => {
    for (const place of ["manage", "tasks", "messages"]) {
      await manager.goto(`${at}/${place}`);
      await expect(manager.getByText(question)).toHaveCount(0);
      expect(await manager.content()).not.toContain(request);
    }
    expect((await manager.goto(`${at}/tasks/asked/${request}`))?.status()).toBe(404);
    await expect(manager.getByText(question)).toHaveCount(0);
  });

  await test.step("The sponsor is asked, says first by when, and then answers", async () => {
    await sponsor.goto(`${at}/sponsor`);
    await sponsor.getByRole("link", { name: "Your tasks" }).click();
    await check(sponsor);
    await sponsor.locator(`a[href$="${request}"]`).click();
    await expect(sponsor.getByText(question)).toBeVisible();
    await check(sponsor);
    await sponsor.getByLabel("Not yet").check();
    await sponsor.getByRole("button", { name: "Send" }).click();
    await expect(sponsor.getByText("Enter the day by which you answer").first()).toBeVisible();
    await check(sponsor);
    await sponsor.getByLabel("Yes, this is my answer").check();
    await sponsor.getByRole("textbox", { name: /^Your answer/ }).fill("I will sit beside you next time.");
    await send(sponsor, "Send", /done=answered/);
    await check(sponsor);
  });

  await test.step("The partner reads it, and says that it does not answer it; then takes it back", async () => {
    await partner.goto(`${at}/partner/asked`);
    await check(partner);
    await partner.locator(`a[href$="${request}"]`).click();
    await expect(partner.getByText("I will sit beside you next time.")).toBeVisible();
    await check(partner);
    await partner.getByLabel(/What is still missing/).fill("And the time after?");
    await send(partner, "This does not answer it", /done=again/);
    await expect(partner.getByText("And the time after?")).toBeVisible();
    await check(partner);
    await send(partner, "Take it back", /done=taken-back/);
    await expect(partner.getByText("You took it back", { exact: true })).toBeVisible();
  });

  await test.step("An answer that is not clear leads to asking about it", async () => {
    await partner.goto(`${at}/partner/answers`);
    const stance = partner.locator("section", { has: partner.locator("#stance") });
    const notClear = stance.getByRole("button", { name: "Not clear" });
    if (await notClear.isVisible()) await notClear.click();
    await stance.getByRole("link", { name: "Ask somebody about this in Alongside" }).click();
    await expect(partner.getByLabel("Something is not clear to me")).toBeChecked();
    await check(partner);
  });

  await test.step("For a partner without a computer, the manager writes down what they ask and what is not clear", async () => {
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name: "Arthur Pugh", exact: true }).first().click();
    await manager.getByRole("link", { name: "Something they ask of you" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText("Choose how they told you").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("They need help").check();
    await manager.getByLabel("What do they ask?").fill(`For Arthur, ${project.name}`);
    await manager.getByLabel("By phone").check();
    for (const [part, value] of [
      ["Day", "2"],
      ["Month", "3"],
      ["Year", "2026"],
    ] as const)
      await manager.getByLabel(part, { exact: true }).fill(value);
    await send(manager, "Save", /\/tasks\/asked\//);
    await expect(manager.getByText(`For Arthur, ${project.name}`)).toBeVisible();
    await expect(manager.getByText(/written down by Dana Okafor, told by phone/)).toBeVisible();
    await check(manager);
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name: "Arthur Pugh", exact: true }).first().click();
    await manager.getByRole("link", { name: "What they say is clear to them, and what is not" }).click();
    await check(manager);
    await manager.getByLabel("Which of the six?").selectOption({ index: 2 });
    await manager.getByLabel("It is not clear").check();
    await manager.getByLabel("By letter").check();
    await manager.getByLabel("Day", { exact: true }).fill("2");
    await manager.getByLabel("Month", { exact: true }).fill("3");
    await manager.getByLabel("Year", { exact: true }).fill("2026");
    await send(manager, "Save", /done=recorded/);
    await check(manager);
  });
  expect(name).not.toBe("");
});
