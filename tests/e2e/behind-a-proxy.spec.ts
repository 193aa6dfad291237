import { request as ask } from "node:http";
import { expect, test } from "@playwright/test";
import { startServer } from "./support/own-server.ts";

test("a form is taken whatever a proxy does to the host, and whatever a stranger says of it", async () => {
  const server = await startServer({ PUBLIC_URL: "https://alongside.example" });
  const send = (origin: string, more: Record<string, string>) =>
    new Promise<number>((settle, fail) => {
      const boundary = "x";
      const body = `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_${"0".repeat(42)}"\r\n\r\n\r\n--x--\r\n`;
      const headers = { origin, "content-type": `multipart/form-data; boundary=${boundary}`, ...more };
      const sent = ask(`${server.address}/sign-in`, { method: "POST", headers }, (answer) => {
        answer.resume();
        settle(answer.statusCode ?? 0);
      });
      sent.on("error", fail).end(body);
    });
  try {
    // The action is one that nobody knows, so 409 says that it was looked for, and 403 that it was not even heard.
    for (const more of <Record<string, string>[]>[
      { host: "10.0.0.11:3000" },
      { host: "alongside.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
      { host: "evil.example", "x-forwarded-host": "alongside.example", forwarded: "host=evil.example" },
    ]) {
      expect(await send("https://alongside.example", more), JSON.stringify(more)).toBe(409);
    }
    for (const host of ["evil.example", "alongside.example"]) {
      expect(await send("https://evil.example", { host, "x-forwarded-host": "evil.example" }), host).toBe(
        403,
      );
    }
  } finally {
    await server.stop();
  }
});

test("signing in with script leads on without a detour, where a proxy says that people use https", async ({
  browser,
}) => {
  const server = await startServer();
  const context = await browser.newContext({ extraHTTPHeaders: { "x-forwarded-proto": "https" } });
  try {
    const page = await context.newPage();
    await page.goto(`${server.address}/sign-in`);
    await page.getByLabel("E-mail address").fill("partner@demo.example");
    await page.getByLabel("Password", { exact: true }).fill("alongside-demo");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/harbourside/);
    expect(server.log()).not.toMatch(/"level":"(warn|error)"/);
  } finally {
    await context.close();
    await server.stop();
  }
});
