import { defineConfig } from "@playwright/test";

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 900 };

/** What width and script make no difference to, or what sets them itself. */
const once = /(addresses|behind-a-proxy|database-away|health|log|sponsor-figures|stopping|zoom)\.spec\.ts/;

export default defineConfig({
  testDir: "tests/e2e",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.E2E_BASE_URL,
    locale: "en-GB",
    timezoneId: "Europe/London",
    actionTimeout: 15_000,
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "once", testMatch: once },
    ...[
      { name: "desk", use: { viewport: desk } },
      { name: "phone", use: { viewport: phone } },
      { name: "desk without JavaScript", use: { viewport: desk, javaScriptEnabled: false } },
      { name: "phone without JavaScript", use: { viewport: phone, javaScriptEnabled: false } },
    ].map((project) => ({ ...project, testIgnore: once })),
  ],
});
