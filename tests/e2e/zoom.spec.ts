import { expect, test } from "@playwright/test";
import type { Visitor } from "../guards/route.ts";
import { makeWorld, sessionOf } from "./support/world.ts";

/** One page of each layout at 400 % (a window of 1280 seen through 320) and with the text spacing of WCAG 1.4.12. */
test("four times as large, and with wide text spacing, nothing is cut off", async ({ browser, baseURL }) => {
  const world = makeWorld();
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 320, height: 640 },
    bypassCSP: true,
  });
  const page = await context.newPage();
  const visits: [Visitor, string][] = [
    ["anonymous", "/"],
    ["partner", `/${world.ids.trust}/partner`],
    ["manager", `/${world.ids.trust}/manage`],
    ["manager", `/${world.ids.trust}/manage/appointments/new`],
    ["admin", `/${world.ids.trust}/admin/roles/${world.ids.draftRole}/draft`],
  ];
  for (const [visitor, path] of visits) {
    await context.clearCookies();
    const session = await sessionOf(world, visitor);
    if (session) await context.addCookies([{ name: "alongside", value: session, url: String(baseURL) }]);
    await page.goto(path);
    await page.addStyleTag({
      content:
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
    });
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(sideways, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await context.close();
});
