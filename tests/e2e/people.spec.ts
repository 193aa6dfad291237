import type { Page } from "@playwright/test";
import { browserOf, fillDate, send } from "./support/people.ts";
import { expect, expectAccessible, faultsOf, test } from "./support/test.ts";
import { makeWorld, type WorldForBrowsers } from "./support/world.ts";

/** The people around a partner, from the side of everybody who is one of them. */
let world: WorldForBrowsers;
let open: (visitor: keyof WorldForBrowsers["sessions"]) => Promise<Page>;
let check: (page: Page) => Promise<void>;
const opened: { page: Page; faults: string[] }[] = [];

test.beforeEach(async ({ browser, page, javaScriptEnabled, baseURL }) => {
  world = makeWorld();
  const javaScript = javaScriptEnabled !== false;
  check = (each) => expectAccessible(each, javaScript);
  open = async (visitor) => {
    const theirs = await browserOf(browser, page, javaScript);
    const value = world.sessions[visitor];
    await theirs.context().addCookies([{ name: "alongside", value, url: String(baseURL) }]);
    opened.push({ page: theirs, faults: faultsOf(theirs, String(baseURL)) });
    return theirs;
  };
});
test.afterEach(async () => {
  const all = opened.splice(0);
  for (const { page } of all) await page.context().close();
  expect(all.flatMap(({ faults }) => faults)).toEqual([]);
});

const soon = () => new Date(Date.now() + 20 * 86_400_000);

test("a mentor is asked, says yes, and stops; somebody stands in for the line manager", async () => {
  test.setTimeout(120_000);
  const { trust, appointment, pairing } = world.ids;
  const people = `/${trust}/manage/partners/${appointment}/people`;
  const partner = await open("partner");
  const mentor = await open("mentor");
  const manager = await open("manager");

  await test.step("The partner sees that somebody was asked, and not who", async () => {
    await partner.goto(`/${trust}/partner/people`);
    await expect(partner.getByText(/Somebody was asked on .* to be your mentor/)).toBeVisible();
    await expect(partner.getByText("Mel Mentor", { exact: true })).toHaveCount(0);
    await check(partner);
  });

  await test.step("The mentor reads what it is about, forgets to answer, and says yes", async () => {
    await mentor.goto(`/${trust}/tasks`);
    await check(mentor);
    await mentor.getByRole("link", { name: "Can you be the mentor of Pat Partner?" }).click();
    await expect(mentor.getByText("To find your feet.")).toBeVisible();
    await check(mentor);
    await mentor.getByRole("button", { name: "Send your answer" }).click();
    await expect(mentor.getByRole("link", { name: "Choose yes or no" })).toBeVisible();
    await mentor.getByLabel("Yes, I can").check();
    await send(mentor, "Send your answer", /done=accepted/);
    await expect(mentor.getByRole("heading", { name: "Partners you support" })).toBeVisible();
    await check(mentor);
  });

  await test.step("Now the two see how to reach one another", async () => {
    await partner.reload();
    await expect(partner.getByText("Mel Mentor", { exact: true })).toBeVisible();
    await expect(partner.getByText(/Your mentor since/)).toBeVisible();
    await mentor.getByRole("link", { name: "Pat Partner", exact: true }).click();
    await expect(mentor.getByText("How to reach them")).toBeVisible();
    await check(mentor);
  });

  await test.step("The manager sets days the wrong way round, is told, and puts them right", async () => {
    await manager.goto(people);
    await check(manager);
    await manager.getByRole("link", { name: "Open Mel Mentor, mentor" }).click();
    await check(manager);
    await manager.getByRole("link", { name: "Change review" }).click();
    await fillDate(manager, /^Review/, soon());
    await fillDate(manager, /^Until when/, new Date());
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(
      manager.getByRole("link", { name: /Enter a day on or after the one for looking/ }),
    ).toBeVisible();
    await check(manager);
    await fillDate(manager, /^Until when/, soon());
    await send(manager, "Save", /done=dates/);
    await check(manager);
  });

  await test.step("The manager ends the deputy, and names one for some days", async () => {
    await manager.goto(people);
    await manager.getByRole("link", { name: "End deputy" }).click();
    await check(manager);
    await send(manager, "End it from today", /done=deputy-ended/);
    await manager.getByRole("link", { name: "Name one deputy" }).click();
    await manager.getByLabel("Who stands in?").selectOption({ label: "Max" });
    await fillDate(manager, "From when?", soon());
    await fillDate(manager, /^Last day/, new Date());
    await manager.getByRole("button", { name: "Name a deputy" }).click();
    await expect(manager.getByRole("link", { name: /on or after the first/ })).toBeVisible();
    await check(manager);
    await fillDate(manager, /^Last day/, soon());
    await send(manager, "Name a deputy", /done=deputy/);
    await partner.reload();
    await expect(partner.getByText(/when your line manager is away/)).toBeVisible();
    await expect(partner.getByText("Max")).toBeVisible();
  });

  await test.step("The mentor stops, and a buddy is asked; the manager records a no", async () => {
    await mentor.goto(`/${trust}/tasks/pairings/${pairing}`);
    await mentor.getByRole("link", { name: "Stop being their mentor" }).click();
    await check(mentor);
    await send(mentor, "Stop from today", /done=ended/);
    await partner.reload();
    await expect(partner.getByText("You have none at the moment.")).toBeVisible();
    await manager.goto(people);
    await manager.getByRole("link", { name: "Ask buddy" }).click();
    await check(manager);
    await manager.getByLabel("Whom do you ask?").selectOption({ label: "Nora New, fellow partner" });
    await manager.getByLabel("What are the two to do together?").fill("Go to the first meetings together.");
    await send(manager, "Ask them", /done=asked/);
    await manager.getByRole("link", { name: "Open Nora New, buddy" }).click();
    await manager.getByRole("link", { name: "Record what Nora New told you" }).click();
    await manager.getByLabel("They said no").check();
    await manager.getByLabel("By letter").check();
    await fillDate(manager, "When did they tell you?", new Date());
    await check(manager);
    await send(manager, "Record their answer", /done=answer/);
    await expect(
      manager.getByText(/Nora New said no on .* Recorded by Mona Manager, told by letter/),
    ).toBeVisible();
  });
});

