import { newCode } from "../factories/trust-list.ts";
import { browserOf } from "./support/people.ts";
import { openSession } from "./support/sessions.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** What the operator does for an organisation that stands on no list, from its first line to another address. */
test.beforeEach(async ({ signInAs }) => signInAs("operator@demo.example"));

test("an organisation on no list is added by hand, changed, opened, and its new address led to", async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}) => {
  test.setTimeout(120_000);
  const check = () => expectAccessible(page, javaScriptEnabled !== false);
  const code = newCode();
  const short = `hand-${code.toLowerCase()}`;
  await page.goto("/operator/organisations");
  await page.getByRole("link", { name: "Add an organisation by hand" }).click();
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("link", { name: "Choose what kind of organisation it is" })).toBeVisible();
  await check();
  await page.getByLabel("Code").fill(code);
  await page.getByLabel("Name", { exact: true }).fill("Severn Valley Health CIC");
  await page.getByLabel("Community interest company").check();
  await page.getByLabel("Why is it added by hand?").fill("It runs the community hospital.");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("The organisation was added.")).toBeVisible();
  await expect(page.getByText("It runs the community hospital.")).toBeVisible();
  await check();

  await page.getByRole("link", { name: "Change what was added by hand" }).click();
  await check();
  await page.getByLabel("Name", { exact: true }).fill("Severn Valley Care CIC");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Severn Valley Health CIC, known")).toBeVisible();

  await page.getByRole("link", { name: "Open this trust" }).click();
  await expect(page.getByLabel("Short name")).toHaveValue("severn-valley-care");
  await check();
  await page.getByLabel("Short name").fill("Operator");
  await page.getByLabel("Their e-mail address").fill("nobody");
  await page.getByRole("button", { name: "Open this trust" }).click();
  await expect(page.getByText("Alongside uses this word itself. Choose another").first()).toBeVisible();
  await expect(page.getByLabel("Their e-mail address")).toHaveValue("nobody");
  await check();
  await page.getByLabel("Short name").fill("harbourside");
  await page.getByLabel("Their name").fill("Hana Okoro");
  await page.getByLabel("Their e-mail address").fill(`hana@${short}.example`);
  await page.getByRole("button", { name: "Open this trust" }).click();
  await expect(page.getByText(/Another trust is, or was, called harbourside/).first()).toBeVisible();
  await page.getByLabel("Short name").fill(short);
  const complaints = page.getByRole("group", { name: "Complaints" });
  await page.getByText("Give contacts for urgent concerns now").click();
  await complaints.getByLabel("Who answers").fill("The complaints team");
  await page.getByRole("button", { name: "Open this trust" }).click();
  await expect(complaints.getByText("Enter a phone number, or an e-mail address below")).toBeVisible();
  await complaints.getByLabel("Phone number").fill("01632 960 111");
  await page.getByRole("button", { name: "Open this trust" }).click();
  await expect(page.getByText(`is open, as /${short}.`)).toBeVisible();
  await check();
  const first = (await page.locator("code").textContent()) ?? "";

  await page.context().clearCookies({ name: "joining-link" });
  await page.reload();
  await expect(page.getByText("Hana Okoro has not joined yet.")).toBeVisible();
  await check();
  await page.getByLabel("Their name").fill("Ida Osei");
  await page.getByLabel("Their e-mail address").fill(`ida@${short}.example`);
  await page.getByRole("button", { name: "Make a new link" }).click();
  await expect(page.getByRole("heading", { name: "A joining link for Ida Osei" })).toBeVisible();
  const second = (await page.locator("code").textContent()) ?? "";
  await page.goto(new URL(first).pathname);
  await expect(page.getByRole("heading", { name: "There is a newer link" })).toBeVisible();

  await page.goto(`/operator/organisations/${code}/short-name`);
  await check();
  await page.getByLabel("Short name").fill(`new-${short}`);
  await page.getByRole("button", { name: "Change the short name" }).click();
  await expect(page.getByText("Lead there too")).toBeVisible();
  await check();

  await page.context().clearCookies();
  await page.goto(new URL(second).pathname);
  await page.getByLabel("Choose a password").fill("four plain words here");
  await page.getByRole("button", { name: "Save password and join" }).click();
  await expect(page).toHaveURL(`/new-${short}/admin`);
  await page.goto(`/${short}/admin/people?page=1`);
  await expect(page).toHaveURL(`/new-${short}/admin/people?page=1`);
  await expect(page.getByText("Ida Osei").first()).toBeVisible();
  await page.goto(`/${short}`);
  await expect(page).toHaveURL(`/new-${short}/admin`);

  await page.goto(`/new-${short}/admin/people/new`);
  await page.getByLabel("Name", { exact: true }).fill("Noor Typed-Meanwhile");
  const operator = await browserOf(browser, page, javaScriptEnabled !== false);
  const token = await openSession("operator@demo.example");
  await operator.context().addCookies([{ name: "alongside", value: token, url: String(baseURL) }]);
  await operator.goto(`/operator/organisations/${code}/short-name`);
  await operator.getByLabel("Short name").fill(short);
  await operator.getByRole("button", { name: "Change the short name" }).click();
  await expect(operator.getByText("The short name was changed.")).toBeVisible();
  await operator.goto(`/operator/organisations/${code}/first-admin`);
  await expect(operator.getByText("Somebody has joined this trust.")).toBeVisible();
  await expect(operator.getByText("Ida Osei")).toHaveCount(0);
  await operator.context().close();
  await page.getByLabel("By letter").check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveURL(new RegExp(`^${baseURL}/${short}/admin/people`));
  await expect(page.getByText("Noor Typed-Meanwhile").first()).toBeVisible();
});
