import { type Browser, expect, type Page } from "@playwright/test";

const password = "four plain words here";

/** A browser of this person's own, like the test's in width and script. */
export async function browserOf(
  browser: Browser,
  like: Page,
  javaScriptEnabled: boolean,
  baseURL = process.env.E2E_BASE_URL,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: like.viewportSize(),
    javaScriptEnabled,
    baseURL,
    locale: "en-GB",
  });
  return context.newPage();
}

/** Somebody opens the link they were given and chooses a password. */
export async function join(page: Page, link: string): Promise<void> {
  await page.goto(new URL(link).pathname);
  await page.getByLabel("Choose a password").fill(password);
  await page.getByRole("button", { name: "Save password and join" }).click();
}

/** Presses the button that sends the page's form, and waits until the next page is there. */
export async function send(page: Page, button: string, landing: RegExp): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page).toHaveURL(landing);
}

/** Fills the three boxes of a date. */
export async function fillDate(page: Page, legend: string | RegExp, day: Date): Promise<void> {
  const group = page.getByRole("group", { name: legend });
  await group.getByLabel("Day").fill(String(day.getDate()));
  await group.getByLabel("Month").fill(String(day.getMonth() + 1));
  await group.getByLabel("Year").fill(String(day.getFullYear()));
}

/** On a person's or partner's page: makes the joining link and reads it off the page. */
export async function makeLink(page: Page): Promise<string> {
  await page.getByRole("link", { name: /joining link/i }).click();
  await page.getByRole("button", { name: /Make (the|a new) link/ }).click();
  return ((await page.locator("code").textContent()) ?? "").trim();
}

/** On the form that appoints: somebody new, active from today. */
export async function appoint(
  page: Page,
  who: { name: string; email?: string; phone?: string; reached: string },
): Promise<void> {
  await page.getByLabel("Somebody new to Alongside at this trust").check();
  await page.getByLabel("Name", { exact: true }).fill(who.name);
  if (who.email) await page.getByLabel(/^E-mail address/).fill(who.email);
  if (who.phone) await page.getByLabel(/^Phone number/).fill(who.phone);
  await page.getByLabel(who.reached).check();
  await fillDate(page, "When does the role start?", new Date());
  await page.getByLabel("Active").check();
  await send(page, "Appoint", /done=appointed/);
}

const partners: Record<string, { name: string; email: string }> = {
  desk: { name: "Margaret Ellis", email: "partner@demo.example" },
  phone: { name: "Samuel Adeyemi", email: "both@demo.example" },
};
const other = { name: "Priya Nair", email: "priya.nair@demo.example" };

/** A partner of the demonstration for each of the four ways a journey is gone, so that they do not answer one another. */
export function partnerFor(projectName: string): { name: string; email: string } {
  return partners[projectName] ?? other;
}
