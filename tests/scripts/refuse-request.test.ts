import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { refusalOf } from "@/scripts/refuse-request.ts";

const asking = (method: string, url: string, headers: Record<string, string> = {}) =>
  ({ method, url, headers }) as unknown as IncomingMessage;
const home = "https://alongside.example";

test.each([
  ["GET", "/harbourside?page=2", null, "/harbourside?page=2"],
  ["HEAD", "/%E2%9C%93", null, "/%E2%9C%93"],
  ["GET", "http://elsewhere.example/a?b=c", null, "/a?b=c"],
  ["GET", "HTTPS://elsewhere.example", null, "/"],
  ["TRACE", "/", 405, "/"],
  ["PUT", "/", 405, "/"],
  ["GET", "/%", 400, "/%"],
  ["GET", "*", 400, "*"],
  ["OPTIONS", "*", 400, "*"],
  ["GET", "ftp://elsewhere.example/", 400, "ftp://elsewhere.example/"],
  ["GET", "", 400, ""],
])("%s %s", (method, url, status, becomes) => {
  const request = asking(method, url);
  expect(refusalOf(request, home)).toBe(status);
  expect(request.url).toBe(becomes);
});

test.each([
  [home, { origin: home }, null],
  [home, {}, null],
  [home, { origin: "https://elsewhere.example" }, 403],
  [home, { origin: "null" }, 403],
  [home, { origin: "https://alongside.example:8443" }, 403],
  ["http://localhost:3000", { origin: "http://192.168.1.7:3000", host: "192.168.1.7:3000" }, null],
  ["http://localhost:3000", { origin: "http://192.168.1.8:3000", host: "192.168.1.7:3000" }, 403],
])("a form sent to %s with %j", (publicUrl, headers, status) => {
  expect(refusalOf(asking("POST", "/sign-in", headers), publicUrl)).toBe(status);
});

test("an upload says by itself where it came from", () => {
  expect(
    refusalOf(asking("POST", "/operator/loads/upload", { origin: "https://x.example" }), home),
  ).toBeNull();
});