test("a partner meets people: proposed, arranged, met or not needed", async () => {
  test.setTimeout(120_000);
  const { trust, appointment, introduction } = world.ids;
  const people = `/${trust}/manage/partners/${appointment}/people`;
  const partner = await open("partner");
  const mentor = await open("mentor");
  const manager = await open("manager");

  await test.step("Whoever arranges it says when and how, and the partner sees it", async () => {
    await mentor.goto(`/${trust}/tasks`);
    await mentor.getByRole("link", { name: "Introduce Pat Partner to Irene Director" }).click();
    await check(mentor);
    await mentor.getByRole("button", { name: "Save the plan" }).click();
    await expect(mentor.getByRole("link", { name: "Enter when and how they will meet" })).toBeVisible();
    await mentor
      .getByLabel("When and how will they meet?")
      .fill("Tea in the Willow room at 10am. <b>Level 2</b>");
    await fillDate(mentor, /^On which day/, soon());
    await send(mentor, "Save the plan", /done=arranged/);
    await partner.goto(`/${trust}/partner/people`);
    await expect(partner.getByText("Tea in the Willow room at 10am. <b>Level 2</b>")).toBeVisible();
    await check(partner);
  });

  await test.step("From an old page nothing is written over: what happened is said, and what was typed is kept", async () => {
    await mentor.goto(`/${trust}/tasks/introductions/${introduction}`);
    await mentor.getByLabel("When and how will they meet?").fill("By phone instead.");
    await partner.getByRole("link", { name: /do not need this.*Irene Director/ }).click();
    await check(partner);
    await partner.getByLabel("We have met").check();
    await fillDate(partner, "When was that?", soon());
    await partner.getByRole("button", { name: "Save" }).click();
    await expect(partner.getByRole("link", { name: "Enter a date that is not in the future" })).toBeVisible();
    await fillDate(partner, "When was that?", new Date());
    await send(partner, "Save", /done=said/);
    await expect(partner.getByText(/You have met\. On/)).toBeVisible();
    await mentor.getByRole("button", { name: "Save the plan" }).click();
    await expect(mentor.getByText(/Something was recorded meanwhile: met on/)).toBeVisible();
    await expect(mentor.getByLabel("When and how will they meet?")).toHaveValue("By phone instead.");
  });

  await test.step("The manager proposes several at once, each with why and who arranges it", async () => {
    await manager.goto(people);
    await manager.getByRole("link", { name: "Propose introductions" }).click();
    const boxes = manager.getByRole("checkbox");
    if ((await boxes.count()) > 0) {
      await check(manager);
      for (const name of ["Chris Chair"]) await manager.getByLabel(name).first().check();
      await manager.getByRole("button", { name: "Go on" }).click();
    }
    await check(manager);
    const why = manager.getByLabel(/^Why should Pat Partner meet Chris Chair/).first();
    await why.fill("");
    await manager.getByRole("button", { name: /^Propose/ }).click();
    await expect(manager.getByRole("link", { name: "Enter why they should meet" })).toBeVisible();
    await check(manager);
    await why.fill("She chairs your committee.");
    await manager.getByRole("button", { name: /^Propose/ }).click();
    await expect(manager).toHaveURL(/done=proposed/);
    await check(manager);
  });

  await test.step("The manager records what the partner said by phone, and gives it to somebody else", async () => {
    await manager.getByRole("link", { name: "Chris Chair" }).first().click();
    await check(manager);
    await manager.getByRole("link", { name: "Change who arranges it" }).click();
    await manager.getByLabel("Who arranges it?").selectOption({ label: "Mel Mentor" });
    await check(manager);
    await send(manager, "Save", /done=arranger/);
    await manager.getByRole("link", { name: "Record what Pat Partner told you" }).click();
    await manager.getByLabel("They do not need to meet").check();
    await manager.getByLabel("By phone").check();
    await fillDate(manager, "On which day?", new Date());
    await check(manager);
    await send(manager, "Record it", /done=recorded/);
    await expect(manager.getByText(/Recorded by Mona Manager, told by phone/)).toBeVisible();
    await check(manager);
  });

  await test.step("The partner changes their mind", async () => {
    await partner.goto(`/${trust}/partner/people`);
    await partner.getByRole("link", { name: "Change chris chair" }).click();
    await check(partner);
    await send(partner, "I would like to meet them", /done=said/);
    await mentor.goto(`/${trust}/tasks`);
    await expect(mentor.getByRole("link", { name: "Introduce Pat Partner to Chris Chair" })).toBeVisible();
  });
});

