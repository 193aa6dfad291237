import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { browserOf, send } from "./support/people.ts";
import { expect, expectAccessible, faultsOf, test } from "./support/test.ts";
import { makeWorld, type WorldForBrowsers } from "./support/world.ts";

let world: WorldForBrowsers;
test.beforeEach(() => {
  world = makeWorld();
});

test("a partner's role is paused with somebody covering, goes on, and ends with thanks and a record that stays", async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const javaScript = javaScriptEnabled !== false;
  const check = (each: Page) => expectAccessible(each, javaScript);
  const faults: string[][] = [];
  const signedIn = async (who: keyof WorldForBrowsers["sessions"]) => {
    const opened = await browserOf(browser, page, javaScript);
    faults.push(faultsOf(opened, String(baseURL)));
    await opened
      .context()
      .addCookies([{ name: "alongside", value: world.sessions[who], url: String(baseURL) }]);
    return opened;
  };
  const at = `/${world.ids.trust}`;
  const partnerPage = `${at}/manage/partners/${world.ids.appointment}`;
  const manager = await signedIn("manager");
  const partner = await signedIn("partner");

  await test.step("The manager pauses the role, and chooses who covers the seat", async () => {
    await manager.goto(partnerPage);
    await manager.getByRole("link", { name: /^Pause/ }).click();
    await manager.getByLabel("Why (if they want it written down)").fill("A long journey <b>abroad</b>");
    await manager.getByRole("group", { name: "Since when is it paused?" }).getByLabel("Day").fill("40");
    await manager.getByLabel("Quality committee").selectOption({ label: "Nora New" });
    await send(manager, "Pause the role", /\/pause$/);
    await expect(manager.getByText("There is a problem")).toBeVisible();
    await expect(manager.getByLabel("Why (if they want it written down)")).toHaveValue(
      "A long journey <b>abroad</b>",
    );
    await check(manager);
    const today = String(new Date().getDate());
    await manager.getByRole("group", { name: "Since when is it paused?" }).getByLabel("Day").fill(today);
    await send(manager, "Pause the role", /done=paused/);
    await expect(manager.getByText(/This role is paused since/)).toBeVisible();
    await expect(manager.getByText("Why: A long journey <b>abroad</b>")).toBeVisible();
    await check(manager);
  });

  await test.step("The partner is told, and not why", async () => {
    await partner.goto(`${at}/messages`);
    await expect(partner.getByText("Your role is paused", { exact: true })).toBeVisible();
    await expect(partner.getByText("A long journey")).toHaveCount(0);
  });

  await test.step("The manager resumes the role, and the covering ends", async () => {
    await manager.getByRole("link", { name: "Resume the role" }).click();
    await expect(manager.getByText("Nora New, Quality committee")).toBeVisible();
    await check(manager);
    await send(manager, "Resume the role", /done=resumed/);
    await expect(manager.getByText(/This role is paused since/)).toHaveCount(0);
  });

  await test.step("The manager sees what is open, and ends the role with thanks", async () => {
    await partner.goto(`${at}/partner/role/agreement`);
    await manager.getByRole("link", { name: /^End/ }).click();
    await expect(manager.getByText("Quality committee. Chair: Chris Chair")).toBeVisible();
    await manager.getByLabel("Your thanks (if you like)").fill("Thank you.\n\n- For the lifts");
    await send(manager, "End the role", /\/ending$/);
    await expect(manager.getByRole("link", { name: "Choose how the role ended" })).toBeVisible();
    await expect(manager.getByLabel("Your thanks (if you like)")).toHaveValue(
      "Thank you.\n\n- For the lifts",
    );
    await check(manager);
    await manager.getByLabel("The term was completed").check();
    await send(manager, "End the role", /done=ended/);
    await expect(manager.getByRole("heading", { name: "The role of Pat Partner has ended" })).toBeVisible();
    await expect(manager.getByRole("link", { name: "Fill the seat on Quality committee" })).toBeVisible();
    await check(manager);
    await manager.getByRole("link", { name: "print their record" }).click();
    await expect(manager.getByText("You completed your term.", { exact: false }).first()).toBeVisible();
    await check(manager);
  });

  await test.step("From the next page, and the next press of a button, the trust is closed to the partner", async () => {
    await partner.getByRole("button", { name: /agree/i }).click();
    await expect(partner.getByRole("heading", { name: "Page not found" })).toBeVisible();
    for (const path of ["", "/partner", "/partner/role", "/messages", "/urgent"])
      expect((await partner.goto(`${at}${path}`))?.status(), path).toBe(404);
  });

  await test.step("Their record stays theirs, to read and to take away", async () => {
    await partner.goto("/account/home");
    await expect(partner).toHaveURL("/account/records");
    await check(partner);
    await partner.getByRole("main").getByRole("link").click();
    await expect(partner.getByText("Why it was paused")).toBeVisible();
    await expect(partner.getByText("For the lifts")).toBeVisible();
    await check(partner);
    const copy = await downloaded(partner, "Take a copy");
    expect(copy.name).toMatch(/^alongside-.*\.txt$/);
    expect(copy.text).toContain("    - For the lifts");
    const data = await downloaded(partner, "take it as data");
    expect(JSON.parse(data.text)).toMatchObject({ name: "Pat Partner", roles: [{ agreements: [] }] });
  });

  await test.step("An admin sees what hangs on the manager's role before it ends", async () => {
    const admin = await signedIn("admin");
    await admin.goto(`${at}/admin/people`);
    await admin.getByRole("link", { name: "Mona Manager" }).click();
    await admin.getByRole("link", { name: /^End/ }).click();
    await expect(admin.getByRole("heading", { name: "What they do for partners now" })).toBeVisible();
    await expect(admin.getByRole("link", { name: "Nora New" }).first()).toBeVisible();
    await check(admin);
    await send(admin, "End this role", /done=role-ended/);
    await check(admin);
    expect((await manager.goto(`${at}/manage`))?.status()).toBe(404);
    await admin.goto(`${at}/admin/people/${world.ids.person}`);
    await expect(admin.getByRole("link", { name: "Patient Safety Partner" })).toBeVisible();
    await admin.context().close();
  });

  expect(faults.flat()).toEqual([]);
  for (const each of [manager, partner]) await each.context().close();
});

async function downloaded(page: Page, link: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}
