import { hiddenFields } from "./support/hidden-fields.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

const password = "alongside-demo";

test("a partner signs in, lands on their role, and signs out", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("partner@demo.example");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/harbourside/partner");

  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in?done=signed-out");
  await expect(page.getByText("You have signed out.")).toBeVisible();
  await page.goto("/harbourside/partner");
  await expect(page).toHaveURL("/sign-in?next=%2Fharbourside%2Fpartner");
});

test("a wrong password is said plainly, and the address stays typed", async ({ page, javaScriptEnabled }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("partner@demo.example");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByText("There is a problem")).toBeVisible();
  await expect(page).toHaveTitle(/^Error: Sign in/);
  await expect(page.getByLabel("E-mail address")).toHaveValue("partner@demo.example");
  await expect(page.getByLabel("Password")).toHaveValue("");
  await expectAccessible(page, javaScriptEnabled !== false);
  await page.getByRole("link", { name: /do not go together/ }).click();
  await expect(page.getByLabel("Password")).toBeFocused();
});

test("empty boxes are named one by one", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("link", { name: /Enter your e-mail address/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Enter your password" })).toBeVisible();
});

test("after signing in, a person goes on to where they were going, and never off the site", async ({
  page,
}) => {
  for (const [next, landing] of [
    ["/harbourside/messages", "/harbourside/messages"],
    ["https://elsewhere.example/", "/harbourside/partner"],
    ["//elsewhere.example/", "/harbourside/partner"],
  ] as const) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel("E-mail address").fill("partner@demo.example");
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(landing);
  }
});

test("the cookie is out of reach of scripts, and a form from elsewhere is refused", async ({
  page,
  context,
  request,
}) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("manager@demo.example");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/harbourside/manage");
  const cookie = (await context.cookies()).find(({ name }) => name === "alongside");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });

  const html = await (await request.get("/sign-in")).text();
  const multipart = { ...hiddenFields(html), email: "partner@demo.example", password };
  for (const origin of ["https://elsewhere.example", "null"]) {
    const answer = await request.post("/sign-in", { multipart, headers: { origin }, maxRedirects: 0 });
    expect(answer.headers()["set-cookie"], `Origin ${origin}`).toBeUndefined();
    expect(answer.status()).not.toBe(303);
  }
  const answer = await request.post("/sign-in", { multipart, maxRedirects: 0 });
  expect(answer.headers()["set-cookie"], "no Origin").toBeUndefined();
});

test("signing in again ends the session before, and signing out ends one that hides in pieces of the cookie", async ({
  page,
  context,
  signInAs,
  baseURL,
}) => {
  await signInAs("sponsor@demo.example");
  const [before] = (await context.cookies()).filter(({ name }) => name === "alongside");
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill("sponsor@demo.example");
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL("/harbourside/sponsor");
  const [after] = (await context.cookies()).filter(({ name }) => name === "alongside");
  const url = String(baseURL);

  await context.clearCookies();
  await context.addCookies([{ name: "alongside", value: before?.value ?? "", url }]);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);

  await context.clearCookies();
  const token = after?.value ?? "";
  await context.addCookies([
    { name: "alongside.0", value: token.slice(0, 10), url },
    { name: "alongside.1", value: token.slice(10), url },
  ]);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL("/sign-in?done=signed-out");
  await context.clearCookies();
  await context.addCookies([{ name: "alongside", value: token, url }]);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in/);
});
