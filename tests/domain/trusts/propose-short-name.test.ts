import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readTrustList } from "@/lib/organisations/read-list.ts";
import { proposeShortName } from "@/lib/trusts/propose-short-name.ts";
import { ShortName } from "@/lib/trusts/short-name.ts";

const propose = (name: string, taken: string[] = [], code = "RVW") => proposeShortName({ name, code }, taken);
const isGood = (shortName: string) => ShortName.safeParse(shortName).data === shortName;

test.each([
  ["North Tees and Hartlepool NHS Foundation Trust", "north-tees-and-hartlepool"],
  ["Barts Health NHS Trust", "barts-health"],
  ["St George's University Hospitals NHS Foundation Trust", "st-georges-university-hospitals"],
  ["St. George’s Hospital NHS Trust", "st-georges-hospital"],
  ["University Hospitals of Leicester NHS Trust", "university-hospitals-of-leicester"],
  ["University Hospitals Coventry and Warwickshire NHS Trust", "university-hospitals-coventry"],
  ["The Royal Wolverhampton NHS Trust", "royal-wolverhampton"],
  ["The Queen Elizabeth Hospital, King's Lynn, NHS Foundation Trust", "queen-elizabeth-hospital-kings-lynn"],
  ["Royal Brompton & Harefield NHS Foundation Trust", "royal-brompton-and-harefield"],
  ["NHS Devon Integrated Care Board", "nhs-devon"],
  ["NHS Devon ICB", "nhs-devon"],
  ["Camden and Islington Care Trust", "camden-and-islington"],
  ["Livewell Southwest CIC", "livewell-southwest"],
  ["City Health C.I.C.", "city-health"],
  ["Royal Stoke-on-Trent NHS Trust", "royal-stoke-on-trent"],
  ["Stoke–on–Trent NHS Trust", "stoke-on-trent"],
  ["Avon/Wiltshire NHS Trust", "avon-wiltshire"],
  ["Ysbyty Môn NHS Trust", "ysbyty-mon"],
  ["Great Ormond Street Hospital for Children NHS Foundation Trust", "great-ormond-street-hospital"],
  ["Tom  & ( Jerry ) <b>", "tom-and-jerry-b"],
])("for %s it is %s", (name, proposed) => {
  expect(propose(name)).toBe(proposed);
  expect(isGood(proposed)).toBe(true);
});

test("one that is taken, or Alongside's own word, gets the code behind it", () => {
  expect(propose("Barts Health NHS Trust", ["barts-health"], "R1H")).toBe("barts-health-r1h");
  expect(propose("Help NHS Trust", [], "AAA")).toBe("help-aaa");
  expect(propose("Sign-in NHS Trust", [], "AAA")).toBe("sign-in-aaa");
});

test("one that is too long is cut between words, and so is one with a code behind it", () => {
  const long = "Bedfordshire and Luton Mental Health and Social Care Partnership NHS Trust";
  expect(propose(long)).toBe("bedfordshire-and-luton-mental-health");
  expect(propose(long, ["bedfordshire-and-luton-mental-health"], "ABCDEFGHIJ")).toBe(
    "bedfordshire-and-luton-mental-abcdefghij",
  );
  expect(propose(`${"x".repeat(60)} NHS Trust`)).toBe("x".repeat(40));
});

test.each(["*** NHS Trust", "…", "Ω 医院", "👋", "", "---", "&"])("%o still gives a good one", (name) => {
  for (const code of ["RVW", "API", "NEW", "ABCDEFGHIJ"])
    expect(isGood(propose(name, [], code)), code).toBe(true);
});

const officialList = "../shared/data/nhs-trusts-etr.csv";
test.runIf(existsSync(officialList))("every trust of the official list gets a good one of its own", () => {
  const { trusts } = readTrustList(readFileSync(officialList));
  expect(trusts).toHaveLength(271);
  const taken: string[] = [];
  for (const trust of trusts) {
    const proposed = proposeShortName(trust, taken);
    expect(isGood(proposed), proposed).toBe(true);
    expect(taken).not.toContain(proposed);
    expect(proposed).not.toMatch(/-(and|of|the|for|nhs|trust)$/);
    taken.push(proposed);
  }
});
