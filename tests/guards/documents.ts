import ts from "typescript";
import { nodes, parse, type Source } from "@/tests/guards/sources.ts";

/** What the documents say, held against what there is. */

/** The rows of a document's tables that begin with a name in code style: the name, and the cells after it. */
function rowsOf(document: string): { name: string; cells: string[] }[] {
  return document.split("\n").flatMap((line) => {
    const [, name, rest] = line.match(/^\| `([^`]+)` \|(.*)\|\s*$/) ?? [];
    return name ? [{ name, cells: (rest ?? "").split("|").map((cell) => cell.trim()) }] : [];
  });
}

/** Tables without a row in the document about data, rows without a table, and rows with something left unsaid. */
export function dataProblems(document: string, tables: string[]): string[] {
  const rows = rowsOf(document);
  const names = rows.map(({ name }) => name);
  return [
    ...tables
      .filter((table) => !names.includes(table))
      .map((table) => `docs/data.md has no row for ${table}`),
    ...names
      .filter((name) => !tables.includes(name))
      .map((name) => `docs/data.md has a row for ${name}, which is no table`),
    ...names
      .filter((name, index) => names.indexOf(name) !== index)
      .map((name) => `docs/data.md has two rows for ${name}`),
    ...rows
      .filter(({ cells }) => cells.length !== 6 || cells.includes(""))
      .map(({ name }) => `docs/data.md leaves something unsaid about ${name}`),
  ];
}

type TextBox = { file: string; name: string; saysReaders: boolean };

/** Every box that a person can type words into, by the file that draws it. */
function textBoxes(sources: Source[]): TextBox[] {
  return sources.flatMap((source) =>
    nodes(parse(source)).flatMap((node): TextBox[] => {
      if (!ts.isJsxSelfClosingElement(node) && !ts.isJsxOpeningElement(node)) return [];
      if (!/^(TextInput|Textarea|PasswordInput|textarea)$/.test(node.tagName.getText())) return [];
      const attributes = node.attributes.properties.filter(ts.isJsxAttribute);
      const text = (each: string) =>
        attributes.find(({ name }) => name.getText() === each)?.initializer?.getText() ?? "";
      return [
        { file: source.path, name: text("name").replace(/^"|"$/g, ""), saysReaders: text("readers") !== "" },
      ];
    }),
  );
}

/** Boxes that do not say who reads them, on the page or in the document; and rows of the document without a box. */
export function boxProblems(document: string, sources: Source[]): string[] {
  const boxes = textBoxes(sources);
  const listed = rowsOf(document).flatMap(({ name, cells }) =>
    (cells[0] ?? "").split(", ").map((box) => ({ file: `app/${name}`, name: box })),
  );
  const isSame = (a: { file: string; name: string }) => (b: { file: string; name: string }) =>
    a.file === b.file && a.name === b.name;
  return [
    ...boxes
      .filter(({ file, saysReaders }) => file.startsWith("app/[trust]/") && !saysReaders)
      .map(({ file, name }) => `${file}: the box ${name} does not say who reads it`),
    ...boxes
      .filter((box) => !listed.some(isSame(box)))
      .map(({ file, name }) => `docs/security.md does not say who reads the box ${name} of ${file}`),
    ...listed
      .filter((row) => !boxes.some(isSame(row)))
      .map(({ file, name }) => `docs/security.md speaks of a box ${name} of ${file}, which is not there`),
  ];
}
