import type { Page } from "@playwright/test";
import { browserOf, fillDate, send } from "./support/people.ts";
import { expect, faultsOf, test } from "./support/test.ts";
import { makeWorld, type WorldForBrowsers } from "./support/world.ts";

let world: WorldForBrowsers;
test.beforeAll(() => {
  world = makeWorld("without-induction");
});

const section = (page: Page, heading: string) => page.getByRole("region", { name: heading });
const stepIn = (page: Page, heading: string, title: string) =>
  section(page, heading).getByRole("listitem").filter({ hasText: title });

test("an induction is set up, begun and done: each owner does their part, a contact with a link, and both sides see it", async ({
  page,
  browser,
  javaScriptEnabled,
  baseURL,
  check,
}) => {
  test.setTimeout(300_000);
  const { ids, sessions } = world;
  const at = `/${ids.trust}`;
  const theirs = `${at}/manage/partners/${ids.appointment}`;
  const faults: string[][] = [];
  const url = String(baseURL);
  const asPerson = async (value: string | null) => {
    const opened = await browserOf(browser, page, javaScriptEnabled !== false);
    if (value)
      await opened.context().addCookies([{ name: "alongside", value, url, httpOnly: true, sameSite: "Lax" }]);
    faults.push(faultsOf(opened, url));
    return opened;
  };
  const admin = await asPerson(sessions.admin);
  const manager = await asPerson(sessions.manager);
  const partner = await asPerson(sessions.partner);
  const mentor = await asPerson(sessions.mentor);
  const contact = await asPerson(null);

  await test.step("The admin takes what is proposed, adds a step for a contact, and cannot make a circle", async () => {
    await admin.goto(`${at}/admin/induction`);
    await check(admin);
    await send(admin, "Take these steps", /done=accepted/);
    await check(admin);
    await admin.getByRole("link", { name: "Add a step" }).click();
    await check(admin);
    await admin.getByLabel("What is to be done?").fill("Lend the partner a laptop");
    await admin.getByLabel("Somebody who does not sign in here").check();
    await admin.getByLabel("After", { exact: true }).check();
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByText("Choose which contact does it").first()).toBeVisible();
    await expect(admin.getByText("Enter how many days").first()).toBeVisible();
    await check(admin);
    await expect(admin.getByLabel("What is to be done?")).toHaveValue("Lend the partner a laptop");
    await admin.getByLabel("Which contact?").selectOption(ids.contact);
    await admin.getByLabel("By how many days?").fill("3");
    await admin.getByLabel("Read and sign the confidentiality agreement").check();
    await send(admin, "Save", /done=added/);
    await expect(admin.getByText(/Chris Chair\. 3 days after/)).toBeVisible();
    await send(admin, "Move up (Lend the partner a laptop)", /done=moved/);
    await admin.getByRole("link", { name: /Change Read and sign the confidentiality/ }).click();
    await check(admin);
    await admin.getByLabel("Lend the partner a laptop").check();
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(
      admin
        .getByText(
          /“Read and sign the confidentiality agreement” waits for “Lend the partner a laptop”, which waits for/,
        )
        .first(),
    ).toBeVisible();
    await check(admin);
    await admin.goto(`${at}/admin/induction`);
    await admin.getByRole("link", { name: /Take out Have a first talk/ }).click();
    await check(admin);
    await admin.getByRole("link", { name: "Keep it" }).click();
  });

  await test.step("The manager begins it from the first steps", async () => {
    await manager.goto(`${theirs}/begin`);
    await manager.getByRole("link", { name: "Begin their induction" }).click();
    await check(manager);
    await send(manager, "Begin the induction", /done=begun/);
    await expect(manager.getByText("0 of 17 steps are done.")).toBeVisible();
    await check(manager);
    await manager.goto(`${theirs}/begin`);
    await expect(manager.getByText("Each step says who does it and by when.")).toBeVisible();
  });

  await test.step("The partner sees what is theirs and for whom the rest waits, and does one", async () => {
    await partner.goto(`${at}/partner`);
    await expect(partner.getByRole("link", { name: "Your induction: 0 of 17 steps are done" })).toBeVisible();
    await partner.getByRole("link", { name: /^Your induction/ }).click();
    await check(partner);
    await expect(
      stepIn(partner, "Waiting for others", "Set up an e-mail address").getByText(
        /Waiting for .*Ada Admin.* since/,
      ),
    ).toBeVisible();
    await expect(
      stepIn(partner, "Later", "Lend the partner a laptop").getByText(/Then: Chris Chair/),
    ).toBeVisible();
    await partner.getByRole("link", { name: /done \(Read and sign the confidentiality/ }).click();
    await check(partner);
    await fillDate(partner, "When was it done?", new Date(Date.now() + 2 * 86_400_000));
    await partner.getByRole("button", { name: "It is done" }).click();
    await expect(partner.getByText(/Enter a date that is not in the future/).first()).toBeVisible();
    await check(partner);
    for (const part of ["Day", "Month", "Year"]) await partner.getByLabel(part, { exact: true }).fill("");
    await send(partner, "It is done", /done=done/);
    await expect(
      stepIn(partner, "Done, or not needed", "confidentiality").getByText(/Done: Pat Partner/),
    ).toBeVisible();
  });

  await test.step("The admin does theirs from their tasks", async () => {
    await admin.goto(`${at}/tasks`);
    await check(admin);
    await admin.getByRole("link", { name: "Give the partner an identity badge" }).click();
    await check(admin);
    await send(admin, "It is done", /tasks\?done=step/);
    await expect(admin.getByText("It is written down that this step is done.")).toBeVisible();
  });

  await test.step("The mentor says yes to the partner, and does theirs", async () => {
    await mentor.goto(`${at}/tasks/pairings/${ids.pairing}`);
    await mentor.getByLabel("Yes, I can").check();
    await send(mentor, "Send your answer", /done=accepted/);
    await mentor.getByRole("link", { name: "Have a first talk, as mentor or buddy" }).click();
    await check(mentor);
    await send(mentor, "It is done", /tasks\?done=step/);
  });

  await test.step("A contact says with a link that theirs is done, and it can be said once", async () => {
    await manager.goto(`${theirs}/induction`);
    await stepIn(manager, "Waiting for others", "laptop").getByRole("link").click();
    await check(manager);
    await manager.getByRole("link", { name: "Make a link for Chris Chair" }).click();
    await check(manager);
    await send(manager, "Make the link", /\/link$/);
    const link = ((await manager.locator("code").textContent()) ?? "").trim();
    await check(manager);
    await contact.goto(new URL(link).pathname);
    await expect(contact.getByText("For Pat Partner, who begins as a Patient Safety Partner")).toBeVisible();
    await check(contact);
    await contact.getByRole("button", { name: "It is done" }).click();
    await expect(contact.getByText(/It is settled since/)).toBeVisible();
    await expect(contact.getByRole("button", { name: "It is done" })).toHaveCount(0);
    await check(contact);
    await contact.goto(`${new URL(link).pathname}x`);
    await expect(contact.getByRole("heading", { name: "This link does not work" })).toBeVisible();
  });

  await test.step("The manager says what is not needed and why, and gives one to somebody else", async () => {
    await manager.goto(`${theirs}/induction`);
    await expect(
      stepIn(manager, "Done, or not needed", "laptop").getByText(/Done: Chris Chair, by link/),
    ).toBeVisible();
    await manager.getByRole("link", { name: "Open (Arrange parking and access to the sites)" }).click();
    await check(manager);
    await manager.getByLabel("It is not needed").check();
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText("Enter why it is not needed").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("Why is it not needed?").fill("Pat comes by bus.");
    await send(manager, "Save", /done=said/);
    await expect(manager.getByText("“Pat comes by bus.”")).toBeVisible();
    await manager.getByRole("link", { name: /^Open \(Set up payment/ }).click();
    await manager.getByRole("link", { name: /Change who does it/ }).click();
    await check(manager);
    await manager.getByLabel("Their line manager").check();
    await send(manager, "Save", /done=changed/);
    await manager.getByRole("link", { name: "Add a step for Pat Partner" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText("Enter by when it is to be done").first()).toBeVisible();
    await manager.getByLabel("What is to be done?").fill("Visit the maternity ward");
    await manager.getByLabel("The partner", { exact: true }).check();
    await fillDate(manager, "By when?", new Date(Date.now() + 20 * 86_400_000));
    await send(manager, "Save", /done=added/);
    await check(manager);
  });

  await test.step("Both read the same, and the partner is led to what is new", async () => {
    await partner.goto(`${at}/partner/induction`);
    await expect(partner.getByText("5 of 18 steps are done.")).toBeVisible();
    await expect(stepIn(partner, "For you to do", "Visit the maternity ward")).toBeVisible();
    await check(partner);
    await admin.goto(`${theirs}/induction`);
    await expect(admin.getByText("5 of 18 steps are done.")).toBeVisible();
    await expect(admin.getByRole("link", { name: /^Open/ })).toHaveCount(0);
  });

  await test.step("The manager brings the partner from checks to active", async () => {
    for (const said of ["Say that the checks are done", "Make the partner active"]) {
      await manager.goto(`${theirs}/stage`);
      await check(manager);
      await manager.getByRole("button", { name: said }).click();
      await expect(manager).toHaveURL(/done=/);
    }
    await manager.goto(theirs);
    await expect(manager.getByText(/^Active\b/).first()).toBeVisible();
  });
  expect(faults.flat()).toEqual([]);
});
