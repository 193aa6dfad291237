import { writeFile } from "node:fs/promises";
import { fillDate, send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/harbourside";
const day = (days: number) => new Date(Date.now() + days * 86_400_000);

test("for a partner on paper a manager prints a sheet, and puts right what they say is not; a partner does it themselves", async ({
  asPerson,
  check,
  browserName,
}, { project }) => {
  test.setTimeout(240_000);
  const manager = await asPerson("manager@demo.example");
  const partner = await asPerson("both@demo.example");

  await test.step("The sheet in large letters, on the screen and on paper", async () => {
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name: "Arthur Pugh", exact: true }).first().click();
    await manager.getByRole("link", { name: /^Print a sheet in large letters/ }).click();
    for (const heading of ["Who helps me", "My next meetings", "My people", "My role", "How to get help"])
      await expect(manager.getByRole("heading", { name: heading })).toBeVisible();
    await expect(manager.getByRole("heading", { name: "If something is urgent" })).toBeVisible();
    await check(manager);
    await manager.emulateMedia({ media: "print" });
    await expect(manager.getByText("To print this sheet")).toBeHidden();
    const size = await manager
      .getByText("Who helps me")
      .locator("xpath=following-sibling::p[1]")
      .evaluate((element) => element.getBoundingClientRect().height > 0);
    expect(size).toBe(true);
    if (browserName === "chromium") {
      const pdf = await manager.pdf({ format: "A4" });
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
      await writeFile(test.info().outputPath("sheet.pdf"), pdf);
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages, "sheets of paper").toBeLessThanOrEqual(5);
    }
    await manager.emulateMedia({ media: "screen" });
  });

  await test.step("A partner prints the same from their role, and finds what others wrote down for them", async () => {
    await partner.goto(`${at}/partner`);
    await partner.getByRole("link", { name: "Print a sheet in large letters" }).click();
    await expect(partner.getByRole("heading", { name: "My next meetings" })).toBeVisible();
    await check(partner);
    await partner.goto(`${at}/partner`);
    await partner.getByRole("link", { name: /^What others wrote down for you/ }).click();
    await check(partner);
  });

  const words = `I was not asked, ${project.name}.`;
  const order = ["desk", "phone", "desk without JavaScript", "phone without JavaScript"].indexOf(
    project.name,
  );
  await test.step("The partner says that one of it is not right", async () => {
    await partner
      .getByRole("link", { name: /^This is not right/ })
      .nth(Math.max(0, order))
      .click();
    await check(partner);
    await partner.getByRole("button", { name: "Send" }).click();
    await expect(partner.getByText("Enter what is not right").first()).toBeVisible();
    await check(partner);
    await partner.getByLabel("What is not right?").fill(words);
    await send(partner, "Send", /done=said/);
    await expect(partner.getByText(words)).toBeVisible();
    await check(partner);
  });

  await test.step("The manager answers it, and both stand beside one another", async () => {
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name: "Samuel Adeyemi", exact: true }).first().click();
    await manager.getByRole("link", { name: /^What was written down for them/ }).click();
    await check(manager);
    const said = manager.getByRole("listitem").filter({ hasText: words }).last();
    await said.getByRole("link", { name: /^Answer/ }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Send" }).click();
    await expect(manager.getByText("Choose what you did").first()).toBeVisible();
    await manager.getByLabel("We see it otherwise").check();
    await manager.getByLabel(/^What you did, or why/).fill(`You were on the list, ${project.name}.`);
    await send(manager, "Send", /done=answered/);
    await partner.goto(`${at}/partner/recorded`);
    await expect(partner.getByText(`You were on the list, ${project.name}.`)).toBeVisible();
    await check(partner);
  });

  await test.step("A manager on leave says who covers, and the partners are told", async () => {
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name: /^When you are away/ }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Save, and tell everybody" }).click();
    await expect(manager.getByText("Enter the first day you are away").first()).toBeVisible();
    await check(manager);
    await fillDate(manager, "First day you are away", day(200 + order * 20));
    await fillDate(manager, "Last day you are away", day(207 + order * 20));
    await manager.getByLabel("Who covers for you?").selectOption({ index: 1 });
    await send(manager, "Save, and tell everybody", /done=covered/);
    await check(manager);
  });
});
