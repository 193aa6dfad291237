import { expect, test } from "vitest";
import { readProse } from "@/components/read-prose.ts";

test("an empty line begins a paragraph, a hyphen a bullet point", () => {
  expect(readProse("One\nstill one\n\nTwo\n- a\n- b\n\n- c\nThree")).toEqual([
    { kind: "paragraph", lines: ["One", "still one"] },
    { kind: "paragraph", lines: ["Two"] },
    { kind: "list", lines: ["a", "b", "c"] },
    { kind: "paragraph", lines: ["Three"] },
  ]);
});

test("takes the bullet points that word processors paste, and keeps everything else as it was typed", () => {
  expect(readProse("•\tfirst\n* second\n– third")).toEqual([
    { kind: "list", lines: ["first", "second", "third"] },
  ]);
  expect(readProse("<b>-5 - 3</b>\n-x")).toEqual([{ kind: "paragraph", lines: ["<b>-5 - 3</b>", "-x"] }]);
  expect(readProse(" \n\n")).toEqual([]);
});
