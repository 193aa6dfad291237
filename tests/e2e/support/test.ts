import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { browserOf } from "./people.ts";
import { openSession } from "./sessions.ts";

type Fixtures = {
  /** Signs this browser in as the person with that address, through the database. */
  signInAs: (email: string) => Promise<void>;
  /** A browser of its own for somebody who is signed in, as quiet as the test's own has to be. */
  asPerson: (email: string) => Promise<Page>;
  /** Fails the test where a page is not accessible, as far as can be told with or without script. */
  check: (page: Page) => Promise<void>;
  /** Fails the test when the page writes an error, throws, or calls another site. */
  quiet: undefined;
};

/** The test of every journey: no error in the console, no call to the outside. */
export const test = base.extend<Fixtures>({
  signInAs: async ({ context, baseURL }, use) => {
    await use(async (email) => {
      const token = await openSession(email);
      await context.clearCookies();
      await context.addCookies([
        { name: "alongside", value: token, url: String(baseURL), httpOnly: true, sameSite: "Lax" },
      ]);
    });
  },
  asPerson: async ({ page, browser, javaScriptEnabled, baseURL }, use) => {
    const url = String(baseURL);
    const faults: string[][] = [];
    await use(async (email) => {
      const opened = await browserOf(browser, page, javaScriptEnabled !== false);
      const value = await openSession(email);
      await opened.context().addCookies([{ name: "alongside", value, url, httpOnly: true, sameSite: "Lax" }]);
      faults.push(faultsOf(opened, url));
      return opened;
    });
    expect(faults.flat()).toEqual([]);
  },
  check: async ({ javaScriptEnabled }, use) => {
    await use((page) => expectAccessible(page, javaScriptEnabled !== false));
  },
  quiet: [
    async ({ page, baseURL }, use) => {
      const faults = faultsOf(page, String(baseURL));
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Everything a page does from now on that it should not: errors in its console, throws, calls to another site. */
export function faultsOf(page: Page, baseURL: string): string[] {
  const faults: string[] = [];
  const site = new URL(baseURL).origin;
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    // The browser itself notes an answer of 400 or more; whether it was right is the test's to say.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(site) && !request.url().startsWith("data:"))
      faults.push(`outside: ${request.url()}`);
  });
  return faults;
}

/** WCAG 2.2 AA by machine, and the few things every page must have. Without JavaScript only the latter can be checked. */
export async function expectAccessible(page: Page, javaScript: boolean): Promise<void> {
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page).toHaveTitle(/.+ - .+/);
  if (!javaScript) return;
  // What the pointer happens to rest on looks otherwise: links lose their line.
  await page.mouse.move(0, 0);
  expect(await page.locator("title").count(), "titles outside pictures").toBe(1);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, "the page scrolls sideways").toBeLessThanOrEqual(0);
  // No page has a frame, so no blank page need be opened to gather what each frame says, which takes longer than the rest.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      resultTypes: ["violations"],
    })
    .analyze();
  const summary = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(summary).toEqual([]);
}
