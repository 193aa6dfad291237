import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import type { Page } from "@playwright/test";
import { listLine, newCode } from "../factories/trust-list.ts";
import { expect, expectAccessible, test } from "./support/test.ts";

/** The official list, loaded at /operator by its operator: year after year, and every kind of wrong file. */
test.beforeEach(async ({ signInAs }) => signInAs("operator@demo.example"));

async function load(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto("/operator");
  await page
    .getByLabel("The official list as a file")
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.getByRole("button", { name: "Load this list" }).click();
}

/** The number a report gives. */
const figure = (page: Page, key: string) =>
  page.locator(".nhsuk-summary-list__row", { hasText: key }).locator("dd").first();

test("one year's list after another: what was added, renamed, closed, absent and refused", async ({
  page,
  javaScriptEnabled,
}) => {
  const [renamed, closes] = [newCode(), newCode()];
  const lines = (name: string, closed: string) =>
    [
      listLine({ code: renamed, name: `${name} NHS TRUST` }),
      listLine({ code: closes, closed }),
      listLine({ code: "RT4", region: "", name: "WELSH AMBULANCE SERVICES NHS TRUST" }),
    ].join("\r\n");
  await load(page, "etr.csv", lines("SOUTH DALE", ""));
  await expect(page.getByRole("heading", { name: "What the list changed" })).toBeVisible();
  await expect(figure(page, "Added")).toHaveText(/^2/);
  await expect(page.getByRole("row", { name: /3 RT4/ })).toContainText("not an English trust");
  await expectAccessible(page, javaScriptEnabled !== false);

  await load(page, "etr.csv", lines("SOUTH DALE", ""));
  await expect(figure(page, "Unchanged")).toHaveText("2");
  await expect(figure(page, "Added")).toHaveText("0");

  await load(page, "etr.csv", lines("SOUTH AND WEST DALE", "20200601"));
  await expect(figure(page, "Renamed")).toHaveText("1");
  await expect(figure(page, "Closed")).toHaveText("1");
  await page.locator(`a[href="/operator/organisations/${renamed}"]`).first().click();
  await expect(page.getByText("South Dale NHS Trust, known")).toBeVisible();
  await expectAccessible(page, javaScriptEnabled !== false);

  await page.goto(`/operator/organisations?q=${closes}`);
  await page.getByRole("link", { name: "Somewhere NHS Trust" }).click();
  await expect(page.getByText("It has closed, and was never opened here.")).toBeVisible();
  await page.getByRole("link", { name: "Change who carries on" }).click();
  await page.getByLabel("Code of the organisation").fill("NOSUCH");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("No organisation with the code NOSUCH is known.").first()).toBeVisible();
  await expectAccessible(page, javaScriptEnabled !== false);
  await page.getByLabel("Code of the organisation").fill(renamed.toLowerCase());
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("link", { name: "South and West Dale NHS Trust" })).toBeVisible();
});

test("a file that is not the list is refused in plain words, and nothing is loaded", async ({
  page,
  javaScriptEnabled,
}) => {
  const good = listLine({ code: newCode() });
  const files: [string, Buffer | string, RegExp][] = [
    ["empty.csv", "", /The file is empty/],
    ["workbook.csv", "PK\u0003\u0004workbook", /This is a spreadsheet/],
    ["utf-16.csv", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, "utf16le")]), /UTF-16/],
    [
      "latin.csv",
      Buffer.from(listLine({ code: newCode(), name: "QUEEN\u0092S TRUST" }), "latin1"),
      /Windows-1252/,
    ],
    ["letter.csv", "Dear all,\nplease find the list attached.", /not the list of NHS trusts/],
  ];
  for (const [name, content, words] of files) {
    await load(page, name, content);
    await expect(page.getByText(words), name).toBeVisible();
    await expect(page.getByText(/Nothing was loaded/), name).toBeVisible();
  }
  await expectAccessible(page, javaScriptEnabled !== false);
});

