import type { Page } from "@playwright/test";
import { countByHand } from "./support/count-by-hand.ts";
import { openSession } from "./support/sessions.ts";
import { expect, test } from "./support/test.ts";

/** The promises in the order of the page, as the rows of the database call them. */
const kinds = [
  ...["role_description", "handbook", "meetings", "introductions"],
  ...["one_to_ones", "pairing", "success", "shaping"],
];

/** What the cells of a table say, row by row. */
async function cellsOf(page: Page, caption: RegExp): Promise<string[][]> {
  const table = page.getByRole("table", { name: caption });
  return table.locator("tbody tr").evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) =>
        [...cell.childNodes]
          .filter(
            (node) =>
              !(node instanceof HTMLElement && node.classList.contains("nhsuk-table-responsive__heading")),
          )
          .map((node) => node.textContent ?? "")
          .join("")
          .trim(),
      ),
    ),
  );
}

/** "Raised since 3 March 2026" → the number beside it. */
async function beside(page: Page, words: RegExp): Promise<number> {
  const row = page.locator(".nhsuk-summary-list__row").filter({ has: page.getByText(words) });
  return Number.parseInt((await row.locator("dd").first().textContent()) ?? "", 10);
}

function londonDay(monthsAgo: number): string {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 - monthsAgo, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

for (const { trust, email } of [
  { trust: "harbourside", email: "sponsor@demo.example" },
  { trust: "fellview", email: "martin.hale@demo.example" },
])
  test(`every figure on the sponsor's page of ${trust} equals a count of its own over the rows`, async ({
    page,
    baseURL,
  }) => {
    const value = await openSession(email);
    await page.context().addCookies([{ name: "alongside", value, url: String(baseURL) }]);
    const days = [12, 6, 3, 0].map(londonDay);
    // Other journeys write to the demonstration meanwhile: both sides are counted anew until nothing came between.
    await expect(async () => {
      const before = await countByHand(trust, days);
      await page.goto(`/${trust}/sponsor`);
      expect(await countByHand(trust, days)).toEqual(before);
      const { promises, figures, seats } = before;
      const now = promises.at(-1);

      const kept = await cellsOf(page, /^What the trust promises (each of its|its partner)/);
      expect(kept).toHaveLength(kinds.length);
      for (const [index, cells] of kept.entries()) {
        const kind = kinds[index] ?? "";
        const inPlace = promises.map(({ partners, inPlace: of }) =>
          partners === 0 ? "no partner" : `${of[kind]} of ${partners}`,
        );
        expect(cells.slice(1, 5), kind).toEqual(inPlace);
        const [underWay, missing, notNeeded] = cells.slice(5).map(Number);
        expect(notNeeded, kind).toBe(now?.notNeeded[kind]);
        expect((now?.inPlace[kind] ?? 0) + Number(underWay) + Number(missing) + Number(notNeeded), kind).toBe(
          now?.partners,
        );
      }

      expect(await cellsOf(page, /^Seats for partners/)).toEqual(
        seats.map(({ name, wanted, filled }) => [
          name,
          wanted === null ? "No number set" : String(wanted),
          String(filled),
          expect.any(String),
        ]),
      );
      if (figures.raised) {
        expect(await beside(page, /^Raised since/)).toBe(figures.raised);
        expect(await beside(page, /^Answered by the trust/)).toBe(figures.answered);
        expect(await beside(page, /^Something changed/)).toBe(figures.changed);
      }
      const roles = await cellsOf(page, /^Role descriptions in force/);
      expect(roles.reduce((sum, cells) => sum + Number(cells[2]), 0)).toBe(figures.holders);
      const waiting = figures.timeWaiting ?? 0;
      await expect(page.getByRole("link", { name: /^Answer about time/ })).toHaveCount(waiting > 0 ? 1 : 0);
    }).toPass({ timeout: 45_000 });
  });
