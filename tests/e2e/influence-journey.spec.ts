import type { Page } from "@playwright/test";
import { type EmptySite, startEmptySite } from "./support/empty-site.ts";
import { at, mail, openFromNothing } from "./support/opening.ts";
import { appoint, browserOf, join, makeLink, send } from "./support/people.ts";
import { expect, expectAccessible, faultsOf, test } from "./support/test.ts";
import { giveUrgentContacts } from "./support/urgent-contacts.ts";

let site: EmptySite;
test.beforeAll(async () => {
  site = await startEmptySite();
});
test.afterAll(async () => {
  await site?.stop();
});

const words = "Nobody at the desk can tell a visitor which ward somebody is on.";
const changed = "The desk has the list of wards on its screen since Monday.";

test("from an empty trust to a partner who is told what changed because of them", async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  test.setTimeout(300_000);
  const javaScript = javaScriptEnabled !== false;
  const check = (each: Page) => expectAccessible(each, javaScript);
  const faults: string[][] = [];
  const newBrowser = async () => {
    const opened = await browserOf(browser, page, javaScript, site.baseURL);
    faults.push(faultsOf(opened, site.baseURL));
    return opened;
  };
  const [operator, admin, manager, sponsor, mentor, partner] = [
    await newBrowser(),
    await newBrowser(),
    await newBrowser(),
    await newBrowser(),
    await newBrowser(),
    await newBrowser(),
  ];
  await openFromNothing(site, { operator, admin, check });

  await test.step("The admin takes all that is proposed, in one step", async () => {
    await send(admin, "Take all of it", /done=accepted/);
    await expect(admin.getByText("It is all there")).toBeVisible();
    await expect(admin.getByRole("button", { name: "Take all of it" })).toHaveCount(0);
    await check(admin);
  });

  await test.step("The admin says what only the trust can say, and publishes the role and the handbook", async () => {
    await admin.getByRole("link", { name: /^Finish and publish “Patient Safety Partner”/ }).click();
    await admin.getByRole("link", { name: "Title, answering to, time and term" }).click();
    await admin.getByLabel("Partners are responsible to").fill("The patient safety specialist");
    await admin.getByLabel("Partners are accountable to").fill("The chief nurse");
    await admin.getByLabel("How much time the role takes").fill("As much as suits you");
    await admin.getByLabel("How long the role lasts").fill("Two years");
    await send(admin, "Save", /\/draft$/);
    await admin.getByRole("link", { name: "Strategic partner or representative" }).click();
    await admin.getByLabel("It depends on the task").check();
    await admin.getByLabel("What that means at your trust").fill("Each task says which.");
    await admin.getByLabel("For whom they speak, and for whom not").fill("For patients, not for the trust.");
    await send(admin, "Save", /\/draft$/);
    await admin.getByRole("link", { name: "Publish", exact: true }).click();
    await send(admin, "Publish version 1", /done=published/);
    await admin.goto(`${at}/admin`);
    await admin.getByRole("link", { name: "Publish the handbook" }).click();
    await admin.getByLabel(/^What is written here/).check();
    await admin.getByLabel("What is it?").fill("Our first handbook.");
    await send(admin, "Publish", /done=/);
    await giveUrgentContacts(admin, at, async () => {});
  });

  await test.step("The admin names a manager, a sponsor and a mentor, and each joins", async () => {
    for (const { page: theirs, name, role, home } of [
      { page: manager, name: "Dana Okafor", role: /^Manage/, home: /\/manage$/ },
      { page: sponsor, name: "Helen Whitmore", role: /^Executive sponsor/, home: /\/sponsor$/ },
      { page: mentor, name: "Joyce Bennett", role: /^Mentor/, home: /\/tasks$/ },
    ]) {
      await admin.goto(`${at}/admin/people/new`);
      await admin.getByLabel("Name", { exact: true }).fill(name);
      await admin.getByLabel(/^E-mail address/).fill(mail(name.split(" ")[0]?.toLowerCase() ?? ""));
      await admin.getByLabel("By e-mail").check();
      await admin.getByLabel(role).check();
      await send(admin, "Save", /done=named/);
      await join(theirs, await makeLink(admin));
      await expect(theirs).toHaveURL(home);
    }
  });

  await test.step("The sponsor accepts", async () => {
    await sponsor.getByRole("link", { name: "Say whether you are the sponsor of partners" }).click();
    await sponsor.getByLabel("Yes, I am the sponsor of partners").check();
    await send(sponsor, "Save", /done=answered/);
  });

  await test.step("The manager appoints a partner, begins the induction and asks a mentor", async () => {
    await manager.goto(`${at}/manage/appointments/new`);
    await appoint(manager, { name: "Margaret Ellis", email: mail("margaret"), reached: "By e-mail" });
    await join(partner, await makeLink(manager));
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name: "Margaret Ellis", exact: true }).click();
    const theirs = new URL(manager.url()).pathname;
    await manager.goto(`${theirs}/pairings/new?kind=mentor`);
    await manager.getByLabel("Whom do you ask?").selectOption({ label: "Joyce Bennett" });
    await manager.getByLabel("What are the two to do together?").fill("Talk once a month.");
    await send(manager, "Ask them", /done=/);
    await mentor.goto(`${at}/tasks`);
    await mentor.getByRole("link", { name: /^Can you be the mentor of Margaret Ellis/ }).click();
    await mentor.getByLabel("Yes, I can").check();
    await send(mentor, "Send your answer", /done=accepted/);
  });

  await test.step("The partner has a useful page on their first day: who, what, how, and what they wait for", async () => {
    await partner.goto(`${at}/partner`);
    for (const text of ["Dana Okafor", "Joyce Bennett", "Safety committee"])
      await expect(partner.getByText(text).first()).toBeVisible();
    await check(partner);
    await partner.goto(`${at}/partner/role/agreement`);
    await send(partner, "I agree to this role description", /done=agreed/);
    await partner.goto(`${at}/handbook`);
    await expect(partner.getByRole("link", { name: "Welcome" })).toBeVisible();
  });

  await test.step("The partner raises something, and the manager asks the sponsor to respond", async () => {
    await partner.goto(`${at}/partner`);
    await partner.getByRole("link", { name: "What I raised, and what became of it" }).click();
    await partner.getByRole("link", { name: /^Write down something/ }).click();
    await partner.getByLabel("In a conversation").check();
    await partner.getByLabel(/^With whom, or where/).fill("At the front desk");
    await partner.getByLabel("What did you raise?").fill(words);
    await send(partner, "Save", /done=raised/);
    const point = new URL(partner.url()).pathname;
    await manager.goto(`${point}/asking`);
    await manager.getByLabel("Who is to respond?").selectOption({ label: "Helen Whitmore" });
    await send(manager, "Ask them", /done=named/);
  });

  await test.step("The sponsor says what changed, and the partner is told and says that it is enough", async () => {
    await sponsor.goto(`${at}/tasks`);
    await sponsor.getByRole("link", { name: "Respond to what Margaret Ellis raised" }).click();
    await sponsor.getByRole("link", { name: "Answer", exact: true }).click();
    await sponsor.getByLabel("What changed because of it").check();
    await sponsor.getByLabel("In your words").fill(changed);
    await send(sponsor, "Save the answer", /done=answered/);
    await partner.goto(`${at}/messages`);
    await partner.locator("a[href*='/raised/']").first().click();
    await expect(partner.getByText(changed)).toBeVisible();
    await partner.getByRole("link", { name: "Say whether this is enough" }).click();
    await partner.getByLabel(/^This answers it/).check();
    await send(partner, "Save", /done=said/);
    await check(partner);
  });

  await test.step("The sponsor's page tells the story, and no name; the admin has nothing left to set up but people", async () => {
    await sponsor.goto(`${at}/sponsor`);
    await expect(sponsor.getByText(changed)).toBeVisible();
    await expect(sponsor.getByText("Margaret Ellis")).toHaveCount(0);
    await check(sponsor);
    await admin.goto(`${at}/admin`);
    await expect(admin.getByText("Everything is set up, and nothing waits for you.")).toBeVisible();
    await check(admin);
  });

  expect(faults.flat()).toEqual([]);
  for (const each of [operator, admin, manager, sponsor, mentor, partner]) await each.context().close();
});
