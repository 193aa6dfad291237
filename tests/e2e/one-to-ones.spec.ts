import { fillDate, send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/harbourside";
const day = (days: number) => new Date(Date.now() + days * 86_400_000);

/** "Friday 22 January 2027" */
function inWords(date: Date): string {
  const long = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
  return new Intl.DateTimeFormat("en-GB", { ...long, timeZone: "Europe/London" })
    .format(date)
    .replace(",", "");
}

/** A partner of this project's own, so that the four do not plan into one another's diaries. */
const partners: Record<string, string> = {
  desk: "Margaret Ellis",
  phone: "Samuel Adeyemi",
  "desk without JavaScript": "Priya Nair",
  "phone without JavaScript": "Margaret Ellis",
};
const addresses: Record<string, string> = {
  "Margaret Ellis": "partner@demo.example",
  "Samuel Adeyemi": "both@demo.example",
  "Priya Nair": "priya.nair@demo.example",
};

test("a partner and their line manager plan to talk, say about what, and write down what became of it", async ({
  asPerson,
  check,
}, { project }) => {
  test.setTimeout(360_000);
  const name = partners[project.name] ?? "Margaret Ellis";
  const manager = await asPerson("manager@demo.example");
  const partner = await asPerson(addresses[name] ?? "");
  const topic = `The signs at the door, ${project.name}`;
  /** Far enough from what the demonstration has, and from the other projects. */
  const inDays = 60 + Object.keys(partners).indexOf(project.name);

  await test.step("The partner finds the page from their role, and adds to the agenda", async () => {
    await partner.goto(`${at}/partner`);
    await partner.getByRole("link", { name: "What to talk about, and what you agreed" }).click();
    await expect(partner.getByRole("heading", { level: 1 })).toHaveText("Your one-to-ones");
    await check(partner);
    await partner.getByRole("link", { name: "Add to the agenda" }).click();
    await expect(partner.getByRole("heading", { name: "If something is urgent" })).toBeVisible();
    await check(partner);
    await partner.getByRole("button", { name: "Add it" }).click();
    await expect(partner.getByText("Enter what you want to talk about").first()).toBeVisible();
    await partner.getByLabel("What do you want to talk about?").fill(topic);
    await send(partner, "Add it", /done=agenda-added/);
    await expect(partner.getByText(topic).first()).toBeVisible();
  });
  const theTwo = new URL(partner.url()).pathname;

  await test.step("The manager comes from the partner's page, and plans one", async () => {
    await manager.goto(`${at}/manage`);
    await manager.getByRole("link", { name, exact: true }).first().click();
    await manager.getByRole("link", { name: /^Your one-to-ones/ }).click();
    await expect(manager).toHaveURL(theTwo);
    await expect(manager.getByText(topic).first()).toBeVisible();
    await check(manager);
    await manager.getByRole("link", { name: /^Plan (a|another)/ }).click();
    await check(manager);
    await manager.getByLabel(/At what time/).fill("sometime");
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText("Enter the day").first()).toBeVisible();
    await expect(manager.getByLabel(/At what time/)).toHaveValue("sometime");
    await check(manager);
    await fillDate(manager, "On which day?", day(inDays));
    await manager.getByLabel(/At what time/).fill("2pm");
    await manager.getByLabel(/Where, or by phone/).fill("Room 4");
    await send(manager, "Save", /done=planned/);
  });

  await test.step("The partner is told, and moves it", async () => {
    await partner.goto(`${at}/messages`);
    await expect(partner.getByText(/A one-to-one on .*2pm/).first()).toBeVisible();
    await partner.goto(theTwo);
    await partner.getByRole("link", { name: `${inWords(day(inDays))}, 2pm` }).click();
    await expect(partner.getByText("Room 4")).toBeVisible();
    await check(partner);
    await partner.getByRole("link", { name: "Move or change it" }).click();
    await check(partner);
    await partner.getByLabel(/At what time/).fill("3pm");
    await send(partner, "Save", /done=changed/);
    await expect(partner.getByRole("heading", { level: 1 })).toContainText("3pm");
    await check(partner);
  });

  await test.step("The partner calls it off; what is on the agenda stays", async () => {
    await partner.getByRole("link", { name: "call it off" }).click();
    await check(partner);
    await partner.getByLabel(/Why/).fill("I am at the seaside.");
    await send(partner, "Call it off", /done=cancelled/);
    await expect(partner.getByText("I am at the seaside.")).toBeVisible();
    await check(partner);
    await manager.goto(theTwo);
    await expect(manager.getByText(topic).first()).toBeVisible();
  });

  const talkedOn = 20 + Object.keys(partners).indexOf(project.name);
  await test.step("They have talked: the manager writes down what about, with a note", async () => {
    await manager.getByRole("link", { name: /^Plan (a|another)/ }).click();
    await fillDate(manager, "On which day?", day(-talkedOn));
    await send(manager, "Save", /\/outcome$/);
    await check(manager);
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText("Choose what happened").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("Yes, we talked").check();
    await manager.getByLabel(topic).check();
    await manager.getByLabel(/A note for the two of you/).fill("The estates team paints them next week.");
    await send(manager, "Save", /done=said/);
    await expect(manager.getByText("It took place.")).toBeVisible();
    await check(manager);
  });
  const talk = new URL(manager.url()).pathname;

  const todo = `Ask about the paint, ${project.name}`;
  await test.step("The manager writes down what they agreed, and who does it by when", async () => {
    await manager.getByRole("link", { name: "Write down what you agreed" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText("Enter what somebody will do").first()).toBeVisible();
    await expect(manager.getByText("Choose who does it").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("What will somebody do?").fill(todo);
    await manager.getByLabel("Who does it?").selectOption({ label: name });
    await fillDate(manager, "By when? (if you agreed a day)", day(3));
    await send(manager, "Save", /done=agreed/);
    await check(manager);
    await manager.getByRole("link", { name: /^Change/ }).click();
    await check(manager);
    await manager.getByLabel("Who does it?").selectOption({ label: "Dana Okafor (you)" });
    await send(manager, "Save", /done=changed/);
  });
  const action = new URL(manager.url()).pathname;

  await test.step("The partner finds it on the page of the two, and says that it is done", async () => {
    await partner.goto(theTwo);
    await partner.getByRole("link", { name: todo }).click();
    await expect(partner).toHaveURL(action);
    await check(partner);
    await partner.getByLabel("It is done").check();
    await send(partner, "Save", /done=said/);
    await expect(partner.getByText("Done").first()).toBeVisible();
    await manager.goto(theTwo);
    await expect(manager.getByRole("link", { name: todo })).toHaveCount(0);
  });

  await test.step("The partner keeps a note for themselves, and nobody else reaches it", async () => {
    await partner.goto(theTwo);
    await partner.getByRole("link", { name: "Your own notes" }).click();
    await check(partner);
    await partner.getByRole("link", { name: "Write a note" }).click();
    await check(partner);
    await partner.getByLabel("Your note").fill(`For me alone, ${project.name}`);
    await send(partner, "Keep the note", /done=added/);
    await check(partner);
    const mine = partner.getByRole("region").filter({ hasText: `For me alone, ${project.name}` });
    await mine.getByRole("link", { name: /^Change or remove/ }).click();
    await check(partner);
    const note = new URL(partner.url()).pathname;
    expect((await manager.goto(note))?.status()).toBe(404);
    await expect(manager.getByText("For me alone")).toHaveCount(0);
    await partner.getByRole("link", { name: "Remove this note" }).click();
    await check(partner);
    await send(partner, "Remove it", /done=removed/);
    await expect(partner.getByText(`For me alone, ${project.name}`)).toHaveCount(0);
  });

  await test.step("The partner reads it, adds a note, and says that it did not happen after all", async () => {
    await partner.goto(talk);
    await expect(partner.getByText("The estates team paints them next week.")).toBeVisible();
    await expect(partner.getByText(topic).first()).toBeVisible();
    await partner.getByRole("link", { name: "Add a note" }).click();
    await check(partner);
    await partner.getByLabel("Your note").fill("The sign at the back door too.");
    await send(partner, "Save the note", /done=noted/);
    await partner.getByRole("link", { name: /it did not happen/ }).click();
    await check(partner);
    await send(partner, "Save", /done=said/);
    await expect(partner.getByText("It did not happen.").first()).toBeVisible();
    await manager.goto(talk);
    await expect(manager.getByRole("link", { name: /That is not right/ })).toHaveCount(0);
    await check(manager);
  });

  await test.step("The manager sets how often", async () => {
    await manager.goto(theTwo);
    await manager.getByRole("link", { name: "Change how often" }).click();
    await check(manager);
    const weeks = manager.getByLabel("How many weeks are between two one-to-ones?");
    await weeks.fill("90");
    await manager.getByRole("button", { name: "Save" }).click();
    await expect(manager.getByText("Enter a number from 0 to 52").first()).toBeVisible();
    await weeks.fill(String(5 + Object.keys(partners).indexOf(project.name)));
    await send(manager, "Save", /done=rhythm/);
  });
});
