import { expect, expectAccessible, test } from "./support/test.ts";

test("a partner of two trusts chooses, moves between them, and sees nothing of one in the other", async ({
  page,
  signInAs,
  javaScriptEnabled,
}) => {
  await signInAs("both@demo.example");
  await page.goto("/account/home");
  await expect(page).toHaveURL("/account/roles");
  await expect(
    page.getByRole("link", { name: "Harbourside University Hospitals", exact: true }),
  ).toBeVisible();
  await expect(page.getByText("Your role description needs your agreement")).toHaveCount(1);
  const beside = page.getByRole("table", { name: "What each trust gives you" });
  await expect(beside.getByRole("row")).toHaveCount(12);
  const mentor = beside.getByRole("row", { name: /^A mentor or buddy/ });
  await expect(mentor.getByRole("link", { name: /^In place.*at Harbourside/ })).toBeVisible();
  await expect(mentor.getByRole("link", { name: /^Missing.*at Fellview/ })).toBeVisible();
  await expectAccessible(page, javaScriptEnabled !== false);

  const next = page.getByRole("region", { name: "Your next meeting" });
  await expect(next.getByText(/, at (Harbourside|Fellview)/)).toBeVisible();
  await next.getByRole("link").click();
  await expect(page).toHaveURL(/\/(harbourside|fellview)\/meetings\/[0-9a-f-]+\/reply$/);
  await page.goto("/account/roles");

  await page.getByRole("link", { name: "Fellview Community and Mental Health", exact: true }).click();
  await expect(page).toHaveURL("/fellview/partner");
  await expect(page.getByText("Sam Adeyemi").first()).toBeVisible();
  const fellview = await page.content();
  for (const words of ["Harbourside", "Dana Okafor", "Samuel"]) expect(fellview).not.toContain(words);

  await page.getByRole("link", { name: "Change trust" }).click();
  await page.getByRole("link", { name: "Harbourside University Hospitals", exact: true }).click();
  await expect(page).toHaveURL("/harbourside/partner");
  await expect(page.getByText("Samuel Adeyemi").first()).toBeVisible();
  const harbourside = await page.content();
  for (const words of ["Fellview", "Ruth Kavanagh", "Sam Adeyemi"]) expect(harbourside).not.toContain(words);
});

test("what one trust's people see never names the other", async ({ page, signInAs }) => {
  for (const [who, paths] of [
    ["manager@demo.example", ["/harbourside/manage", "/harbourside/messages"]],
    ["admin@demo.example", ["/harbourside/admin", "/harbourside/admin/people", "/harbourside/admin/audit"]],
    ["sponsor@demo.example", ["/harbourside/sponsor"]],
  ] as const) {
    await signInAs(who);
    for (const path of paths) {
      await page.goto(path);
      for (const words of ["Fellview", "Ruth Kavanagh", "Grace Thornton", "Sam Adeyemi"])
        expect(await page.content(), path).not.toContain(words);
    }
  }
});
