import { partnerFor, send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/harbourside";

test("what a partner raised is answered by whoever is named, changes something, and the partner says that it is enough", async ({
  asPerson,
  check,
}, { project }) => {
  test.setTimeout(240_000);
  const { name, email } = partnerFor(project.name);
  const partner = await asPerson(email);
  const manager = await asPerson("manager@demo.example");
  const sponsor = await asPerson("sponsor@demo.example");
  const words = `The bells are out of reach, ${project.name}.`;

  await test.step("The partner writes it down, and is told what is missing", async () => {
    await partner.goto(`${at}/partner`);
    await partner.getByRole("link", { name: "What I raised, and what became of it" }).click();
    await check(partner);
    await partner.getByRole("link", { name: "Write down something I raised" }).click();
    await check(partner);
    await partner.getByLabel("In a conversation").check();
    await partner.getByLabel("What did you raise?").fill(words);
    await partner.getByRole("button", { name: "Save" }).click();
    await expect(partner.getByText("Enter with whom, or where, you talked").first()).toBeVisible();
    await check(partner);
    await expect(partner.getByLabel("What did you raise?")).toHaveValue(words);
    await partner.getByLabel(/^With whom, or where/).fill("With the ward sister.");
    await send(partner, "Save", /done=raised/);
    await expect(partner.getByText(/No answer yet\. Waiting for the trust/)).toBeVisible();
    await check(partner);
  });
  const point = new URL(partner.url()).pathname;

  await test.step("The manager has a message, and asks the sponsor to respond", async () => {
    await manager.goto(`${at}/messages`);
    await manager.locator(`a[href="${point}"]`).click();
    await check(manager);
    await manager.getByRole("link", { name: "Ask somebody to respond by a day" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "Ask them" }).click();
    await expect(manager.getByText("Choose who is to respond").first()).toBeVisible();
    await manager.getByLabel("Who is to respond?").selectOption({ label: "Helen Whitmore, Chief nurse" });
    await send(manager, "Ask them", /done=named/);
    await expect(manager.getByText(/Waiting for Helen Whitmore/)).toBeVisible();
    await check(manager);
  });

  await test.step("The sponsor finds it among her tasks, reads just this, and says what changed", async () => {
    await sponsor.goto(`${at}/tasks`);
    await sponsor.locator(`a[href="${point}"]`).click();
    await expect(sponsor.getByText(words)).toBeVisible();
    await check(sponsor);
    await sponsor.getByRole("link", { name: "Answer", exact: true }).click();
    await check(sponsor);
    await sponsor.getByLabel("What changed because of it").check();
    await sponsor.getByLabel("In your words").fill(`The bells hang lower now, ${project.name}.`);
    await send(sponsor, "Save the answer", /done=answered/);
    const list = await sponsor.goto(point.replace(/\/[^/]+$/, ""));
    expect(list?.status(), "what else the partner raised is not hers to read").toBe(403);
  });

  await test.step("The partner says that it is not enough, the manager answers, and then it is", async () => {
    const say = async (choice: RegExp, because: string) => {
      await partner.goto(point);
      await partner.getByRole("link", { name: "Say whether this is enough" }).click();
      await check(partner);
      await partner.getByLabel(choice).check();
      await partner.getByLabel(/^What is still missing/).fill(because);
      await send(partner, "Save", /done=said/);
    };
    await say(/^This does not answer it/, `Not in the side rooms, ${project.name}.`);
    await expect(partner.getByText(/The answer was not enough/)).toBeVisible();
    await manager.goto(point);
    await expect(manager.getByText(`Not in the side rooms, ${project.name}.`)).toBeVisible();
    await manager.getByRole("link", { name: "Answer", exact: true }).click();
    await manager.getByLabel("What changed because of it").check();
    await manager.getByLabel("In your words").fill(`In the side rooms too, ${project.name}.`);
    await send(manager, "Save the answer", /done=answered/);
    await say(/^This answers it/, "");
    await expect(partner.getByText(/Settled on/)).toBeVisible();
    await check(partner);
  });

  await test.step("Another manager reads what changed, and not whether it was enough", async () => {
    const admin = await asPerson("admin@demo.example");
    await admin.goto(point);
    await expect(admin.getByText(`In the side rooms too, ${project.name}.`)).toBeVisible();
    await expect(admin.getByText(`Not in the side rooms, ${project.name}.`)).toHaveCount(0);
    await expect(admin.getByText(name).first()).toBeVisible();
  });
});
