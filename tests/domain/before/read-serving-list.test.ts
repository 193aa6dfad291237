import { expect, test } from "vitest";
import { readServingList } from "@/lib/before/read-serving-list.ts";
import { csvCell, servingTemplate } from "@/lib/before/serving-columns.ts";
import { listOf } from "@/tests/factories/before.ts";

const names = ["Siân Pugh", "Zoë Ward", "Maeve O’Neill"];
const list = listOf(names.map((name) => ({ name })));
const read = (file: string | Uint8Array) =>
  readServingList(typeof file === "string" ? Buffer.from(file) : file);
const namesIn = (file: string | Uint8Array) => read(file).map(({ cells }) => cells.name);

/** As Windows-1252 writes it: one byte a letter, the curly apostrophe among the marks of its own. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll("’", "\u0092"), "latin1");
}
const little = (text: string) => Buffer.from(text, "utf16le");

test.each([
  ["UTF-8", Buffer.from(list)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${list}`)],
  ["UTF-16, little end first", Buffer.concat([Buffer.from([0xff, 0xfe]), little(list)])],
  ["UTF-16, big end first", Buffer.concat([Buffer.from([0xfe, 0xff]), little(list).swap16()])],
  ["Windows-1252", windows1252(list)],
])("names come out right of %s", (_, file) => {
  expect(namesIn(file)).toEqual(names);
});

test.each([",", ";", "\t"])(
  "columns may be kept apart by %j, with line ends and quotes inside a cell",
  (delimiter) => {
    const rows = [{ name: "A", training: 'One, "two";\nand three\tfour' }, { name: "B" }];
    const lines = read(listOf(rows, delimiter));
    expect(lines[0]?.cells.training).toBe('One, "two";\nand three\tfour');
    // The cell takes two lines of the file, and the next partner stands below it.
    expect(lines.map(({ line }) => line)).toEqual([2, 4]);
  },
);

test("lines are counted as the file has them, past empty ones and a line about the separator", () => {
  expect(read("name,line_manager_email\n\nA,x\n,,\n\nB,y").map(({ line }) => line)).toEqual([3, 6]);
  expect(read("sep=;\r\nname;line_manager_email\r\nA;x").map(({ line }) => line)).toEqual([3]);
});

test("columns may stand in any order and be written as people write them; those left out are empty", () => {
  const [line] = read("Line manager email, Name ,STARTED ON\nm@x.example,Ann,1/2/2023");
  expect(line?.cells).toMatchObject({
    name: "Ann",
    line_manager_email: "m@x.example",
    started_on: "1/2/2023",
    seats: "",
  });
});

test.each([
  ["an empty file", "", /empty/],
  ["a file without a header", "Ann,ann@x.example", /Missing: name, line_manager_email/],
  [
    "a column nobody knows",
    "name,line_manager_email,shoe size\nA,b,3",
    /does not know the column “shoe_size”/,
  ],
  ["a column twice", "name,line_manager_email,Name\nA,b,C", /twice/],
  ["nobody under the header", "name,line_manager_email\n\n", /no partner/],
  ["a quotation mark that is never closed", 'name,line_manager_email\n"A,b\nC,d', /quotation mark/],
  ["too many lines", `name,line_manager_email\n${"A,b\n".repeat(501)}`, /501 lines/],
  ["a cell as long as a book", `name,line_manager_email\n"${"x".repeat(30_000)}",b`, /too long/],
  ["a spreadsheet", Buffer.from([0x50, 0x4b, 3, 4]), /spreadsheet/],
  ["UTF-16 without its mark", little("name,line_manager_email\nA,b"), /not a plain text file/],
])("%s is refused as a whole, saying why", (_, file, why) => {
  expect(() => read(file)).toThrow(why);
});

test("500 lines are read", () => {
  expect(read(`name,line_manager_email\n${"A,b\n".repeat(500)}`)).toHaveLength(500);
});

test("the template is read again as one partner, and nothing in it begins as a formula", () => {
  const hostile = { role: "=1+1", lineManagerEmail: "@sum(a)", seats: ["+cmd", 'A "quoted", group'] };
  const template = servingTemplate(hostile);
  const [line] = read(template);
  expect(line?.cells).toMatchObject({
    name: "Alex Example",
    role: "'=1+1",
    line_manager_email: "'@sum(a)",
    seats: `'+cmd; A "quoted", group`,
  });
  for (const [cell, written] of [
    ["=a", `"'=a"`],
    ["-1", `"'-1"`],
    ["\tx", `"'\tx"`],
    ["plain", "plain"],
  ])
    expect(csvCell(cell ?? "")).toBe(written);
});
