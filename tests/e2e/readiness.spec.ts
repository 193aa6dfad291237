import { browserOf, send } from "./support/people.ts";
import { expect, expectAccessible, test } from "./support/test.ts";
import { makeWorld, sessionOf, type WorldForBrowsers } from "./support/world.ts";

let world: WorldForBrowsers;
test.beforeAll(() => {
  world = makeWorld("without-readiness");
});

test("a trust lists what it prepares, its sponsor accepts, and gives the time that a manager has not", async ({
  page: admin,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  test.setTimeout(240_000);
  const javaScript = javaScriptEnabled !== false;
  const { ids } = world;
  const at = `/${ids.trust}`;
  const enter = async (page: typeof admin, visitor: "admin" | "manager" | "sponsor" | "partner") => {
    const value = String(await sessionOf(world, visitor));
    await page.context().addCookies([{ name: "alongside", value, url: String(baseURL) }]);
    return page;
  };
  const check = (page: typeof admin) => expectAccessible(page, javaScript);
  await enter(admin, "admin");
  const another = async (visitor: "manager" | "sponsor" | "partner") =>
    enter(await browserOf(browser, admin, javaScript), visitor);
  const [manager, sponsor, partner] = [
    await another("manager"),
    await another("sponsor"),
    await another("partner"),
  ];

  await test.step("An admin takes the list that is proposed, and asks somebody else to see to one thing", async () => {
    await admin.goto(`${at}/readiness`);
    await check(admin);
    await send(admin, "Take this list", /done=accepted/);
    await check(admin);
    await admin.getByRole("link", { name: /^Open.*Agree how many hours/ }).click();
    await admin.getByRole("link", { name: "Change it, or ask somebody else to see to it" }).click();
    await check(admin);
    await admin.getByLabel("What is to be done?").fill("");
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByText("Enter what is to be done").first()).toBeVisible();
    await check(admin);
    await admin.getByLabel("What is to be done?").fill("Agree the hours");
    await admin.getByLabel("Who sees to it?").selectOption({ label: "Mona Manager" });
    await send(admin, "Save", /done=changed/);
    await check(admin);
  });

  await test.step("They find it among their messages, and say what shows that it is done", async () => {
    await manager.goto(`${at}/messages`);
    await manager
      .getByRole("link", { name: /Something to see to before partners come/ })
      .first()
      .click();
    await manager.getByRole("link", { name: "Say how it stands" }).click();
    await check(manager);
    await manager.getByLabel("It is done").check();
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(
      manager.getByText("Enter what shows that it is done, or give a link to it").first(),
    ).toBeVisible();
    await check(manager);
    await manager.getByLabel("What shows it, or what is left?").fill("Four hours a week since May.");
    await send(manager, "Save", /done=said/);
    await expect(manager.getByText("Four hours a week since May.")).toBeVisible();
    await manager.goto(`${at}/readiness/briefings/new`);
    await check(manager);
    await manager.getByLabel("Who was there?").fill("The quality committee");
    await send(manager, "Save", /done=briefed/);
    await expect(manager.getByText("The quality committee", { exact: true })).toBeVisible();
  });

  await test.step("The sponsor accepts", async () => {
    await sponsor.goto(`${at}/sponsor`);
    await check(sponsor);
    await sponsor.getByRole("link", { name: "Say whether you are the sponsor of partners" }).click();
    await check(sponsor);
    await sponsor.getByLabel("No, I cannot be").check();
    await sponsor.getByRole("button", { name: "Save" }).click();
    await expect(sponsor.getByText("Enter why").first()).toBeVisible();
    await check(sponsor);
    await sponsor.getByLabel("Yes, I am the sponsor of partners").check();
    await send(sponsor, "Save", /done=answered/);
    await expect(sponsor.getByText(/A sponsor accepted on/)).toBeVisible();
  });

  await test.step("A manager has no time for one-to-ones: it waits for the sponsor, and the partner reads so", async () => {
    await manager.goto(`${at}/manage/partners/${ids.appointment}`);
    await manager.getByRole("link", { name: "There is no time for some of this" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Ask the sponsor" }).click();
    await expect(manager.getByText("Choose what there is no time for").first()).toBeVisible();
    await expect(manager.getByText("Enter what it would take").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("One-to-ones").check();
    await manager.getByLabel("What would it take?").fill("An hour a month.");
    await send(manager, "Ask the sponsor", /done=asked/);
    await check(manager);
    await manager.goto(`${at}/manage`);
    await expect(manager.getByRole("region", { name: "With the sponsor: no time for these" })).toBeVisible();
    await check(manager);
    await partner.goto(`${at}/partner`);
    await expect(partner.getByRole("link", { name: "Time for one-to-ones" })).toBeVisible();
    await check(partner);
  });

  await test.step("The sponsor reads what it would take, never about whom, and gives the time", async () => {
    await sponsor.goto(`${at}/sponsor`);
    await sponsor.getByRole("link", { name: /^Answer about time: once/ }).click();
    await check(sponsor);
    await expect(sponsor.getByText("Pat Partner")).toHaveCount(0);
    await sponsor.getByRole("link", { name: /^Answer/ }).click();
    await check(sponsor);
    await expect(sponsor.getByText("An hour a month.")).toBeVisible();
    await expect(sponsor.getByText("Pat Partner")).toHaveCount(0);
    await sponsor.getByRole("button", { name: "Save your answer" }).click();
    await expect(sponsor.getByText("Choose whether there is time for it").first()).toBeVisible();
    await check(sponsor);
    await sponsor.getByLabel("Yes, there will be").check();
    await sponsor.getByLabel("What did you decide, and from when?").fill("From next month.");
    await send(sponsor, "Save your answer", /done=answered/);
    await check(sponsor);
    await partner.goto(`${at}/partner`);
    await expect(partner.getByRole("link", { name: "Time for one-to-ones" })).toHaveCount(0);
    await manager.goto(`${at}/manage`);
    await expect(manager.getByRole("region", { name: "With the sponsor: no time for these" })).toHaveCount(0);
  });

  await test.step("The partner reads all eleven promises", async () => {
    await partner.goto(`${at}/promises/${ids.appointment}`);
    await expect(partner.getByRole("region", { name: /^A senior sponsor/ })).toBeVisible();
    await check(partner);
  });
});
