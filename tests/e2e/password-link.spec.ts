import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { hiddenFields } from "./support/hidden-fields.ts";
import { browserOf } from "./support/people.ts";
import { runCommand } from "./support/run-script.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const password = "four plain words here";
const newAddress = () => `${randomUUID()}@platform.example`;

/** Makes somebody an operator on the command line, and returns the address in the link that it prints. */
function passwordLink(address: string, ...words: string[]): string {
  const [link] =
    runCommand("operator-create", [address, ...words]).match(/http\S+\/sign-in\/password\/\S+/) ?? [];
  return new URL(String(link)).pathname;
}

async function choose(page: Page, words: string): Promise<void> {
  await page.getByLabel("Choose a password").fill(words);
  await page.getByRole("button", { name: "Save password and sign in" }).click();
}

async function signIn(page: Page, address: string, words: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(address);
  await page.getByLabel("Password").fill(words);
  await page.getByRole("button", { name: "Sign in" }).click();
}

test("the first operator opens the link from the command line, chooses a password, and comes back with it", async ({
  page,
  javaScriptEnabled,
}) => {
  const address = newAddress();
  const link = passwordLink(address);
  await page.goto(link);
  await expect(page).toHaveTitle(/^Choose your password/);
  await expect(page.getByText(address)).toBeVisible();
  await expectAccessible(page, javaScriptEnabled !== false);

  await choose(page, "too short");
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("link", { name: /Use 12 characters or more/ })).toBeVisible();
  await expect(page.getByLabel("Choose a password")).toHaveValue("");
  await expectAccessible(page, javaScriptEnabled !== false);

  await choose(page, password);
  await expect(page).toHaveURL("/operator");
  await page.getByRole("button", { name: "Sign out" }).click();

  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link has been used" })).toBeVisible();
  await expectAccessible(page, javaScriptEnabled !== false);
  await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
  await signIn(page, address, password);
  await expect(page).toHaveURL("/operator");
  expect(readFileSync(String(process.env.E2E_SERVER_LOG), "utf8")).not.toContain(link.split("/").at(-1));
});

test("a forgotten password: the newest link works, and ends every session the old one opened", async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  const address = newAddress();
  const elsewhere = await browserOf(browser, page, javaScriptEnabled !== false);
  await elsewhere.goto(passwordLink(address));
  await choose(elsewhere, "the words I will forget");
  await expect(elsewhere).toHaveURL("/operator");

  const [older, newer] = [passwordLink(address, "--new-password"), passwordLink(address, "--new-password")];
  await page.goto(older);
  await expect(page.getByRole("heading", { name: "There is a newer link" })).toBeVisible();
  await page.goto(newer);
  await expect(page).toHaveTitle(/^Choose a new password/);
  await expectAccessible(page, javaScriptEnabled !== false);
  await choose(page, password);
  await expect(page).toHaveURL("/operator");

  await elsewhere.goto("/operator");
  await expect(elsewhere).toHaveURL("/sign-in?next=%2Foperator");
  await signIn(elsewhere, address, "the words I will forget");
  await expect(elsewhere.getByRole("link", { name: /do not go together/ })).toBeVisible();
  await elsewhere.context().close();
});

test("a page left open while its link was used elsewhere says so, and what to do", async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  const link = passwordLink(newAddress());
  await page.goto(link);
  const elsewhere = await browserOf(browser, page, javaScriptEnabled !== false);
  await elsewhere.goto(link);
  await choose(elsewhere, password);
  await expect(elsewhere).toHaveURL("/operator");
  await elsewhere.context().close();

  await choose(page, "some other plain words");
  await expect(page.getByText(/This link has been used/).first()).toBeVisible();
  await expect(page.getByText(/sign in with the password you chose/)).toBeVisible();
  await expectAccessible(page, javaScriptEnabled !== false);
});

test("one form sent twenty times at once lets one in", async ({ request, baseURL }) => {
  const link = passwordLink(newAddress());
  const fields = hiddenFields(await (await request.get(link)).text());
  const headers = { origin: String(baseURL) };
  const sent = await Promise.all(
    Array.from({ length: 20 }, () =>
      request.post(link, { multipart: { ...fields, password }, headers, maxRedirects: 0 }),
    ),
  );
  const statuses = sent.map((answer) => answer.status()).toSorted();
  expect(statuses).toEqual([...Array(19).fill(200), 303]);
  for (const answer of sent.filter((each) => each.status() === 200))
    expect(await answer.text()).toContain("This link has been used");
});

test("an operator whose time is ended finds no operator's pages at the next request, and stays signed in", async ({
  page,
}) => {
  const address = newAddress();
  await page.goto(passwordLink(address));
  await choose(page, password);
  await expect(page).toHaveURL("/operator");
  runCommand("operator-end", [address]);
  expect((await page.goto("/operator"))?.status()).toBe(404);
  await page.goto("/account");
  await expect(page.getByRole("main").getByText(address)).toBeVisible();
});
