import { connect } from "node:net";
import { expect, test } from "./support/test.ts";

const addresses: [string, number, string, RegExp][] = [
  ["nobody's address", 404, "/nowhere-at-all/x/y", /Page not found/],
  ["a trust that is not there", 404, "/no-such-trust/partner", /Page not found/],
  ["another trust's address", 404, "/fellview/partner", /Page not found/],
  ["a part of the trust that is not this person's", 403, "/harbourside/admin", /do not have access/],
  ["the platform's page", 404, "/operator", /Page not found/],
  ["an id that is none", 404, "/harbourside/manage/partners/not-an-id", /Page not found|do not have access/],
];

for (const [what, status, path, words] of addresses) {
  test(`${what} gives a readable page (${status})`, async ({ page, signInAs }) => {
    await signInAs("partner@demo.example");
    const answer = await page.goto(path);
    if (what !== "an id that is none") expect(answer?.status()).toBe(status);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
    await expect(page).toHaveTitle(words);
    await expect(page.getByRole("link").first()).toBeVisible();
  });
}

test("a trust that is not there and a trust that is not mine answer the same, byte for byte", async ({
  page,
  signInAs,
}) => {
  await signInAs("partner@demo.example");
  const bodies = [];
  for (const path of ["/no-such-trust/partner", "/fellview/partner", "/fellview/admin/roles", "/fellview"]) {
    const answer = await page.goto(path);
    bodies.push(`${answer?.status()} ${await answer?.text()}`);
  }
  expect(new Set(bodies).size).toBe(1);
});

test("an action of an older version says that the page is out of date", async ({ request, baseURL }) => {
  const answer = await request.post("/sign-in", {
    multipart: { [`$ACTION_ID_${"0".repeat(42)}`]: "" },
    headers: { origin: String(baseURL) },
  });
  expect(answer.headers()["content-type"]).toContain("text/html");
  expect(await answer.text()).toMatch(/out of date/);
});

test("a method that nobody uses is refused, and ends nothing, however soon the asker is gone", async ({
  request,
  baseURL,
}) => {
  const { hostname, port } = new URL(String(baseURL));
  for (const turn of [1, 2, 3, 4, 5])
    await new Promise<void>((settle) => {
      const socket = connect({ host: hostname, port: Number(port) }, () => {
        socket.write(`TRACE /${turn} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
        socket.destroy();
      });
      socket.on("error", () => {});
      socket.on("close", () => settle());
    });
  for (const method of ["PUT", "DELETE"]) expect((await request.fetch("/", { method })).status()).toBe(405);
  expect((await request.get("/api/health")).status()).toBe(200);
});

/** Sends a request as no browser would, and returns what came back. */
function sendRaw(baseURL: string, lines: string[], body = ""): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((settle, fail) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let answer = "";
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("close", () => settle(answer));
    socket.on("error", fail);
    socket.write(`${[...lines, "Connection: close"].join("\r\n")}\r\n\r\n${body}`);
  });
}

test("an address that is none gets the page that says so", async ({ baseURL }) => {
  const base = String(baseURL);
  const host = `Host: ${new URL(base).host}`;
  for (const [method, address] of [
    ["GET", "/%"],
    ["GET", "/harbourside/%E0%A4%A"],
    ["GET", "*"],
    ["OPTIONS", "*"],
    ["GET", "ftp://elsewhere.example/"],
  ]) {
    const answer = await sendRaw(base, [`${method} ${address} HTTP/1.1`, host]);
    expect(answer.split("\r\n", 1)[0], `${method} ${address}`).toContain("400");
  }
});

test("an address that names another host leads to nobody else's site", async ({ baseURL }) => {
  const base = String(baseURL);
  const answer = await sendRaw(base, [
    "GET http://elsewhere.example/harbourside HTTP/1.1",
    `Host: ${new URL(base).host}`,
  ]);
  expect(answer).toContain("/sign-in?next=%2Fharbourside");
  expect(answer).not.toContain("elsewhere.example");
});

test("a form that another site sends is refused, with a page", async ({ request }) => {
  const answer = await request.post("/sign-in", {
    multipart: { email: "partner@demo.example", password: "alongside-demo" },
    headers: { origin: "https://elsewhere.example" },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain("You do not have access to this page");
});
