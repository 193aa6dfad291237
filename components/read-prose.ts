export type ProseBlock = { kind: "paragraph" | "list"; lines: string[] };

const bullet = /^\s*[-•*–]\s+/;

/** Plain text as paragraphs and lists: an empty line ends a paragraph, a line that begins "- " is a bullet point. */
export function readProse(text: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  let afterGap = false;
  for (const line of text.split("\n")) {
    if (line.trim() === "") {
      afterGap = true;
      continue;
    }
    const kind = bullet.test(line) ? "list" : "paragraph";
    const words = line.replace(bullet, "").trim();
    const last = blocks.at(-1);
    if (last?.kind === kind && (kind === "list" || !afterGap)) last.lines.push(words);
    else blocks.push({ kind, lines: [words] });
    afterGap = false;
  }
  return blocks;
}
