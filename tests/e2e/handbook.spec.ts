import { writeFile } from "node:fs/promises";
import { fillDate, send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/harbourside";

/** A partner of this project's own, so that the four do not say for one another that they read it. */
const partners: Record<string, string> = {
  desk: "partner@demo.example",
  phone: "both@demo.example",
  "desk without JavaScript": "priya.nair@demo.example",
  "phone without JavaScript": "priya.nair@demo.example",
};

test("an admin writes a page and publishes; a partner reads it, looks up a word, says so, and prints the booklet", async ({
  asPerson,
  check,
  browserName,
}, { project }) => {
  test.setTimeout(240_000);
  const admin = await asPerson("admin@demo.example");
  const page = `Parking, ${project.name}`;
  const word = `Walk-round ${project.name}`;

  await test.step("The admin adds a page and a word, and is told what is missing", async () => {
    await admin.goto(`${at}/admin`);
    await admin.locator(`a[href="${at}/admin/handbook"]`).click();
    await check(admin);
    await admin.getByRole("link", { name: "Add a page" }).click();
    await check(admin);
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByText("Enter what the page is called").first()).toBeVisible();
    await admin.getByLabel("What is the page called?").fill(page);
    await admin.getByLabel("What does it say?").fill("By the east door.\n\n- Bring coins\n- Or a card");
    await send(admin, "Save", /done=added/);
    await check(admin);
    await send(admin, `Move up (${page})`, /done=moved/);
    await admin.getByRole("link", { name: "The glossary: words partners may not know" }).click();
    await check(admin);
    await admin.getByRole("link", { name: "Add a word" }).click();
    await check(admin);
    await admin.getByLabel("The word").fill("psirf");
    await admin.getByLabel("What does it mean?").fill("x");
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByText("This word is in the glossary already").first()).toBeVisible();
    await admin.getByLabel("The word").fill(word);
    await send(admin, "Save", /done=added/);
  });

  await test.step("The admin publishes it", async () => {
    await admin.goto(`${at}/admin/handbook/publication`);
    await check(admin);
    // The four projects publish one handbook: another may publish this page with theirs, or add one meanwhile.
    await expect(async () => {
      await admin.goto(`${at}/admin/handbook/publication`);
      await admin.getByLabel("What changed?").fill(`Parking is said now, ${project.name}.`);
      await admin.getByRole("button", { name: "Publish" }).click();
      await admin.waitForLoadState();
      await admin.goto(`${at}/handbook`);
      await expect(admin.getByRole("link", { name: page })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await check(admin);
  });

  const partner = await asPerson(partners[project.name] ?? "");
  await test.step("A partner reads it, and the words in it", async () => {
    await partner.goto(`${at}/handbook`);
    await check(partner);
    await partner.getByRole("link", { name: page }).click();
    await expect(partner.getByText("Bring coins")).toBeVisible();
    await check(partner);
    await partner.goto(`${at}/handbook`);
    await partner.getByRole("link", { name: "Words you will hear, and what they mean" }).click();
    await expect(partner.getByText(word)).toBeVisible();
    await check(partner);
  });

  await test.step("They say that they read it, once", async () => {
    await expect(async () => {
      await partner.goto(`${at}/handbook`);
      const button = partner.getByRole("button", { name: "I have read this handbook" });
      if (await button.isVisible()) await button.click();
      await expect(partner.getByText(/that you read this version/)).toBeVisible({ timeout: 4_000 });
    }).toPass({ timeout: 60_000 });
    await check(partner);
    await partner.goto(`${at}/handbook/versions/1`);
    await expect(partner.getByText("There is a newer one.")).toBeVisible();
    await check(partner);
  });

  await test.step("The booklet prints, and the manager writes down what a partner on paper says", async () => {
    await partner.goto(`${at}/handbook/booklet`);
    await expect(partner.getByRole("heading", { name: "Welcome" })).toBeVisible();
    await check(partner);
    if (browserName === "chromium") {
      const pdf = await partner.pdf({ format: "A4" });
      await writeFile(test.info().outputPath("booklet.pdf"), pdf);
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(3);
    }
    const manager = await asPerson("manager@demo.example");
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name: "Arthur Pugh", exact: true }).first().click();
    await manager.getByRole("link", { name: "The handbook, and whether they read it" }).click();
    await expect(manager.getByText(/Read version 1/)).toBeVisible();
    await check(manager);
    if (await manager.getByRole("button", { name: "Save" }).isVisible()) {
      await manager.getByLabel("By letter").check();
      await fillDate(manager, "When did they tell you?", new Date("2026-01-02"));
      await manager.getByRole("button", { name: "Save" }).click();
      await expect(manager.getByText(/when this version was published/).first()).toBeVisible();
      await check(manager);
    }
  });
});
