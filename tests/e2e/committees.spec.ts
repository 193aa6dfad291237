import type { Page } from "@playwright/test";
import { browserOf, fillDate, send } from "./support/people.ts";
import { expect, expectAccessible, faultsOf, test } from "./support/test.ts";
import { makeWorld, type WorldForBrowsers } from "./support/world.ts";

let world: WorldForBrowsers;
test.beforeEach(() => {
  world = makeWorld();
});

test("a committee is added with its dates, moved, cancelled and ended, and partners read the register", async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const javaScript = javaScriptEnabled !== false;
  const faults: string[][] = [];
  const signedIn = async (who: keyof WorldForBrowsers["sessions"]) => {
    const opened = await browserOf(browser, page, javaScript);
    faults.push(faultsOf(opened, String(baseURL)));
    await opened
      .context()
      .addCookies([{ name: "alongside", value: world.sessions[who], url: String(baseURL) }]);
    return opened;
  };
  const check = (each: Page) => expectAccessible(each, javaScript);
  const at = `/${world.ids.trust}/committees`;
  const year = new Date().getFullYear() + 1;
  const manager = await signedIn("manager");

  await test.step("The manager adds a committee; what is missing is said beside its box", async () => {
    await manager.goto(at);
    await check(manager);
    await manager.getByRole("link", { name: "Add a committee" }).click();
    await manager.getByLabel("Name", { exact: true }).fill("Sepsis <i>group</i>");
    await manager.getByLabel("Link for joining online").fill("javascript:alert(1)");
    await send(manager, "Add this committee", /\/new$/);
    await expect(manager.getByRole("link", { name: "Enter what the committee is for" })).toBeVisible();
    await expect(manager.getByLabel("Link for joining online")).toHaveValue("javascript:alert(1)");
    await check(manager);
    await manager.getByLabel("What is it for?").fill("Finds sepsis early.");
    await manager.getByLabel("What does a partner do there?").fill("Asks what families saw.");
    await manager.getByLabel("Whole trust").check();
    await manager.getByLabel("Yes, it is safety-related").check();
    await manager.getByLabel("Link for joining online").fill("https://join.example/sepsis");
    await manager.getByLabel("Who chairs it?").selectOption({ label: "Chris Chair" });
    await send(manager, "Add this committee", /done=added/);
    await expect(manager.getByRole("heading", { name: "Sepsis <i>group</i>" })).toBeVisible();
    await expect(manager.getByText("Nobody yet, and 2 wanted")).toBeVisible();
    await check(manager);
  });
  const committee = new URL(manager.url()).pathname;

  await test.step("The dates are entered as a list; a line that is no date is named, and nothing is lost", async () => {
    await manager.getByRole("link", { name: "Enter dates" }).click();
    const list = `3 March ${year}\n4/25/${year}`;
    await manager.getByLabel("On which days does it meet?").fill(list);
    await manager.getByLabel("When does it start?").fill("2pm");
    await send(manager, "Enter these dates", /\/meetings\/new$/);
    await expect(manager.getByText(/Line 2, “4\/25\/\d{4}”, is not a date/).first()).toBeVisible();
    await expect(manager.getByLabel("On which days does it meet?")).toHaveValue(list);
    await check(manager);
    await manager.getByLabel("On which days does it meet?").fill(`3 March ${year}\n25/4/${year}`);
    await manager.getByLabel("When does it end?").fill("3.30pm");
    await send(manager, "Enter these dates", /done=entered/);
    await expect(manager.getByRole("link", { name: /3 March \d{4}, 2pm to 3:30pm/ })).toBeVisible();
  });

  await test.step("One is moved; another tab that did not know is told, and keeps what was typed", async () => {
    const meeting = await manager.getByRole("link", { name: /3 March/ }).getAttribute("href");
    const other = await signedIn("admin");
    await other.goto(`${meeting}/details`);
    await manager.goto(`${meeting}/details`);
    await check(manager);
    await fillDate(manager, "On which day?", new Date(year, 2, 10));
    await send(manager, "Save", /done=changed/);
    await other.getByLabel("Where is it? (if it is not as always)").fill("The library");
    await send(other, "Save", /\/details$/);
    await expect(other.getByText("There is a problem")).toBeVisible();
    await expect(other.getByLabel("Where is it? (if it is not as always)")).toHaveValue("The library");
    await manager.goto(committee);
    await expect(manager.getByRole("link", { name: /10 March/ })).toBeVisible();
    const file = await manager.request.get(`${meeting}/meeting.ics`);
    expect(file.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(await file.text()).toContain(`DTSTART:${year}0310T140000Z`);
  });

  await test.step("One is cancelled", async () => {
    await manager.getByRole("link", { name: /25 April/ }).click();
    await manager.goto(`${new URL(manager.url()).pathname}/cancellation`);
    await check(manager);
    await manager.getByLabel("Why? (if you want to say)").fill("The room is taken");
    await send(manager, "Cancel this meeting", /done=cancelled/);
    await manager.goto(committee);
    await expect(manager.getByText("Cancelled", { exact: true })).toBeVisible();
  });

  await test.step("A partner reads the register, without what is for those who are asked", async () => {
    const partner = await signedIn("partner");
    await partner.goto(at);
    await check(partner);
    await partner.getByRole("link", { name: "Sepsis <i>group</i>" }).click();
    await expect(partner.getByText("Asks what families saw.")).toBeVisible();
    await expect(partner.getByText("join.example")).toHaveCount(0);
    await expect(partner.getByText("wanted")).toHaveCount(0);
    await check(partner);
  });

  await test.step("It ends, and leaves the register", async () => {
    await manager.getByRole("link", { name: "End this committee" }).click();
    await expect(manager.getByText(/10 March/)).toBeVisible();
    await check(manager);
    await send(manager, "End this committee", /done=ended/);
    await expect(manager.getByRole("link", { name: "Sepsis <i>group</i>" })).toHaveCount(0);
    await manager.goto(committee);
    await expect(manager.getByText(/This committee ended on/)).toBeVisible();
    await expect(manager.getByRole("link", { name: "Enter dates" })).toHaveCount(0);
  });
  expect(faults.flat()).toEqual([]);
});

test("an admin says how many partners the trust wants on a committee", async ({
  page,
  context,
  baseURL,
  javaScriptEnabled,
}) => {
  await context.addCookies([{ name: "alongside", value: world.sessions.admin, url: String(baseURL) }]);
  await page.goto(`/${world.ids.trust}/admin/settings`);
  const box = page.getByLabel("How many partners do you want on each safety-related committee?");
  await expect(box).toHaveValue("2");
  await box.fill("some");
  await send(page, "Save", /\/settings$/);
  await expect(page.getByText("Enter a number from 0 to 99").first()).toBeVisible();
  await expectAccessible(page, javaScriptEnabled !== false);
  await box.fill("3");
  await send(page, "Save", /\/admin$/);
  await page.goto(`/${world.ids.trust}/committees`);
  await expect(page.getByText(/3 wanted/).first()).toBeVisible();
});
