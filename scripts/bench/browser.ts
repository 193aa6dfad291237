import { type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { findChromium } from "../chromium.ts";
import { MEASURED } from "./rows.ts";
import { median } from "./statistics.ts";

/** Compressed kilobytes as they came over the wire, headers included. */
type Weight = { script: number; page: number };

/** Milliseconds to the largest paint, how far things moved, milliseconds from an act to its next paint. */
type Vitals = { lcp: number; cls: number; inp: number };

export type InBrowser = { home: Weight; form: Weight; vitals: Vitals };

/** Chromium's own "Slow 4G": what a request waits for, and bytes a second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };
const SLOWER = 4;
const TIMES = 3;

/** A partner's home and a form, opened in Chromium with nothing in its cache, at a phone's width. */
export async function measureInBrowser(url: string): Promise<InBrowser> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
  const opened = async <T>(
    token: string,
    run: (page: Page, devTools: CDPSession) => Promise<T>,
  ): Promise<T> => {
    const context: BrowserContext = await browser.newContext({ viewport: { width: 390, height: 844 } });
    try {
      await context.addCookies([{ name: "alongside", value: token, url }]);
      const page = await context.newPage();
      const devTools = await context.newCDPSession(page);
      await devTools.send("Network.enable");
      return await run(page, devTools);
    } finally {
      await context.close();
    }
  };
  const home = `${url}/${MEASURED.shortName}/partner`;
  const form = `${url}/${MEASURED.shortName}/admin/contacts/new`;
  try {
    const weights = {
      home: await opened(MEASURED.partnerToken, (page, devTools) => weigh(page, devTools, home)),
      form: await opened(MEASURED.adminToken, (page, devTools) => weigh(page, devTools, form)),
    };
    const seen: Vitals[] = [];
    for (let time = 0; time < TIMES; time++) {
      const paint = await opened(MEASURED.partnerToken, (page, devTools) => watch(page, devTools, home));
      const inp = await opened(MEASURED.adminToken, (page, devTools) => act(page, devTools, form));
      seen.push({ ...paint, inp });
    }
    const middle = (name: keyof Vitals) => median(seen.map((each) => each[name]));
    return { ...weights, vitals: { lcp: middle("lcp"), cls: middle("cls"), inp: middle("inp") } };
  } finally {
    await browser.close();
  }
}

async function weigh(page: Page, devTools: CDPSession, url: string): Promise<Weight> {
  const kinds = new Map<string, string>();
  const weight: Weight = { script: 0, page: 0 };
  devTools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  devTools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    weight.page += encodedDataLength / 1000;
    if (kinds.get(requestId) === "Script") weight.script += encodedDataLength / 1000;
  });
  await open(page, url);
  return weight;
}

async function watch(page: Page, devTools: CDPSession, url: string): Promise<Omit<Vitals, "inp">> {
  await slowDown(devTools);
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.lcp = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.cls += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await open(page, url);
  return page.evaluate(() => (window as unknown as { seen: { lcp: number; cls: number } }).seen);
}

/** The slowest of a few acts on a form: into a box, words, on to the next box, and sending it with too little in it. */
async function act(page: Page, devTools: CDPSession, url: string): Promise<number> {
  await slowDown(devTools);
  await page.addInitScript(() => {
    const acts: number[] = [];
    Object.assign(window, { acts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { duration: number; interactionId: number }[])
        if (entry.interactionId) acts.push(entry.duration);
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await open(page, url);
  const box = page.locator("input[type=text]").first();
  await box.click();
  await page.keyboard.type("Olu", { delay: 100 });
  await page.keyboard.press("Tab");
  const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
  await page.locator("main button[type=submit]").first().click();
  await answered;
  await page.waitForTimeout(500);
  // An act that took less than two frames is not told of at all.
  return page.evaluate(() => Math.max(16, ...(window as unknown as { acts: number[] }).acts));
}

async function open(page: Page, url: string): Promise<void> {
  const answer = await page.goto(url, { waitUntil: "networkidle" });
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
}

async function slowDown(devTools: CDPSession): Promise<void> {
  await devTools.send("Network.emulateNetworkConditions", SLOW_4G);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}