test("a partner says what they bring; an admin names a network; both stand where they belong", async () => {
  const { trust, appointment } = world.ids;
  const partner = await open("partner");
  const manager = await open("manager");
  const admin = await open("admin");

  await test.step("The partner writes it, and the manager reads it", async () => {
    await partner.goto(`/${trust}/partner/profile`);
    await partner.getByLabel("What interests you most?").fill("Falls, and letters.\nAnd medicines.");
    await partner.getByLabel(/^Yes, they can see/).check();
    await check(partner);
    await send(partner, "Save", /done=profile/);
    await expect(partner.getByText("They can see your name and your interests.")).toBeVisible();
    await manager.goto(`/${trust}/manage/partners/${appointment}/people`);
    await expect(manager.getByText("Falls, and letters.")).toBeVisible();
  });

  await test.step("Of two who write at once the second is told, and keeps their words", async () => {
    await manager.getByRole("link", { name: "Record what they told you they bring" }).click();
    await partner.goto(`/${trust}/partner/profile`);
    await partner.getByLabel("When are you usually free?").fill("Tuesdays");
    await send(partner, "Save", /done=profile/);
    await manager.getByLabel("What are they good at?").fill("Reads long papers.");
    await manager.getByLabel("By phone").check();
    await manager.getByRole("button", { name: "Record it" }).click();
    await expect(manager.getByText(/Somebody else changed this/)).toBeVisible();
    await expect(manager.getByLabel("What are they good at?")).toHaveValue("Reads long papers.");
    await check(manager);
    await send(manager, "Record it", /done=profile/);
    await expect(manager.getByText(/Recorded by Mona Manager, told by phone/)).toBeVisible();
  });

  await test.step("An admin adds a network with a link that is none, mends it, and removes another", async () => {
    await admin.goto(`/${trust}/admin`);
    await admin.getByRole("link", { name: "Open networks" }).click();
    await check(admin);
    await admin.getByRole("link", { name: "Add a network" }).click();
    await admin.getByLabel("Name of the network").fill("Partners by the sea");
    await admin.getByLabel("Link to its page").fill("javascript:alert(1)");
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(admin.getByRole("link", { name: /starts with https/ })).toBeVisible();
    await check(admin);
    await admin.getByLabel("Link to its page").fill("https://sea.example/partners");
    await send(admin, "Save", /done=added/);
    await admin.getByRole("link", { name: "Remove partners of the north" }).click();
    await check(admin);
    await send(admin, "Remove this network", /done=removed/);
    await partner.goto(`/${trust}/partner/people`);
    await expect(partner.getByRole("link", { name: "Partners by the sea" })).toBeVisible();
    await expect(partner.getByText("Partners of the north")).toHaveCount(0);
    await check(partner);
  });
});
