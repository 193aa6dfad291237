import type { Page } from "@playwright/test";
import { browserOf, fillDate, send } from "./support/people.ts";
import { expect, expectAccessible, faultsOf, test } from "./support/test.ts";
import { makeWorld, type WorldForBrowsers } from "./support/world.ts";

let world: WorldForBrowsers;
test.beforeEach(() => {
  world = makeWorld();
});

test("a manager sees what needs them, appoints a partner and goes through their first steps", async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const javaScript = javaScriptEnabled !== false;
  const check = (each: Page) => expectAccessible(each, javaScript);
  const manager = await browserOf(browser, page, javaScript);
  const faults = faultsOf(manager, String(baseURL));
  await manager
    .context()
    .addCookies([{ name: "alongside", value: world.sessions.manager, url: String(baseURL) }]);
  const at = `/${world.ids.trust}`;

  await test.step("The day begins with what needs them, each with one thing to do", async () => {
    await manager.goto(`${at}/manage`);
    await expect(manager.getByRole("heading", { name: "Needs you today" })).toBeVisible();
    await check(manager);
    const all = manager.getByRole("link", { name: "Show everything that needs you" });
    if (await all.isVisible()) await all.click();
    await check(manager);
    await manager
      .getByRole("link", { name: /^Record who came/ })
      .first()
      .click();
    await expect(manager.getByRole("heading", { level: 1 })).toContainText(/came/i);
  });

  await test.step("They appoint a partner, and are led to what a newcomer needs first", async () => {
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name: "Appoint a partner" }).click();
    await manager.getByLabel("Somebody new to Alongside at this trust").check();
    await manager.getByLabel("Name", { exact: true }).fill("Abena <b>Addo</b>");
    await manager.getByLabel(/^E-mail address/).fill(`abena-${crypto.randomUUID()}@home.example`);
    await manager.getByLabel("By e-mail").check();
    await manager.getByLabel("Role description").selectOption({ label: "Patient Safety Partner, version 1" });
    await fillDate(manager, "When does the role start?", new Date());
    await manager.getByLabel("Induction").check();
    await send(manager, "Appoint", /\/begin\?done=appointed/);
    await expect(manager.getByRole("heading", { name: /First steps/ })).toBeVisible();
    await expect(manager.getByText("To do")).toHaveCount(7);
    await check(manager);
  });

  await test.step("A step that is taken stays there, done", async () => {
    await manager.getByRole("link", { name: "Hand over a joining link" }).click();
    await manager.getByRole("button", { name: "Make the link" }).click();
    await expect(manager.locator("code")).toBeVisible();
    await manager.goto(`${at}/manage`);
    const steps = manager.getByRole("link", { name: /Go through the steps.*Abena/ });
    const all = manager.getByRole("link", { name: "Show everything that needs you" });
    if (!(await steps.isVisible())) await all.click();
    await steps.click();
    await expect(manager.getByText("The link is made. They have not used it yet.")).toBeVisible();
    await expect(manager.getByText("To do")).toHaveCount(6);
  });

  await test.step("The partner's page says what they wait for", async () => {
    await manager.getByRole("link", { name: /Go to the page of Abena/ }).click();
    await expect(manager.getByRole("heading", { name: "What they wait for" })).toBeVisible();
    await expect(manager.getByRole("link", { name: "A mentor or buddy" })).toBeVisible();
    await check(manager);
  });

  await test.step("The table is narrowed and put in order by its address", async () => {
    await manager.goto(`${at}/manage`);
    await manager.getByText("Choose and sort").click();
    await manager.getByLabel("Where they are").selectOption({ label: "Induction" });
    await manager.getByLabel("Waiting for").selectOption({ label: "A mentor or buddy" });
    await manager.getByLabel("In the order of").selectOption({ label: "Who has waited longest" });
    await manager.getByRole("button", { name: "Show" }).click();
    await expect(manager).toHaveURL(/state=inducting&waiting=pairing&sort=waiting/);
    await expect(manager.getByRole("link", { name: "Abena <b>Addo</b>", exact: true })).toBeVisible();
    await expect(
      manager.getByRole("link", { name: "A mentor or buddy for Abena <b>Addo</b>" }),
    ).toBeVisible();
    await check(manager);
    await manager.getByLabel("Where they are").selectOption({ label: "Checks before starting" });
    await manager.getByRole("button", { name: "Show" }).click();
    await expect(manager.getByText("No partner is like that at the moment.")).toBeVisible();
    await manager.getByRole("link", { name: "Show all of them again" }).click();
    await expect(manager.getByRole("link", { name: "Abena <b>Addo</b>", exact: true })).toBeVisible();
  });

  expect(faults).toEqual([]);
  await manager.context().close();
});
