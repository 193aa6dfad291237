import { type APIResponse, expect, request, test } from "@playwright/test";
import type { Route, Visitor } from "../guards/route.ts";
import { routes, verdict } from "../guards/routes.ts";
import { makeWorld, sessionOf, type WorldForBrowsers, wordsOfThatTrust } from "./support/world.ts";

/** Every address, opened by every kind of visitor, against the table that says who may. */
const visitors: Visitor[] = [
  "anonymous",
  "stranger",
  "former",
  "operator",
  "partner",
  "manager",
  "admin",
  "sponsor",
  "mentor",
];
const statuses = {
  "wrong method": 405,
  opens: 200,
  "leads on": 307,
  "sign in": 307,
  forbidden: 403,
  "not found": 404,
};

let world: WorldForBrowsers;
test.beforeAll(() => {
  world = makeWorld();
});

for (const visitor of visitors) {
  test(`what opens for ${visitor}`, async ({ baseURL }) => {
    const session = await sessionOf(world, visitor);
    const browser = await request.newContext({
      baseURL,
      extraHTTPHeaders: session ? { cookie: `alongside=${session}` } : {},
    });
    const wrong: string[] = [];
    for (const route of routes) {
      const address = route.address(world.ids);
      const expected = verdict(route, visitor);
      const answers: [string, APIResponse][] = [
        ["GET", await browser.get(address, { maxRedirects: 0 })],
        ["HEAD", await browser.head(address, { maxRedirects: 0 })],
      ];
      for (const [method, answer] of answers) {
        if (answer.status() !== statuses[expected])
          wrong.push(`${method} ${address}: ${answer.status()}, not ${expected}`);
        if (expected === "sign in" && !answer.headers().location?.includes("/sign-in"))
          wrong.push(`${method} ${address} does not lead to sign in`);
      }
      if (expected !== "opens") wrong.push(...(await leaks(browser, route, address)));
    }
    await browser.dispose();
    expect(wrong).toEqual([]);
  });
}

/** Words of the trust in what somebody gets who may not see the page, however they ask. */
async function leaks(
  browser: Awaited<ReturnType<typeof request.newContext>>,
  { file }: Route,
  address: string,
): Promise<string[]> {
  const asks: [string, string, Record<string, string>][] = [
    ["GET", address, {}],
    ["RSC", address, { RSC: "1" }],
    ["prefetch", address, { RSC: "1", "Next-Router-Prefetch": "1" }],
    ["slash", `${address}/`, {}],
    ["query", `${address}?trust=x&done=agreed`, {}],
  ];
  const found: string[] = [];
  for (const [how, path, headers] of asks) {
    const text = await (await browser.get(path, { headers, maxRedirects: 0 })).text();
    for (const words of wordsOfThatTrust) if (text.includes(words)) found.push(`${how} ${file}: “${words}”`);
  }
  return found;
}

test("another trust's ids, in an address of one's own trust, are not found", async ({ baseURL }) => {
  const session = await sessionOf(world, "stranger");
  const browser = await request.newContext({ baseURL, extraHTTPHeaders: { cookie: `alongside=${session}` } });
  const absent = "00000000-0000-4000-8000-000000000000";
  for (const path of [
    "/manage/partners/ID",
    "/manage/partners/ID/role",
    "/manage/partners/ID/agreement",
    "/admin/people/ID",
    "/admin/contacts/ID",
    "/admin/roles/ID",
  ]) {
    const { appointment, person, contact, role } = world.ids;
    const bodies = [];
    for (const id of [appointment, person, contact, role, absent, "not-an-id"]) {
      const answer = await browser.get(`/harbourside${path.replace("ID", id)}`, { maxRedirects: 0 });
      bodies.push(`${answer.status()} ${await answer.text()}`);
    }
    expect(new Set(bodies).size, path).toBe(1);
    expect(bodies[0], path).toMatch(/^404/);
  }
  await browser.dispose();
});
