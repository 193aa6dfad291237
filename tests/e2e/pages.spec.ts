import type { Visitor } from "../guards/route.ts";
import { routes } from "../guards/routes.ts";
import { expectAccessible, test } from "./support/test.ts";
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
