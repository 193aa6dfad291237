/** `npm run pictures`: takes the README's pictures anew, from the demonstration data as it is today. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "./build.ts";
import { findChromium } from "./chromium.ts";
import { DEMONSTRATION_PASSWORD } from "./demonstration.ts";
import { explain } from "./problem.ts";
import { step } from "./progress.ts";
import { root, stateFolder } from "./project.ts";
import { readSecrets } from "./secrets.ts";
import { startTestDatabase } from "./test-database.ts";
import { startTestSite } from "./test-site.ts";

const folder = join(root, "docs/pictures");

type Picture = { file: string; who: string; path: string; width: number; height: number };

/** What a newcomer sees first of each part: a partner's phone, and the desks of those who work with them. */
const PICTURES: Picture[] = [
  { file: "partner-phone.png", who: "partner", path: "/harbourside/partner", width: 390, height: 1100 },
  { file: "manager.png", who: "manager", path: "/harbourside/manage", width: 1100, height: 1000 },
  { file: "admin.png", who: "admin", path: "/harbourside/admin", width: 1100, height: 1000 },
  { file: "operator.png", who: "operator", path: "/operator", width: 1100, height: 1000 },
];

async function signIn(browser: Browser, baseURL: string, { who, width, height }: Picture): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width, height }, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(`${who}@demo.example`);
  await page.getByLabel("Password", { exact: true }).fill(DEMONSTRATION_PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  return page;
}

async function takePictures(baseURL: string, executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    for (const picture of PICTURES) {
      const page = await signIn(browser, baseURL, picture);
      await page.goto(picture.path);
      await page.screenshot({ path: join(folder, picture.file) });
      await page.context().close();
    }
  } finally {
    await browser.close();
  }
}

const stops: (() => Promise<void>)[] = [];
try {
  const executablePath = await findChromium();
  const secrets = await readSecrets(stateFolder);
  await build(secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY);
  const database = await step("Starting a database for the pictures", startTestDatabase);
  stops.push(database.stop);
  const site = await step("Starting the site", () => startTestSite(database.adminUrl, secrets));
  stops.push(site.stop);
  await mkdir(folder, { recursive: true });
  await step("Taking the pictures", () => takePictures(site.env.E2E_BASE_URL ?? "", executablePath));
} catch (error) {
  explain(error);
  process.exitCode = 1;
} finally {
  for (const stop of stops.toReversed()) await stop();
}
process.exit();
