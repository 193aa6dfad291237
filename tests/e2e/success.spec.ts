import { partnerFor, send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/harbourside";

test("a partner writes what success looks like, the manager finds other words, both agree, look at it, and say it is met", async ({
  asPerson,
  check,
}, { project }) => {
  test.setTimeout(240_000);
  const { name, email } = partnerFor(project.name);
  const partner = await asPerson(email);
  const manager = await asPerson("manager@demo.example");
  const wish = `I hear what became of what I raised, ${project.name}.`;
  const other = `I hear within a month what became of it, ${project.name}.`;

  await test.step("The partner finds the way from their six answers, and is told what is missing", async () => {
    await partner.goto(`${at}/partner/answers`);
    await partner.getByRole("link", { name: /^What success looks like: write it down/ }).click();
    await check(partner);
    await partner.getByRole("link", { name: "Write what success looks like" }).click();
    await check(partner);
    await partner.getByRole("button", { name: "Ask the other to agree" }).click();
    await expect(partner.getByText("Enter what success looks like").first()).toBeVisible();
    await check(partner);
    await partner.getByLabel("How will you both know that it goes well?").fill(wish);
    await send(partner, "Ask the other to agree", /done=asked/);
    await expect(partner.getByText(/Waiting for the line manager to say yes or no/)).toBeVisible();
    await check(partner);
  });
  const measure = new URL(partner.url()).pathname;

  await test.step("The manager has a message, says no without a reason, is asked for one, and finds other words", async () => {
    await manager.goto(`${at}/messages`);
    await manager.locator(`a[href="${measure}"]`).click();
    await check(manager);
    await manager.getByRole("link", { name: "Say yes or no" }).click();
    await check(manager);
    await manager.getByLabel(/^No, and say why/).check();
    await manager.getByRole("button", { name: "Save the answer" }).click();
    await expect(manager.getByText("Enter what you would change, or why not").first()).toBeVisible();
    await check(manager);
    await manager.goto(measure);
    await manager.getByRole("link", { name: "Put it in other words" }).click();
    await check(manager);
    await manager.getByLabel("How will you both know that it goes well?").fill(other);
    await send(manager, "Ask the other to agree", /done=asked/);
    await expect(manager.getByText(`Waiting for ${name} to say yes or no`)).toBeVisible();
  });

  await test.step("The partner agrees, and it answers the question in their role", async () => {
    await partner.goto(measure);
    await check(partner);
    await partner.getByRole("link", { name: "Say yes or no" }).click();
    await check(partner);
    await partner.getByLabel(/^Yes: it holds/).check();
    await send(partner, "Save the answer", /done=answered/);
    await partner.goto(`${at}/partner/answers`);
    await expect(partner.getByText(other).first()).toBeVisible();
  });

  await test.step("Each writes how it goes, and the two views stand apart", async () => {
    for (const [page, words] of [
      [partner, `I heard twice, ${project.name}.`],
      [manager, `Two answers in time, ${project.name}.`],
    ] as const) {
      await page.goto(measure);
      await page.getByRole("link", { name: "Write how it goes" }).click();
      await check(page);
      await page.getByLabel("How does it go?").fill(words);
      await send(page, "Save", /done=looked-at/);
    }
    await check(manager);
    const theirs = manager.locator("section", { hasText: `How ${name} sees it` });
    await expect(theirs.getByText(/^I heard twice/)).toBeVisible();
    await expect(theirs.getByText(/^Two answers in time/)).toHaveCount(0);
  });

  await test.step("The partner says that it is met; it stays on record and answers no more", async () => {
    await partner.goto(measure);
    await partner.getByRole("link", { name: "Say that it is met, or drop it" }).click();
    await check(partner);
    await partner.getByLabel("It is met").check();
    await partner.getByLabel("How can you tell, or why is it dropped?").fill("I was told each time.");
    await send(partner, "Save", /done=closed/);
    await expect(partner.getByText("I was told each time.")).toBeVisible();
    await check(partner);
    await partner.goto(`${at}/partner/answers`);
    await expect(partner.getByText(other)).toHaveCount(0);
  });
});
