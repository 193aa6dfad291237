import { hiddenFields } from "./support/hidden-fields.ts";
import { expect, expectAccessible, test } from "./support/test.ts";
import { makeWorld, type WorldForBrowsers } from "./support/world.ts";

let world: WorldForBrowsers;
test.beforeAll(() => {
  world = makeWorld();
});

test("too long a section is refused beside its box, and not a character is lost", async ({
  page,
  context,
  baseURL,
  javaScriptEnabled,
}) => {
  await context.addCookies([{ name: "alongside", value: world.sessions.admin, url: String(baseURL) }]);
  const { trust, draftRole, section } = world.ids;
  await page.goto(`/${trust}/admin/roles/${draftRole}/draft/sections/${section}`);
  const long = `<script>alert(1)</script> \u{1F44B} ${"x".repeat(100_000)}`;
  await page.getByLabel("Words of this section").fill(long);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole("link", { name: /characters long. It can be up to 20,000/ })).toBeVisible();
  expect(await page.getByLabel("Words of this section").inputValue()).toBe(long);
  await expectAccessible(page, javaScriptEnabled !== false);
});

test("one form sent twenty times at once has one effect", async ({ request, baseURL, page, context }) => {
  await context.addCookies([{ name: "alongside", value: world.sessions.manager, url: String(baseURL) }]);
  const { trust } = world.ids;
  const path = `/${trust}/manage/appointments/new`;
  const headers = { cookie: `alongside=${world.sessions.manager}` };
  const html = await (await request.get(path, { headers })).text();
  const role = html.match(/<option value="([0-9a-f-]{36})"[^>]*>Patient Safety Partner, version/)?.[1];
  const lineManager = html.match(/<option value="([0-9a-f-]{36})"[^>]*>Mona Manager/)?.[1];
  const name = `Twenty Times ${crypto.randomUUID().slice(0, 8)}`;
  const multipart = {
    ...hiddenFields(html),
    person: "new",
    name,
    phone: "01632 960 111",
    email: "",
    reachedBy: "phone",
    roleDescriptionId: role ?? "",
    "startsOn.day": "1",
    "startsOn.month": "9",
    "startsOn.year": "2026",
    "termEndsOn.day": "",
    "termEndsOn.month": "",
    "termEndsOn.year": "",
    lineManagerId: lineManager ?? "",
    state: "active",
  };
  const sent = await Promise.all(
    Array.from({ length: 20 }, () =>
      request.post(path, { multipart, headers: { ...headers, origin: String(baseURL) }, maxRedirects: 0 }),
    ),
  );
  expect(new Set(sent.map((answer) => `${answer.status()} ${answer.headers().location}`)).size).toBe(1);
  expect(sent[0]?.status()).toBe(303);
  await page.goto(`/${trust}/manage`);
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(1);
});

test("an end before the start, an impossible date, and nobody chosen are each said beside their boxes", async ({
  page,
  context,
  baseURL,
  javaScriptEnabled,
}) => {
  await context.addCookies([{ name: "alongside", value: world.sessions.manager, url: String(baseURL) }]);
  await page.goto(`/${world.ids.trust}/manage/appointments/new`);
  const start = page.getByRole("group", { name: "When does the role start?" });
  await start.getByLabel("Day").fill("31");
  await start.getByLabel("Month").fill("2");
  await start.getByLabel("Year").fill("2027");
  await page.getByRole("button", { name: "Appoint", exact: true }).click();
  await expect(
    page.getByRole("link", { name: /Choose somebody from the list, or somebody new/ }),
  ).toBeVisible();
  await expect(start.getByLabel("Day")).toHaveValue("31");

  await page.getByLabel("Somebody new to Alongside at this trust").check();
  await page.getByLabel("Name", { exact: true }).fill("Early Ending");
  await page.getByLabel("By letter").check();
  await page.getByLabel("Active").check();
  await page.getByRole("button", { name: "Appoint", exact: true }).click();
  await expect(page.getByRole("link", { name: /real date/ })).toBeVisible();

  await start.getByLabel("Month").fill("3");
  const end = page.getByRole("group", { name: /When does it end/ });
  await end.getByLabel("Day").fill("1");
  await end.getByLabel("Month").fill("1");
  await end.getByLabel("Year").fill("2027");
  await page.getByRole("button", { name: "Appoint", exact: true }).click();
  await expect(page.getByRole("link", { name: /on or after 31 March 2027/ })).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Early Ending");
  await expectAccessible(page, javaScriptEnabled !== false);
});

test("of two who change where a concern goes, the second is told, keeps what they typed, and may go on", async ({
  page,
  context,
  baseURL,
  javaScriptEnabled,
}) => {
  await context.addCookies([{ name: "alongside", value: world.sessions.admin, url: String(baseURL) }]);
  const path = `/${world.ids.trust}/admin/urgent-contacts/complaints`;
  const other = await context.newPage();
  await page.goto(path);
  await other.goto(path);
  const first = `First ${crypto.randomUUID().slice(0, 8)}`;
  await other.getByLabel("Who answers").fill(first);
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText(first)).toBeVisible();

  const second = `<b>Second</b> \u{1F44B} ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("Who answers").fill(second);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(/Somebody else changed this/)).toBeVisible();
  await expect(page.getByLabel("Who answers")).toHaveValue(second);
  await expectAccessible(page, javaScriptEnabled !== false);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(second, { exact: true })).toBeVisible();
});

test("a kind of urgent concern that there is not is no page", async ({ page, context, baseURL }) => {
  await context.addCookies([{ name: "alongside", value: world.sessions.admin, url: String(baseURL) }]);
  for (const kind of ["other", "danger_now", "Danger-now", "danger-now%20"]) {
    const answer = await page.goto(`/${world.ids.trust}/admin/urgent-contacts/${kind}`);
    expect(answer?.status(), kind).toBe(404);
  }
});

test("a form that was open while the session ended asks to sign in, and comes back", async ({
  page,
  context,
  baseURL,
}) => {
  await context.addCookies([{ name: "alongside", value: world.sessions.sponsor, url: String(baseURL) }]);
  await page.goto(`/${world.ids.trust}/messages`);
  await context.clearCookies();
  await page.goto(`/${world.ids.trust}/sponsor`);
  await expect(page).toHaveURL(`/sign-in?next=%2F${world.ids.trust}%2Fsponsor`);
});
