import { expect, expectAccessible, test } from "./support/test.ts";

for (const path of ["/", "/sign-in", "/accessibility", "/privacy", "/cookies"]) {
  test(`anybody can read ${path}`, async ({ page, javaScriptEnabled }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(200);
    await expectAccessible(page, javaScriptEnabled !== false);
  });
}

test("the skip link leads to the content, by keyboard alone", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#maincontent$/);
});

test("every answer carries the security headers, and a fresh nonce", async ({ request }) => {
  const [first, second] = [await request.get("/"), await request.get("/")];
  const policy = first.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic'/);
  expect(policy).not.toContain("unsafe");
  expect(policy).not.toBe(second.headers()["content-security-policy"]);
  for (const path of ["/", "/sign-in", "/nowhere", "/api/health", "/nowhere/at/all"]) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject({
      "cache-control": expect.stringContaining("no-store"),
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
  }
});

test("health says that all is well, and no more", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  expect(await answer.json()).toEqual({ status: "ok" });
  const head = await request.head("/api/health");
  expect(head.status()).toBe(200);
  expect(await head.text()).toBe("");
});

test("a browser cannot choose the nonce, or where signing in leads", async ({ request }) => {
  const headers = {
    "content-security-policy": "script-src 'nonce-EVIL'",
    "x-nonce": "EVIL",
    "x-alongside-path": "/evil",
  };
  const page = await request.get("/sign-in", { headers });
  expect(await page.text()).not.toContain("EVIL");
  const led = await request.get("/account", { headers, maxRedirects: 0 });
  expect(led.headers().location).toContain("%2Faccount");
});
