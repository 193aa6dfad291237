import { browserOf, send } from "./support/people.ts";
import { expect, expectAccessible, test } from "./support/test.ts";
import { makeWorld, sessionOf, type WorldForBrowsers } from "./support/world.ts";

let world: WorldForBrowsers;
test.beforeAll(() => {
  world = makeWorld("without-success");
});

test("a partner says that a promise was not kept, the trust answers, and each promise leads to what moves it", async ({
  page: partner,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  test.setTimeout(240_000);
  const javaScript = javaScriptEnabled !== false;
  const { ids } = world;
  const at = `/${ids.trust}/promises/${ids.appointment}`;
  const enter = async (page: typeof partner, visitor: "partner" | "manager" | "admin") => {
    const value = String(await sessionOf(world, visitor));
    await page.context().addCookies([{ name: "alongside", value, url: String(baseURL) }]);
  };
  const check = (page: typeof partner) => expectAccessible(page, javaScript);
  await enter(partner, "partner");
  const manager = await browserOf(browser, partner, javaScript);
  await enter(manager, "manager");
  const admin = await browserOf(browser, partner, javaScript);
  await enter(admin, "admin");
  const section = (page: typeof partner, name: RegExp) => page.getByRole("region", { name });

  await test.step("The partner reads what the trust promises, and says that one did not happen", async () => {
    await partner.goto(`/${ids.trust}/partner`);
    await partner.getByRole("link", { name: "What the trust promises you" }).click();
    await expect(section(partner, /^Invitations to key meetings/).getByText("In place")).toBeVisible();
    await check(partner);
    await partner.getByRole("link", { name: /^Say whether this is so.*Invitations to key meetings/ }).click();
    await check(partner);
    await partner.getByRole("button", { name: "Save" }).click();
    await expect(partner.getByText("Choose what you want to say").first()).toBeVisible();
    await check(partner);
    await partner.getByLabel("This did not happen").check();
    await partner.getByLabel("Say more, if you want to").fill("The papers never came.");
    await send(partner, "Save", /done=said/);
    await expect(partner.getByText("Under way.", { exact: true })).toBeVisible();
    await check(partner);
  });

  await test.step("The manager has a message, and answers", async () => {
    await manager.goto(`/${ids.trust}/messages`);
    await manager.locator(`a[href="${at}/meetings"]`).first().click();
    await expect(manager.getByText("The papers never came.")).toBeVisible();
    await check(manager);
    await manager.getByLabel("Answer what the partner said").check();
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(
      manager.getByText("Enter what the trust did, or why it stands as it does").first(),
    ).toBeVisible();
    await manager.getByLabel("What the trust did, or why").fill("They come by post from now on.");
    await send(manager, "Save", /done=said/);
    await check(manager);
  });

  await test.step("The partner says that it is so now; an admin reads the state and nothing of what was said", async () => {
    await partner.goto(`${at}/meetings`);
    await expect(partner.getByText("They come by post from now on.")).toBeVisible();
    await partner.getByLabel("This is so", { exact: true }).check();
    await send(partner, "Save", /done=said/);
    await admin.goto(at);
    await expect(section(admin, /^Invitations to key meetings/).getByText("In place")).toBeVisible();
    await expect(admin.getByText("The papers never came.")).toHaveCount(0);
    await expect(admin.getByText(/the partner says so too/)).toHaveCount(0);
    await check(admin);
  });

  await test.step("The manager asks whether the role should change, and the promise is in place", async () => {
    await manager.goto(at);
    await check(manager);
    await manager.getByRole("link", { name: /^Ask whether the role should change/ }).click();
    await check(manager);
    await manager.getByLabel(/^Ask .* now, with a message/).check();
    await send(manager, "Save", /done=asked/);
    await partner.goto(`/${ids.trust}/messages`);
    await expect(partner.getByText("Would you change something about your role?").first()).toBeVisible();
    await partner.goto(at);
    await expect(section(partner, /^Room to shape the role/).getByText("In place")).toBeVisible();
  });
  await manager.context().close();
  await admin.context().close();
});