test("good lines land beside bad ones, each named with its line and reason", async ({ page }) => {
  const [one, two] = [newCode(), newCode()];
  await load(
    page,
    "mixed.csv",
    [
      listLine({ code: one }),
      `"${newCode()}","BROKEN QUOTE TRUST,"Y56"`,
      listLine({ code: newCode(), opened: "20261340" }),
      listLine({ code: "R-1" }),
      listLine({ code: one }),
      listLine({ code: two }),
    ].join("\r\n"),
  );
  await expect(figure(page, "Added")).toHaveText(/^2/);
  for (const [line, why] of [
    ["2", "A quote in it is opened and not closed"],
    ["3", "The opening date is not a date"],
    ["4", "The code is not an organisation code"],
    ["5", "The same code stands on line 1"],
  ])
    await expect(page.getByRole("row", { name: new RegExp(`^${line} `) })).toContainText(why ?? "");
});

test("no file, and one of 50 MB, are said beside the box", async ({ page, javaScriptEnabled }) => {
  await page.goto("/operator");
  await page.getByRole("button", { name: "Load this list" }).click();
  await expect(page.locator(".nhsuk-error-summary")).toContainText("Choose the list of trusts");
  await expect(page).toHaveTitle(/^Error: /);
  await expectAccessible(page, javaScriptEnabled !== false);
  await load(page, "huge.csv", Buffer.alloc(49 * 1_048_576, "x"));
  await expect(page.locator(".nhsuk-error-summary")).toContainText("larger than 5 MB");
});

test("sent twice, from the back button, a load is one load", async ({ page }) => {
  const code = newCode();
  await load(page, "etr.csv", listLine({ code }));
  await expect(figure(page, "Added")).toHaveText("1");
  const report = page.url();
  await page.goBack();
  const file = { name: "etr.csv", mimeType: "text/csv", buffer: Buffer.from(listLine({ code })) };
  await page.getByLabel("The official list as a file").setInputFiles(file);
  await page.getByRole("button", { name: "Load this list" }).click();
  // A page that came from the browser's memory sends the same load again; one drawn afresh sends a new one.
  await expect(page).toHaveURL(/\/operator\/loads\/[0-9a-f-]+$/);
  await expect(figure(page, page.url() === report ? "Added" : "Unchanged")).toHaveText("1");
});

test("an upload cut off in the middle loads nothing, and the site goes on", async ({
  page,
  context,
  baseURL,
}) => {
  const site = new URL(String(baseURL));
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const code = newCode();
  const boundary = randomBytes(8).toString("hex");
  await new Promise<void>((done, failed) => {
    const socket = connect(Number(site.port), site.hostname, () => {
      socket.write(
        [
          "POST /operator/loads/upload HTTP/1.1",
          `Host: ${site.host}`,
          `Origin: ${site.origin}`,
          `Cookie: ${cookies}`,
          `Content-Type: multipart/form-data; boundary=${boundary}`,
          "Content-Length: 40000",
          "",
          `--${boundary}`,
          'Content-Disposition: form-data; name="list"; filename="etr.csv"',
          "",
          listLine({ code }),
          "",
        ].join("\r\n"),
        () => socket.destroy(),
      );
    });
    socket.once("close", () => done());
    socket.once("error", failed);
  });
  await page.goto(`/operator/organisations?q=${code}`);
  await expect(page.getByText(`Nothing was found for “${code}”`)).toBeVisible();
});

test("from elsewhere, or by somebody who is no operator, nothing is loaded", async ({
  page,
  context,
  signInAs,
  baseURL,
}) => {
  const code = newCode();
  const send = (headers: Record<string, string>) =>
    context.request.post("/operator/loads/upload", {
      headers,
      maxRedirects: 0,
      multipart: {
        id: crypto.randomUUID(),
        list: { name: "etr.csv", mimeType: "text/csv", buffer: Buffer.from(listLine({ code })) },
      },
    });
  for (const origin of ["https://evil.example", "null"]) {
    const answer = await send({ origin });
    expect([answer.status(), answer.headers().location]).toEqual([
      303,
      `${baseURL}/operator?upload=other-page#official-list`,
    ]);
  }
  expect((await send({})).headers().location).toContain("other-page");
  const nosniff = (await send({ origin: "https://evil.example" })).headers();
  expect([nosniff["cache-control"], nosniff["x-content-type-options"]]).toEqual(["no-store", "nosniff"]);

  await signInAs("admin@demo.example");
  expect((await send({ origin: String(baseURL) })).status()).toBe(404);
  await context.clearCookies();
  expect((await send({ origin: String(baseURL) })).headers().location).toContain("/sign-in");
  await signInAs("operator@demo.example");
  await page.goto(`/operator/organisations?q=${code}`);
  await expect(page.getByText("Nothing was found")).toBeVisible();
});
