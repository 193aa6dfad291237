import { expect, test } from "@playwright/test";
import { startServer } from "./support/own-server.ts";

/** The same build, served where the database cannot be reached. */
test("while the database is away, every page says so in plain words, and health is honest", async ({
  page,
  context,
}) => {
  const away = "postgres://nobody:nothing@127.0.0.1:1/nowhere";
  const server = await startServer({
    APP_DATABASE_URL: away,
    IDENTITY_DATABASE_URL: away,
    OPERATOR_DATABASE_URL: away,
  });
  const { address } = server;
  try {
    await context.addCookies([{ name: "alongside", value: "any", url: address }]);
    for (const path of ["/account", "/harbourside/partner", "/sign-in/join/harbourside/token"]) {
      const answer = await page.goto(address + path);
      expect(answer?.status(), path).toBe(503);
      expect(answer?.headers()["retry-after"], path).toMatch(/^\d+$/);
      await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(/Try again/i);
      expect(await page.content(), path).not.toMatch(/postgres|ECONNREFUSED|at Object/);
    }
    expect((await page.goto(`${address}/sign-in`))?.status(), "what needs no database is there").toBe(200);
    const health = await page.goto(`${address}/api/health`);
    expect(health?.status()).toBe(503);
    expect(await health?.json()).toEqual({ status: "unavailable", database: "away" });
    expect(health?.headers()["cache-control"]).toBe("no-store");
  } finally {
    await server.stop();
  }
});
