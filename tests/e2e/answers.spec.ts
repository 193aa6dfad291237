import type { Page } from "@playwright/test";
import { browserOf } from "./support/people.ts";
import { expect, expectAccessible, test } from "./support/test.ts";
import { makeWorld, sessionOf, type WorldForBrowsers } from "./support/world.ts";

let world: WorldForBrowsers;
test.beforeAll(() => {
  world = makeWorld("without-success");
});

const section = (page: Page, heading: string) => page.getByRole("region", { name: heading });

test("a partner replies to their next meeting, and says which of six answers are clear to them alone", async ({
  page: partner,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000);
  const javaScript = javaScriptEnabled !== false;
  const check = (page: Page) => expectAccessible(page, javaScript);
  const { ids } = world;
  const home = `/${ids.trust}/partner`;
  const enter = async (page: Page, visitor: "partner" | "manager") => {
    const value = String(await sessionOf(world, visitor));
    await page.context().addCookies([{ name: "alongside", value, url: String(baseURL) }]);
  };
  await enter(partner, "partner");
  const manager = await browserOf(browser, partner, javaScript);
  await enter(manager, "manager");

  await test.step("The partner sees their next meeting and replies to it, on a phone without scrolling", async () => {
    await partner.goto(home);
    const meeting = section(partner, "Your next meeting");
    await expect(meeting.getByText("Chris Chair chairs it.")).toBeVisible();
    await expect(meeting.getByText("Board room")).toBeVisible();
    await meeting.getByText("What to prepare").click();
    await expect(meeting.getByText("Read the papers.")).toBeVisible();
    await meeting.getByText("What to prepare").click();
    await check(partner);
    const send = meeting.getByRole("button", { name: "Send your reply" });
    const box = await send.boundingBox();
    expect(
      (box?.y ?? 10_000) + (box?.height ?? 0),
      "the reply is below the first screen",
    ).toBeLessThanOrEqual(844);
    await meeting.getByLabel("Yes", { exact: true }).check();
    await send.click();
    await expect(partner).toHaveURL(`${home}?done=replied`);
    await expect(meeting.getByText("You replied:")).toContainText("attending");
    await check(partner);
  });

  await test.step("The partner has at most three next things, and sees what they wait for", async () => {
    expect(await section(partner, "What you can do next").getByRole("listitem").count()).toBeLessThanOrEqual(
      3,
    );
    await expect(
      section(partner, "Waiting for the trust")
        .getByText(/Waiting for Mona Manager/)
        .first(),
    ).toBeVisible();
  });

  await test.step("The partner reads all six answers, and says what is clear and what is not", async () => {
    await partner.getByRole("link", { name: "Read all six, and say what is clear" }).click();
    await expect(partner.getByText("Only you see what you say here.")).toBeVisible();
    await check(partner);
    await section(partner, "Who do I work with?")
      .getByRole("button", { name: "This is clear to me" })
      .click();
    await expect(
      section(partner, "Who do I work with?").getByText(/that this is clear to you/),
    ).toBeVisible();
    await section(partner, "What work do I do?").getByRole("button", { name: "Not clear" }).click();
    await expect(section(partner, "What work do I do?").getByText("Mona Manager").first()).toBeVisible();
    const success = section(partner, "What does success look like?");
    await expect(success.getByText(/Not answered yet/)).toBeVisible();
    await success.getByRole("button", { name: "This is clear to me" }).click();
    await expect(success.getByText(/that this is clear to you/)).toBeVisible();
    await check(partner);
    await partner.goto(home);
    const six = section(partner, "Your role in six answers");
    await expect(six.getByText("Not clear to you")).toHaveCount(1);
    await expect(six.getByText("Clear to you", { exact: true })).toHaveCount(1);
  });

  await test.step("The manager sees what is answered, and nothing of what the partner said", async () => {
    await manager.goto(`/${ids.trust}/manage/partners/${ids.appointment}/answers`);
    await expect(section(manager, "Who they work with").getByText("Answered", { exact: true })).toBeVisible();
    await expect(
      section(manager, "What success looks like").getByText("Missing", { exact: true }),
    ).toBeVisible();
    const html = await manager.content();
    for (const words of ["clear to you", "not_clear", "You said"]) expect(html).not.toContain(words);
    await check(manager);
  });

  await test.step("The manager answers “none, because…”, and the partner is asked once more", async () => {
    await section(manager, "What success looks like")
      .getByRole("link", { name: /none, because/ })
      .click();
    await check(manager);
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText("Enter why there is none").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("None, because…").fill("We agree it with you in the spring.");
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager).toHaveURL(/answers\?done=said/);
    await expect(manager.getByText("We agree it with you in the spring.")).toBeVisible();

    await partner.goto(`/${ids.trust}/messages`);
    await expect(partner.getByText("A question about your role was answered").first()).toBeVisible();
    await partner.goto(`${home}/answers`);
    const success = section(partner, "What does success look like?");
    await expect(success.getByText("We agree it with you in the spring.")).toBeVisible();
    await expect(success.getByText(/It has changed since/)).toBeVisible();
  });

  await test.step("The manager takes it back", async () => {
    await section(manager, "What success looks like")
      .getByRole("link", { name: /Take back/ })
      .click();
    await check(manager);
    await manager.getByRole("button", { name: "Take it back" }).click();
    await expect(manager).toHaveURL(/answers\?done=taken-back/);
    await expect(
      section(manager, "What success looks like").getByText("Missing", { exact: true }),
    ).toBeVisible();
  });
  await manager.context().close();
});

test("a paused partner is told so, and is asked to no meeting", async ({
  page,
  signInAs,
  javaScriptEnabled,
}) => {
  await signInAs("ivy.castle@demo.example");
  await page.goto("/harbourside/partner");
  await expect(page.getByText(/Your role is paused since/)).toBeVisible();
  await expect(section(page, "Your next meeting")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Send your reply" })).toHaveCount(0);
  await expectAccessible(page, javaScriptEnabled !== false);
});
