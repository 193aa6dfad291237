import { existsSync, readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { listLine } from "../../factories/trust-list.ts";
import type { EmptySite } from "./empty-site.ts";
import { join, send } from "./people.ts";
import { runCommand } from "./run-script.ts";
import { test } from "./test.ts";

/** The official list where it lies beside the project; else a list of the one trust these journeys need. */
const official = "../shared/data/nhs-trusts-etr.csv";
const trust = { code: "RVW", name: "NORTH TEES AND HARTLEPOOL NHS FOUNDATION TRUST", town: "HARTLEPOOL" };
const list = existsSync(official) ? readFileSync(official) : Buffer.from(listLine(trust));

/** Where the trust of these journeys is, and an address of somebody there. */
export const at = "/north-tees";
export const mail = (name: string) => `${name}@north-tees.example`;

/** From nothing to a trust with its first admin: an operator by command, the official list, the trust opened, the admin joined. */
export async function openFromNothing(
  site: EmptySite,
  { operator, admin, check }: { operator: Page; admin: Page; check: (page: Page) => Promise<void> },
): Promise<void> {
  await test.step("The first operator is made by command, and chooses a password", async () => {
    const printed = runCommand("operator-create", [mail("ops")], site);
    const [link = ""] = printed.match(/http\S+\/sign-in\/password\/\S+/) ?? [];
    await operator.goto(new URL(link).pathname);
    await operator.getByLabel("Choose a password").fill("four plain words here");
    await operator.getByRole("button", { name: "Save password and sign in" }).click();
    await expect(operator).toHaveURL("/operator");
    await expect(operator.getByText("No trust is open yet.")).toBeVisible();
    await expect(operator.getByText("No list has been loaded yet.")).toBeVisible();
    await check(operator);
  });

  await test.step("The operator loads the official list", async () => {
    const file = { name: "etr.csv", mimeType: "text/csv", buffer: list };
    await operator.getByLabel("The official list as a file").setInputFiles(file);
    await operator.getByRole("button", { name: "Load this list" }).click();
    await expect(operator.getByRole("heading", { name: "What the list changed" })).toBeVisible();
    await expect(operator.getByText("Open Government Licence v3.0")).toBeVisible();
    await check(operator);
  });

  await test.step("The operator finds the trust, opens it, and hands the link to its first admin, who joins", async () => {
    await operator.goto("/operator");
    await operator.getByLabel("Find an organisation").fill("hartlepool tees");
    await operator.getByRole("button", { name: "Search" }).click();
    await check(operator);
    await operator.getByRole("link", { name: "North Tees and Hartlepool NHS Foundation Trust" }).click();
    await check(operator);
    await operator.getByRole("link", { name: "Open this trust" }).click();
    await expect(operator.getByLabel("Short name")).toHaveValue("north-tees-and-hartlepool");
    await operator.getByLabel("Short name").fill(at.slice(1));
    await operator.getByLabel("Their name").fill("Fatima Ahmed");
    await operator.getByLabel("Their e-mail address").fill(mail("fatima"));
    await check(operator);
    await send(operator, "Open this trust", /first-admin/);
    await check(operator);
    await join(admin, ((await operator.locator("code").textContent()) ?? "").trim());
    await expect(admin).toHaveURL(`${at}/admin`);
    await expect(admin.getByRole("heading", { name: "Begin with what we propose" })).toBeVisible();
    await check(admin);
    await operator.reload();
    await expect(operator.getByText("Somebody has joined this trust.")).toBeVisible();
  });
}
