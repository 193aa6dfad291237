import { routes, type Visitor } from "../guards/routes.ts";
import { expect, expectAccessible, test } from "./support/test.ts";
import { makeWorld, sessionOf, type WorldForBrowsers } from "./support/world.ts";

/** Every page, opened by somebody it is for: readable by machine and by title, at both widths, with script and without. */
let world: WorldForBrowsers;
test.beforeAll(() => {
  world = makeWorld();
});

const pages = routes.filter(({ file, leadsOn }) => file.endsWith("/page.tsx") && !leadsOn);
const groups = Map.groupBy(
  pages,
  ({ opens }): Visitor => opens.find((each) => !["anonymous", "stranger"].includes(each)) ?? "anonymous",
);

for (const [visitor, theirs] of groups) {
  test(`the pages that open for ${visitor}`, async ({ page, context, baseURL, javaScriptEnabled }) => {
    test.setTimeout(180_000);
    const session = await sessionOf(world, visitor);
    if (session) await context.addCookies([{ name: "alongside", value: session, url: String(baseURL) }]);
    for (const route of theirs) {
      await test.step(route.file, async () => {
        await page.goto(route.address(world.ids));
        await expectAccessible(page, javaScriptEnabled !== false);
      });
    }
  });
}

test("four times as large, and with wide text spacing, nothing is cut off", async ({ browser, baseURL }) => {
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
