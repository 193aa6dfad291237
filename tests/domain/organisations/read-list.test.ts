import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { readTrustList } from "@/lib/organisations/read-list.ts";
import { atTime } from "@/lib/time.ts";
import { listLine } from "@/tests/factories/trust-list.ts";

const read = (...lines: string[]) => readTrustList(Buffer.from(lines.join("\r\n")));
const good = listLine({ code: "AAA" });
const refusals = (...lines: string[]) => read(good, ...lines).refused;

describe("a line that cannot be used is named with its own reason", () => {
  test.each([
    ["a Welsh trust", listLine({ code: "RT4", region: "" }), /not an English trust/],
    ["a code of other shape", listLine({ code: "R-1" }), /not an organisation code/],
    ["a code too long", listLine({ code: "ABCDEFG" }), /not an organisation code/],
    ["no name", listLine({ code: "BBB", name: "" }), /no name/],
    ["no trust", listLine({ code: "BBB", name: "DR PATEL AND PARTNERS" }), /does not say that it is a trust/],
    ["an endless name", listLine({ code: "BBB", name: `${"X".repeat(300)} TRUST` }), /longer than 200/],
    ["a month 13", listLine({ code: "BBB", opened: "20261340" }), /opening date is not a date/],
    ["no opening date", listLine({ code: "BBB", opened: "" }), /opening date is not a date/],
    ["a closing date that is none", listLine({ code: "BBB", closed: "20250230" }), /closing date/],
    ["closing first", listLine({ code: "BBB", opened: "20260101", closed: "20250101" }), /before it opens/],
    [
      "a name that reads another way round",
      listLine({ code: "BBB", name: "KINDLY \u202E NHS TRUST" }),
      /characters that cannot be seen/,
    ],
    ["a town that hides something", listLine({ code: "BBB", town: "HULL\u200B" }), /the town holds/],
    ["an endless line", `"BBB","${",".repeat(6_000)}"`, /far longer than a line of the list/],
    ["a code twice", good, /same code stands on line 1/],
    ["too few columns", "R1A,too,few,columns", /4 columns, where the list has 27/],
    ["an open quote", `"BBB","NEVER CLOSED TRUST,"Y56"`, /quote/],
    [
      "another list's columns",
      listLine({ code: "A81001" }).replace('"","","","","",', '"A","B","03F","",""," ",'),
      /28 columns|another list/,
    ],
  ])("%s", (_, line, why) => {
    const [refused, ...others] = refusals(line, listLine({ code: "ZZZ" }));
    expect(refused).toMatchObject({ line: 2, why: expect.stringMatching(why) });
    expect(others).toEqual([]);
  });

  test("and the lines around it are read", () => {
    const { trusts, lines } = read(good, `"open`, "", listLine({ code: "ZZZ" }));
    expect(trusts.map(({ code, line }) => [code, line])).toEqual([
      ["AAA", 1],
      ["ZZZ", 4],
    ]);
    expect(lines).toBe(3);
  });
});

describe("another kind of file is refused whole", () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(good, "utf16le")]);
  const names = (accented: string) => listLine({ code: "AAA", name: `${accented} NHS TRUST` });
  test.each([
    ["nothing", Buffer.alloc(0), /empty/],
    ["blank lines", Buffer.from("\r\n\r\n "), /empty/],
    ["a spreadsheet renamed", Buffer.from("PK\u0003\u0004 xl/workbook.xml"), /spreadsheet/],
    ["an old spreadsheet renamed", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /spreadsheet/],
    ["UTF-16 with its mark", utf16, /UTF-16/],
    ["UTF-16 without its mark", Buffer.from(good, "utf16le"), /plain text/],
    ["Windows-1252", Buffer.from(names("QUEEN’S").replace("’", "\u0092"), "latin1"), /Windows-1252/],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /UTF-8/],
    [
      "prose",
      Buffer.from("Dear Sir,\nplease find attached"),
      /not the list of NHS trusts: not one of its 2 lines/,
    ],
    ["a million short lines", Buffer.from("\n".repeat(1_000_000)), /more than 5,000 lines/],
    ["a page", Buffer.from("<!doctype html><title>Sign in</title>"), /not the list/],
  ])("%s", (_, file, why) => {
    expect(() => readTrustList(file)).toThrow(Refusal);
    expect(() => readTrustList(file)).toThrow(why);
  });

  test("UTF-8 with its mark, and any line ends, are as good", () => {
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(`${good}\n`)]);
    expect(readTrustList(marked).trusts).toHaveLength(1);
    expect(readTrustList(Buffer.from(`${good}\r${listLine({ code: "BBB" })}`)).trusts).toHaveLength(2);
  });
});

test("a list tells of the latest date in it that has come", async () => {
  const lines = [
    listLine({ code: "AAA", opened: "20010401" }),
    listLine({ code: "BBB", opened: "20010401", closed: "20250630" }),
    listLine({ code: "CCC", opened: "20990401" }),
  ];
  expect(read(...lines).listedOn).toBe("2025-06-30");
  await atTime(new Date("2020-02-02T12:00:00Z"), async () =>
    expect(read(...lines).listedOn, "what is to come does not count").toBe("2001-04-01"),
  );
});
