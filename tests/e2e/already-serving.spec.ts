import type { Page } from "@playwright/test";
import { send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/fellview";
const header = "name,email,phone,reached_by,started_on,line_manager_email,seats,induction_on,training";
const ruth = "ruth.kavanagh@demo.example";

test("a manager brings in partners who serve already: one on one page, several with a list; a partner reads what was said", async ({
  asPerson,
  check,
}, { project }) => {
  test.setTimeout(240_000);
  const manager = await asPerson(ruth);
  const tag = project.name.replaceAll(" ", "-");
  const named = (name: string) => `${name} of ${project.name}`;

  await test.step("One page asks for all that was in place, and keeps what was typed when a day is no day", async () => {
    await manager.goto(`${at}/manage`);
    await expect(manager.getByRole("link", { name: "Bring in a partner who serves already" })).toBeVisible();
    await manager.getByRole("link", { name: "Appoint a partner" }).click();
    await check(manager);
    await manager.getByRole("link", { name: "They have been serving already" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Bring them in" }).click();
    await expect(manager.getByText("Choose somebody from the list, or somebody new").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("Somebody new to Alongside at this trust").check();
    await manager.getByLabel("Name", { exact: true }).fill(named("Ivy Long"));
    await manager.getByLabel("By letter").check();
    await manager.getByLabel("When did the role begin?").fill("05/03/2022");
    await manager.getByLabel("Line manager").selectOption({ label: "Ruth Kavanagh, Governance lead" });
    await manager.getByLabel("Induction").fill("not known");
    await manager.getByLabel("Handbook").fill("03/25/2023");
    await manager.getByRole("button", { name: "Bring them in" }).click();
    await expect(manager.getByText("25 is no month: write day/month/year").first()).toBeVisible();
    await expect(manager.getByLabel("Induction")).toHaveValue("not known");
    await check(manager);
    await manager.getByLabel("Handbook").fill("25/3/2023");
    await send(manager, "Bring them in", /\/manage\/partners\/[^/]+\?done=brought-in/);
  });

  await test.step("It stands as before Alongside, with days in words and what is not known", async () => {
    const before = manager.getByRole("region", { name: "Before Alongside" });
    await expect(before.getByText(/Brought in by Ruth Kavanagh on/)).toBeVisible();
    await expect(before).toContainText("5 March 2022");
    await expect(before).toContainText("25 March 2023");
    await expect(before).toContainText("The day is not known");
    await check(manager);
  });

  await test.step("A list begins with a template, and nothing comes of a file that is no list", async () => {
    await manager.goto(`${at}/manage/appointments/serving`);
    await manager.getByRole("link", { name: "bring them in with a list" }).click();
    await check(manager);
    const template = await manager.request.get(`${at}/manage/appointments/serving/list/template`);
    expect(template.headers()["content-type"]).toContain("text/csv");
    expect(await template.text()).toContain(ruth);
    await manager.getByRole("button", { name: "Look at this list" }).click();
    await expect(manager.getByText("Choose the list, a CSV file").first()).toBeVisible();
    await check(manager);
    await upload(manager, Buffer.from("shoe size\r\n42"));
    await expect(manager.getByText("This list cannot be read.")).toBeVisible();
    await check(manager);
    await manager.getByRole("link", { name: "Choose another file" }).click();
    await upload(manager, Buffer.alloc(1_200_000, "a"), false);
    await expect(manager.getByText(/larger than 1 MB/).first()).toBeVisible();
  });

  const list = [
    header,
    `${named("Siân Pugh")},sian-${tag}@demo.example,,email,03/04/2023,${ruth},,not known,Essentials`,
    `${named("Maeve O’Neill")},,01632 960555,phone,not known,${ruth},,,`,
    `${named("Bad Day")},,,,03/25/2024,${ruth},,,`,
    `=HYPERLINK(1),,,,,${ruth},,,`,
    `${named("siân pugh")},SIAN-${tag}@demo.example,,,1/1/2023,${ruth},,,`,
    `${named("Ivy Long")},,,,5 March 2022,${ruth},,,`,
  ].join("\r\n");
  // As a spreadsheet saves it in Windows: one byte a letter.
  const windows1252 = Buffer.from(list.replaceAll("’", "\u0092"), "latin1");

  await test.step("The preview names each line that is refused or here already, and shows days in words", async () => {
    await upload(manager, windows1252);
    await expect(manager.getByRole("heading", { name: "Cannot be used: 3" })).toBeVisible();
    await expect(manager.getByText("25 is no month: write day/month/year")).toBeVisible();
    await expect(manager.getByText(/begins with “=”, as a formula does/)).toBeVisible();
    await expect(manager.getByText("the same person stands on line 2")).toBeVisible();
    await expect(manager.getByRole("heading", { name: "Already here: 1" })).toBeVisible();
    await expect(manager.getByText(`Line 7, ${named("Ivy Long")}`)).toBeVisible();
    await expect(manager.getByText(`Line 2, ${named("Siân Pugh")}`)).toBeVisible();
    await expect(manager.getByText(`Line 3, ${named("Maeve O’Neill")}`)).toBeVisible();
    await expect(manager.getByText(/since 3 April 2023/)).toBeVisible();
    await check(manager);
    await manager.reload();
    await expect(manager.getByRole("heading", { name: "Can be brought in: 2" })).toBeVisible();
    await send(manager, "Bring in these 2 partners", /done=used/);
    await expect(manager.getByText(/2 partners were brought in with it on/)).toBeVisible();
    await check(manager);
  });

  await test.step("The same file again finds them all, and writes nothing", async () => {
    await manager.goto(`${at}/manage/appointments/serving/list`);
    await upload(manager, windows1252);
    await expect(manager.getByRole("heading", { name: "Can be brought in: 0" })).toBeVisible();
    await expect(manager.getByRole("button", { name: /Bring in/ })).toHaveCount(0);
    await manager.goto(`${at}/manage?whose=all`);
    await manager
      .getByRole("link", { name: named("Siân Pugh"), exact: true })
      .first()
      .click();
    await expect(manager.getByRole("region", { name: "Before Alongside" })).toContainText("Essentials");
  });

  await test.step("A partner reads what their trust says, from their page, their people and their record", async () => {
    const elsie = await asPerson("elsie.hartley@demo.example");
    await elsie.goto(`${at}/partner`);
    await check(elsie);
    await elsie.getByRole("link", { name: "See whether it is right" }).click();
    await expect(elsie.getByText(/If it is not right, tell Ruth Kavanagh/)).toBeVisible();
    await expect(elsie.getByText("Essentials of patient safety, level 1")).toBeVisible();
    await check(elsie);
    await elsie.goto(`${at}/partner/people`);
    await expect(elsie.getByRole("link", { name: "What was in place then" })).toBeVisible();
    await elsie.goto("/account/records/fellview");
    await expect(elsie.getByRole("heading", { name: "Before Alongside" })).toBeVisible();
    await check(elsie);
  });
});

/** Chooses a file and sends it; where it can be looked at, waits for the page that shows it. */
async function upload(page: Page, buffer: Buffer, isShown = true): Promise<void> {
  await page
    .getByLabel("The list as a file")
    .setInputFiles({ name: "partners.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Look at this list" }).click();
  await expect(page).toHaveURL(isShown ? /\/serving\/list\/[0-9a-f-]{36}$/ : /upload=too-large/);
}
