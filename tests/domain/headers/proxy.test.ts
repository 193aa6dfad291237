import { expect, test } from "vitest";
import { config } from "@/proxy.ts";

const matches = (path: string) => config.matcher.some((pattern) => new RegExp(`^${pattern}$`).test(path));

test.each([
  "/",
  "/sign-in",
  "/iconic-trust/partner",
  "/favicon-trust",
  "/icon.svg/x",
  "/_next/static-trust",
  "/api/health",
])("%s gets the security headers", (path) => {
  expect(matches(path)).toBe(true);
});

test.each(["/_next/static/chunks/a.js", "/icon.svg"])("%s is a file anybody may keep", (path) => {
  expect(matches(path)).toBe(false);
});
