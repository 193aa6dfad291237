import { expect, test } from "vitest";
import { properName } from "@/lib/organisations/proper-name.ts";

test.each([
  ["NORTH TEES AND HARTLEPOOL NHS FOUNDATION TRUST", "North Tees and Hartlepool NHS Foundation Trust"],
  ["BARTS HEALTH NHS TRUST", "Barts Health NHS Trust"],
  [
    "ST GEORGE'S UNIVERSITY HOSPITALS NHS FOUNDATION TRUST",
    "St George's University Hospitals NHS Foundation Trust",
  ],
  ["HOSPITALS OF THE UNIVERSITY OF YORK", "Hospitals of the University of York"],
  ["THE ONLINE NHS TRUST", "The Online NHS Trust"],
  ["ROYAL STOKE-ON-TRENT NHS TRUST", "Royal Stoke-on-Trent NHS Trust"],
  ["KING'S LYNN, QUEEN ELIZABETH HOSPITAL", "King's Lynn, Queen Elizabeth Hospital"],
  ["GUY'S AND ST THOMAS' NHS FOUNDATION TRUST", "Guy's and St Thomas' NHS Foundation Trust"],
  ["ST. LEONARDS-ON-SEA", "St. Leonards-on-Sea"],
  ["Already Written NHS Trust", "Already Written NHS Trust"],
])("%s is written %s", (capitals, written) => {
  expect(properName(capitals)).toBe(written);
});
