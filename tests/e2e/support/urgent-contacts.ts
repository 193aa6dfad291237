import { expect, type Page } from "@playwright/test";
import { send } from "./people.ts";

/** Where the trust of the journey sends urgent concerns, by what each kind is called on the page. */
const urgentContacts = [
  { title: "Danger now", name: "Police, fire or ambulance", phone: "999" },
  { title: "Safeguarding", name: "The safeguarding team", phone: "01632 960 151" },
  { title: "Speaking up", name: "The speak up guardian", phone: "01632 960 152" },
  { title: "Complaints", name: "The complaints office", phone: "01632 960 153" },
] as const;

/** An admin gives all four from the set-up page, each after a try without a way to reach anybody. */
export async function giveUrgentContacts(
  admin: Page,
  at: string,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  await admin.goto(`${at}/admin`);
  await admin.getByRole("link", { name: "Give the contacts for urgent concerns" }).click();
  await check(admin);
  for (const { title, name, phone } of urgentContacts) {
    await admin.getByRole("link", { name: `Give (${title})` }).click();
    await expect(admin.getByLabel("Phone number")).toHaveValue(title === "Danger now" ? "999" : "");
    await admin.getByLabel("Who answers").fill(name);
    await admin.getByLabel("Phone number").fill("");
    await admin.getByRole("button", { name: "Save" }).click();
    await expect(
      admin.getByRole("link", { name: "Enter a phone number, or an e-mail address below" }),
    ).toBeVisible();
    await expect(admin.getByLabel("Who answers")).toHaveValue(name);
    await check(admin);
    await admin.getByLabel("Phone number").fill(phone);
    await send(admin, "Save", /\/urgent-contacts$/);
  }
  await expect(admin.getByText("All four are given.")).toBeVisible();
  await check(admin);
  await admin.goto(`${at}/admin`);
  await expect(admin.getByText(/All four are given/)).toBeVisible();
}

/** All four stand on this page, with numbers to tap. */
export async function expectUrgentContacts(page: Page): Promise<void> {
  for (const { name, phone } of urgentContacts) {
    await expect(page.getByText(name, { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: phone, exact: true })).toHaveAttribute(
      "href",
      `tel:${phone.replaceAll(" ", "")}`,
    );
  }
}
