import type { Page } from "@playwright/test";
import { browserOf, fillDate, send } from "./support/people.ts";
import { expect, expectAccessible, faultsOf, test } from "./support/test.ts";
import { makeWorld, type WorldForBrowsers } from "./support/world.ts";

let world: WorldForBrowsers;
test.beforeAll(() => {
  world = makeWorld("without-training");
});

const day = 86_400_000;
const level1 = "Patient Safety Syllabus Level 1: Essentials for patient safety";
const level2 = "Patient Safety Syllabus Level 2: Access to practice";
const section = (page: Page, heading: string) => page.getByRole("region", { name: heading });

test("an admin takes the proposed list; the manager says what applies; the partner does one and asks for one", async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  test.setTimeout(240_000);
  const javaScript = javaScriptEnabled !== false;
  const check = (each: Page) => expectAccessible(each, javaScript);
  const { ids, sessions } = world;
  const at = `/${ids.trust}`;
  const theirs = `${at}/manage/partners/${ids.appointment}`;
  const faults: string[][] = [];
  const asPerson = async (value: string) => {
    const opened = await browserOf(browser, page, javaScript);
    const url = String(process.env.E2E_BASE_URL);
    await opened.context().addCookies([{ name: "alongside", value, url, httpOnly: true, sameSite: "Lax" }]);
    faults.push(faultsOf(opened, url));
    return opened;
  };
  const [admin, manager, partner, sponsor] = [
    await asPerson(sessions.admin),
    await asPerson(sessions.manager),
    await asPerson(sessions.partner),
    await asPerson(sessions.sponsor),
  ];

  await test.step("The admin finds an empty list, takes what is proposed, and changes it", async () => {
    await admin.goto(`${at}/admin/training`);
    await expect(admin.getByText(`${level1} (about 30 minutes, online)`)).toBeVisible();
    await check(admin);
    await send(admin, "Put these on our list", /done=proposed/);
    await expect(admin.getByText("For every partner", { exact: true })).toHaveCount(2);
    await check(admin);
    await admin.getByRole("link", { name: `Change ${level1}` }).click();
    await check(admin);
    await admin.getByLabel("For how many months is it valid?").fill("lots");
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByText(/Enter a number from 0 to 120/).first()).toBeVisible();
    await admin.getByLabel("For how many months is it valid?").fill("36");
    await send(admin, "Save", /done=changed/);
    await expect(admin.getByText("Valid for 36 months")).toBeVisible();
    await admin.getByRole("link", { name: "Add a training" }).click();
    await check(admin);
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByText("Enter the name of the training").first()).toBeVisible();
    await check(admin);
    await admin.getByLabel("Name of the training").fill("How we learn here");
    await admin.getByLabel("Some partners").check();
    await send(admin, "Save", /done=added/);
    await admin.getByRole("link", { name: "Take off How we learn here" }).click();
    await check(admin);
    await send(admin, "Take it off the list", /done=ended/);
    await expect(admin.getByText("How we learn here")).toHaveCount(0);
  });

  await test.step("The manager says that one does not apply, and must say why", async () => {
    await manager.goto(theirs);
    await manager.getByRole("link", { name: /Their training/ }).click();
    await check(manager);
    await manager.getByRole("link", { name: `Open ${level2}` }).click();
    await check(manager);
    await manager.getByLabel("It does not apply").check();
    await manager.getByRole("button", { name: "Save whether it applies" }).click();
    await expect(manager.getByText("Enter why it does not apply").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("Why not?").fill("You did it at your last trust.");
    await send(manager, "Save whether it applies", /done=said/);
    await expect(manager.getByText("You did it at your last trust.")).toBeVisible();
    await check(manager);
  });

  await test.step("The partner’s answer is real, and they write down one that they did", async () => {
    await partner.goto(`${at}/partner`);
    await expect(section(partner, "Your role in six answers").getByText(level1)).toBeVisible();
    await partner.goto(`${at}/partner/answers`);
    await expect(section(partner, "What training do I need?").getByText("Not done yet.")).toBeVisible();
    await partner.getByRole("link", { name: "Your training: say what you did, or what you need" }).click();
    await expect(section(partner, "Training you need not do").getByText(level2)).toBeVisible();
    await check(partner);
    await partner.getByRole("link", { name: `I did this ${level1}` }).click();
    await check(partner);
    await fillDate(partner, "Which day did you do it?", new Date(Date.now() + 2 * day));
    await partner.getByRole("button", { name: "Save" }).click();
    await expect(partner.getByText("Enter a date that is not in the future").first()).toBeVisible();
    await check(partner);
    await fillDate(partner, "Which day did you do it?", new Date(Date.now() - 2000 * day));
    await send(partner, "Save", /done=done-expired/);
    await expect(partner.getByText("so it shows as expired", { exact: false })).toBeVisible();
    await expect(partner.getByText("Expired", { exact: true })).toBeVisible();
    await check(partner);
    await partner.getByRole("link", { name: `Open ${level1}` }).click();
    await fillDate(partner, "Which day did you do it?", new Date(Date.now() - 2 * day));
    await send(partner, "Save", /done=done$/);
    await expect(partner.getByText("Done", { exact: true })).toBeVisible();
  });

  await test.step("The partner says what else they need", async () => {
    await partner.getByRole("link", { name: "Say what training you need" }).click();
    await check(partner);
    await partner.getByRole("button", { name: "Send" }).click();
    await expect(partner.getByText("Enter what training you need").first()).toBeVisible();
    await partner
      .getByLabel("What would you like to learn, and what for?")
      .fill("A basic course about risk.");
    await send(partner, "Send", /done=needed/);
    await expect(partner.getByText(/No answer yet/)).toBeVisible();
    await check(partner);
    await partner.goto(`${at}/partner`);
    await expect(
      section(partner, "Waiting for the trust").getByText("An answer about a training you need"),
    ).toBeVisible();
    await check(partner);
  });

  await test.step("The manager has it among what needs them, and answers with a day", async () => {
    await manager.goto(`${at}/manage`);
    const all = manager.getByRole("link", { name: "Show everything that needs you" });
    const need = manager.getByRole("link", { name: /Pat Partner needs a training/ });
    if (!(await need.isVisible())) await all.click();
    await need.click();
    await check(manager);
    await manager.getByRole("button", { name: "Send" }).click();
    await expect(manager.getByText("Choose whether it can be arranged").first()).toBeVisible();
    await manager.getByLabel("Yes, by a day to come").check();
    await manager.getByLabel("What do you say to them?").fill("The governance team gives one.");
    await manager.getByRole("button", { name: "Send" }).click();
    await expect(manager.getByText("Enter the day by which it is arranged").first()).toBeVisible();
    await expect(manager.getByLabel("What do you say to them?")).toHaveValue(
      "The governance team gives one.",
    );
    await check(manager);
    await fillDate(manager, "By when?", new Date(Date.now() + 30 * day));
    await send(manager, "Send", /done=answered/);
    await check(manager);
  });

  await test.step("The manager writes down for the partner a training done and one needed", async () => {
    await manager.getByRole("link", { name: "Open Fire safety" }).click();
    await fillDate(manager, "Which day did they do it?", new Date(Date.now() - 5 * day));
    await manager.getByLabel("By phone").check();
    await send(manager, "Save that they did it", /done=recorded$/);
    await manager.getByRole("link", { name: "Write down a training they need" }).click();
    await check(manager);
    await manager.getByLabel("What would they like to learn, and what for?").fill("The microphone.");
    await manager.getByLabel("By letter").check();
    await fillDate(manager, "When did they tell you?", new Date());
    await send(manager, "Save", /done=needed/);
  });

  await test.step("The partner sees the answer; the sponsor sees numbers alone", async () => {
    await partner.goto(`${at}/partner/training`);
    await expect(partner.getByText("The governance team gives one.")).toBeVisible();
    await expect(partner.getByText(/It is to be arranged by/)).toBeVisible();
    await check(partner);
    await sponsor.goto(`${at}/sponsor`);
    const training = section(sponsor, "Training partners say they need");
    await expect(training.getByRole("row", { name: /Waiting for an answer/ })).toContainText("1");
    await expect(training.getByRole("row", { name: /Promised for a day/ })).toContainText("1");
    await expect(sponsor.getByText("Pat Partner")).toHaveCount(0);
    await check(sponsor);
  });
  for (const each of faults) expect(each).toEqual([]);
  for (const each of [admin, manager, partner, sponsor]) await each.context().close();
});
