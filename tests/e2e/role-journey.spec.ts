import type { Page } from "@playwright/test";
import { type EmptySite, startEmptySite } from "./support/empty-site.ts";
import { at, mail, openFromNothing } from "./support/opening.ts";
import { appoint, browserOf, fillDate, join, makeLink, send } from "./support/people.ts";
import { expect, expectAccessible, faultsOf, test } from "./support/test.ts";
import { expectUrgentContacts, giveUrgentContacts } from "./support/urgent-contacts.ts";
import { rolePurpose, tasks, whatWeExpect } from "./support/words.ts";

let site: EmptySite;
test.beforeAll(async () => {
  site = await startEmptySite();
});
test.afterAll(async () => {
  await site?.stop();
});

test("from an empty database to a partner who agreed a role, and is asked again", async ({
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

  const [operator, admin] = [await newBrowser(), await newBrowser()];
  await openFromNothing(site, { operator, admin, check });

  await test.step("The admin writes task profiles", async () => {
    for (const task of tasks) {
      await admin.goto(`${at}/admin/task-profiles/new`);
      await admin.getByLabel("Name of the task").fill(task.name);
      await admin.getByLabel("What it is for").fill(task.purpose);
      await admin.getByLabel("How much time it takes").fill(task.time);
      await admin.getByLabel("How often").fill(task.frequency);
      await admin.getByLabel("How to prepare").fill(task.preparation);
      await admin.getByLabel(task.stance, { exact: true }).check();
      await send(admin, "Save", /\/task-profiles$/);
    }
    await check(admin);
  });

  await test.step("The admin writes the role description from the template", async () => {
    await admin.goto(`${at}/admin`);
    await admin.getByRole("link", { name: "Write your first role description" }).click();
    await admin.getByLabel("What is the role called?").fill("Patient Safety Partner");
    await check(admin);
    await send(admin, "Start writing", /\/draft$/);
    await check(admin);

    await admin.getByRole("link", { name: "Publish", exact: true }).click();
    await expect(admin.getByRole("heading", { name: "Not ready to publish yet" })).toBeVisible();
    await admin.getByRole("link", { name: "Go back to the draft" }).click();

    await admin.getByRole("link", { name: "Title, answering to, time and term" }).click();
    await admin.getByLabel("Partners are responsible to").fill("The patient safety specialist");
    await admin.getByLabel("Partners are accountable to").fill("The chief nurse");
    await admin.getByLabel("How much time the role takes").fill("8 hours a month");
    await admin.getByLabel("How long the role lasts").fill("18 months");
    await check(admin);
    await send(admin, "Save", /\/draft$/);

    await admin.getByRole("link", { name: "Strategic partner or representative" }).click();
    await admin.getByLabel("It depends on the task").check();
    await admin
      .getByLabel("What that means at your trust")
      .fill("In some tasks you help us decide. In others you bring the view of patients.");
    await admin
      .getByLabel("For whom they speak, and for whom not")
      .fill("You speak for patients in general, not for the trust.");
    await check(admin);
    await send(admin, "Save", /\/draft$/);

    await admin.getByRole("link", { name: "Tasks", exact: true }).click();
    for (const task of tasks) await admin.getByLabel(task.name).check();
    await check(admin);
    await send(admin, "Save", /\/draft$/);

    await admin.getByRole("list").getByRole("link", { name: "What the role is for" }).click();
    await admin.getByLabel("Words of this section").fill(rolePurpose);
    await check(admin);
    await send(admin, "Save", /\/draft$/);
    await admin.getByRole("list").getByRole("link", { name: "What we expect of you" }).click();
    await admin.getByLabel("Words of this section").fill(whatWeExpect);
    await send(admin, "Save", /\/draft$/);
    await admin.getByRole("list").getByRole("link", { name: "Payment and expenses" }).click();
    await admin.getByLabel("No, we leave it out because:").check();
    await admin.getByLabel("Why it is left out").fill("The trust board decides on payment in the spring.");
    await send(admin, "Save", /\/draft$/);
  });

  await test.step("The admin looks at it as a partner will, and publishes version 1", async () => {
    await admin.getByRole("link", { name: "Preview as a partner sees it" }).click();
    await expect(admin.getByText(tasks[0].purpose)).toBeVisible();
    await expect(admin.getByText("The trust board decides on payment in the spring.")).toBeVisible();
    await expect(admin.getByText("<b>not bold</b> \u{1F44B}")).toBeVisible();
    await check(admin);
    await admin.getByRole("link", { name: "Publish", exact: true }).click();
    await check(admin);
    await send(admin, "Publish version 1", /done=published/);
    await check(admin);
  });

  const manager = await newBrowser();
  await test.step("The admin names a manager, who joins by the link they are handed", async () => {
    await admin.goto(`${at}/admin/people/new`);
    await admin.getByLabel("Name", { exact: true }).fill("Dana Okafor");
    await admin.getByLabel(/^E-mail address/).fill(mail("dana"));
    await admin.getByLabel("By e-mail").check();
    await admin.getByLabel(/^Manage/).check();
    await check(admin);
    await send(admin, "Save", /done=named/);
    await check(admin);
    await join(manager, await makeLink(admin));
    await expect(manager).toHaveURL(`${at}/manage`);
    await check(manager);
  });

  await test.step("The manager cannot appoint anybody yet, and is told why and whom to ask", async () => {
    await manager.getByRole("link", { name: "Appoint a partner" }).click();
    await expect(
      manager.getByText(/Not given yet: danger now, safeguarding, speaking up and complaints/),
    ).toBeVisible();
    await expect(manager.getByText("Ask Fatima Ahmed.")).toBeVisible();
    await expect(manager.getByRole("button", { name: "Appoint" })).toHaveCount(0);
    await check(manager);
  });

  await test.step("The admin says where urgent concerns go", async () => {
    await giveUrgentContacts(admin, at, check);
  });

  await test.step("The manager appoints a partner", async () => {
    await manager.goto(`${at}/manage/appointments/new`);
    await appoint(manager, { name: "Margaret Ellis", email: mail("margaret"), reached: "By e-mail" });
    await check(manager);
  });

  const partner = await newBrowser();
  await test.step("The partner joins, lands on their role, reads it and agrees", async () => {
    await join(partner, await makeLink(manager));
    await expect(partner).toHaveURL(`${at}/partner`);
    await expect(partner.getByText("It needs your agreement.")).toBeVisible();
    await expect(partner.getByText("Dana Okafor").first()).toBeVisible();
    await expect(partner.getByText(tasks[0].name)).toBeVisible();
    await expectUrgentContacts(partner);
    await check(partner);
    await partner.getByRole("link", { name: "Urgent concerns" }).click();
    await expectUrgentContacts(partner);
    await check(partner);
    await partner.goBack();
    await partner.getByRole("link", { name: "Read your role description" }).click();
    await expect(partner.getByText("The patient safety specialist")).toBeVisible();
    await expect(partner.getByText("The chief nurse")).toBeVisible();
    await expect(partner.getByText("In some tasks you help us decide.")).toBeVisible();
    await check(partner);
    await partner.getByRole("link", { name: /agree/i }).last().click();
    await check(partner);
    await send(partner, "I agree to this role description", /done=agreed/);
    await expect(partner.getByText(/You agreed it on/)).toBeVisible();
  });

  await test.step("Manager and admin see who agreed which version and when", async () => {
    await manager.goto(`${at}/manage`);
    await check(manager);
    await manager.getByRole("link", { name: "Margaret Ellis", exact: true }).click();
    await expect(manager.getByText(/Agreed version 1 on/)).toBeVisible();
    await check(manager);
    await manager.goto(`${at}/messages`);
    await expect(manager.getByText(/Margaret Ellis/).first()).toBeVisible();
    await check(manager);
    await admin.goto(`${at}/admin`);
    await admin.getByRole("link", { name: "Open Patient Safety Partner" }).click();
    await admin.getByText("Who agreed version 1").click();
    await expect(admin.getByText(/Margaret Ellis agreed on/)).toBeVisible();
    await check(admin);
  });

  await test.step("A partner without a computer is appointed, and the manager records their agreement", async () => {
    await manager.goto(`${at}/manage/appointments/new`);
    await appoint(manager, { name: "Arthur Pugh", phone: "01632 960 148", reached: "By phone" });
    await check(manager);
    await manager.getByRole("link", { name: "Go to the page of Arthur Pugh" }).click();
    await manager.getByRole("link", { name: "Print their role description" }).click();
    await expect(manager.getByText(tasks[0].preparation)).toBeVisible();
    await expectUrgentContacts(manager);
    await check(manager);
    await manager.goBack();
    await manager.getByRole("link", { name: "Help Arthur Pugh to agree" }).click();
    await manager.getByLabel("By phone").check();
    await fillDate(manager, "When did they agree?", new Date());
    await check(manager);
    await send(manager, "Record their agreement", /done=agreement/);
    await expect(
      manager.getByText(/recorded by Dana Okafor.*phone|Dana Okafor recorded.*phone|by phone/i).first(),
    ).toBeVisible();
    await check(manager);
  });

  await test.step("A second, major version asks the partner again", async () => {
    await admin
      .getByRole("link", { name: /next version|version 2/i })
      .first()
      .click();
    await send(admin, "Start version 2", /\/draft$/);
    await admin.getByRole("link", { name: "Title, answering to, time and term" }).click();
    await admin.getByLabel("How much time the role takes").fill("10 hours a month");
    await send(admin, "Save", /\/draft$/);
    await admin.getByRole("link", { name: "Publish", exact: true }).click();
    await admin.getByLabel("It needs partners’ agreement").check();
    await send(admin, "Publish version 2", /\/publication$/);
    await expect(admin.getByText("There is a problem")).toBeVisible();
    await expect(admin.getByLabel("It needs partners’ agreement")).toBeChecked();
    await admin.getByLabel("What changed?").fill("The time went from 8 to 10 hours a month.");
    await send(admin, "Publish version 2", /done=published/);

    await partner.goto(`${at}/partner`);
    await expect(partner.getByText(/There is a new version. You agreed version 1/)).toBeVisible();
    await partner.goto(`${at}/partner/role/agreement`);
    await expect(partner.getByText("The time went from 8 to 10 hours a month.")).toBeVisible();
    await send(partner, "I agree to this role description", /done=agreed/);
    await expect(partner.getByText(/You agreed it on/)).toBeVisible();
  });

  expect(faults.flat()).toEqual([]);
  for (const each of [operator, admin, manager, partner]) await each.context().close();
});
