import { partnerFor, send } from "./support/people.ts";
import { expect, test } from "./support/test.ts";

const at = "/harbourside";

test("a partner proposes a change, the manager suggests another instead, and what both accept stands beside the role", async ({
  asPerson,
  check,
}, { project }) => {
  test.setTimeout(240_000);
  const { name, email } = partnerFor(project.name);
  const partner = await asPerson(email);
  const manager = await asPerson("manager@demo.example");
  const wish = `I would like to join the falls group, ${project.name}.`;
  const other = `Join it for half a year first, ${project.name}.`;

  await test.step("The partner finds the way from their role, and is told what is missing", async () => {
    await partner.goto(`${at}/partner/role`);
    await partner.getByRole("link", { name: "Shape your role" }).click();
    await check(partner);
    await partner.getByRole("link", { name: "Propose a change" }).click();
    await check(partner);
    await partner.getByRole("button", { name: "Propose it" }).click();
    await expect(partner.getByText("Enter what would change").first()).toBeVisible();
    await check(partner);
    await partner.getByLabel("What would change, and why?").fill(wish);
    await send(partner, "Propose it", /done=proposed/);
    await expect(partner.getByText(wish).first()).toBeVisible();
    await expect(partner.getByText(/Waiting for the line manager to answer/)).toBeVisible();
    await check(partner);
  });
  const proposal = new URL(partner.url()).pathname;

  await test.step("The manager has a message, and suggests something else", async () => {
    await manager.goto(`${at}/messages`);
    await manager.locator(`a[href="${proposal}"]`).click();
    await check(manager);
    await manager.getByRole("link", { name: "Answer" }).click();
    await check(manager);
    await manager.getByLabel("Suggest something else instead").check();
    await manager.getByRole("button", { name: "Save the answer" }).click();
    await expect(manager.getByText("Enter what you suggest instead").first()).toBeVisible();
    await check(manager);
    await manager.getByLabel("What do you suggest instead?").fill(other);
    await send(manager, "Save the answer", /done=answered/);
    await expect(manager.getByRole("link", { name: other })).toBeVisible();
  });

  await test.step("The partner accepts that, and it stands beside their role description", async () => {
    await partner.goto(proposal);
    await partner.getByRole("link", { name: other }).click();
    await partner.getByRole("link", { name: "Answer" }).click();
    await check(partner);
    await partner.getByLabel(/^Accept it/).check();
    await send(partner, "Save the answer", /done=answered/);
    await check(partner);
    await partner.goto(`${at}/partner/role`);
    await expect(partner.getByRole("heading", { name: "Agreed for this role alone" })).toBeVisible();
    await expect(partner.getByText(other)).toBeVisible();
    await check(partner);
  });

  await test.step("The manager reads it on the printed role, and both can say that it does not hold any more", async () => {
    await manager.goto(proposal);
    await manager.getByRole("link", { name: other }).click();
    await manager.getByRole("link", { name: "Say that it does not hold any more" }).click();
    await check(manager);
    await manager.getByRole("button", { name: "It does not hold any more" }).click();
    await expect(manager.getByText("Enter why it does not hold any more").first()).toBeVisible();
    await manager.getByLabel("Why does it not hold any more?").fill("The half year is over.");
    await send(manager, "It does not hold any more", /done=ended/);
    await expect(manager.getByRole("heading", { level: 1 })).toContainText(name);
    await check(manager);
    await partner.goto(`${at}/partner/role`);
    await expect(partner.getByText(other)).toHaveCount(0);
  });
});
