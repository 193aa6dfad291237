import { describe, expect, test } from "vitest";
import { inTurn, interleave } from "@/scripts/bench/rounds.ts";
import { SIZES, shapeOf } from "@/scripts/bench/rows.ts";
import { whatIsSeen } from "@/scripts/bench/same-page.ts";
import { median, percentile, ratioOf } from "@/scripts/bench/statistics.ts";
import { exitCodeOf, type Row, ratioRow, tableOf, verdictOf } from "@/scripts/bench/table.ts";

const row: Row = { name: "a figure", bar: { atLeast: 85 }, unit: "%", figure: 85, note: "behind it" };

describe("the middle", () => {
  test("is the value in it, whatever the order", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(percentile([10, 20, 30, 40, 50], 75)).toBe(40);
  });

  test("is not invented where nothing was measured", () => {
    expect(() => median([])).toThrow("nothing");
  });
});

describe("a ratio", () => {
  test("is the middle of the rounds' own, so that a slow moment of the machine slows both", () => {
    expect(ratioOf([10, 30, 20], [20, 40, 100])).toEqual({ ratio: 0.5, lowest: 0.2, highest: 0.75 });
    expect(ratioOf([90, 9, 45], [100, 10, 50]).ratio).toBe(0.9);
  });

  test("is refused where one of the two ran in fewer rounds", () => {
    expect(() => ratioOf([1, 2], [1])).toThrow("every round");
  });
});

describe("rounds", () => {
  test("run everybody once each, in another order each time", async () => {
    const order: string[] = [];
    const run = (name: string) => async () => order.push(name);
    const measured = await interleave({ a: run("a"), b: run("b"), c: run("c") }, 4);
    expect(order.join("")).toBe("abccbabcaacb");
    expect(measured.b).toHaveLength(4);
  });

  test("give everybody the first place in time", () => {
    const firsts = [0, 1, 2, 3, 4, 5].map((round) => inTurn(["a", "b", "c"], round)[0]);
    expect(new Set(firsts)).toEqual(new Set(["a", "b", "c"]));
  });
});

describe("the table", () => {
  test("passes a figure on its bar and misses one past it", () => {
    expect(verdictOf(row)).toBe("pass");
    expect(verdictOf({ ...row, figure: 84.9 })).toBe("miss");
    expect(verdictOf({ ...row, bar: { atMost: 1.15 }, figure: 1.16 })).toBe("miss");
    expect(verdictOf({ ...row, bar: { atMost: 0 }, figure: 0 })).toBe("pass");
  });

  test("says of what was not measured that it was not", () => {
    expect(verdictOf({ ...row, figure: null })).toBe("not measured");
    expect(tableOf([{ ...row, figure: null }])).toContain(
      "| a figure | ≥ 85 % |  | not measured | behind it |",
    );
  });

  test("is a table that can be pasted", () => {
    const missed = ratioRow(
      { name: "a | b", unit: "×", bar: { atMost: 1.15 }, note: "3 ms ÷ 2 ms" },
      { ratio: 1.5, lowest: 1.25, highest: 2 },
    );
    expect(tableOf([missed])).toBe(
      [
        "| figure | bar | measured |  | behind it |",
        "|---|---|---|---|---|",
        "| a \\| b | ≤ 1.15 × | 1.50 × | **miss** | 3 ms ÷ 2 ms; rounds 1.25 × to 2.00 × |",
      ].join("\n"),
    );
  });

  test("ends the command with 1 for a missed ratio, and for nothing else", () => {
    const missed = { ...row, figure: 10 };
    expect(exitCodeOf([row, missed])).toBe(0);
    expect(exitCodeOf([row, { ...missed, isRatio: true }])).toBe(1);
    expect(exitCodeOf([{ ...row, isRatio: true, figure: null }])).toBe(0);
  });
});

test("trusts have more partners than any has today to be read among, in both sizes", () => {
  for (const { rowsPerTrust } of Object.values(SIZES)) {
    const { people, more } = shapeOf({ rowsPerTrust });
    expect(people).toBeGreaterThan(25);
    expect(more).toBeGreaterThan(0);
    expect(more).toBeLessThan(20);
  }
});

test("two pages are compared by what is seen of them", () => {
  const page = (nonce: string, word: string) =>
    `<link href="/${nonce}.css"/><p nonce="${nonce}">${word}</p><script nonce="${nonce}">self.x="${nonce}"</script>`;
  expect(whatIsSeen(page("a", "Your role"))).toBe(whatIsSeen(page("b", "Your role")));
  expect(whatIsSeen(page("a", "Your role"))).not.toBe(whatIsSeen(page("a", "Your rule")));
});
