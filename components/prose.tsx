import { Fragment } from "react";
import { readProse } from "@/components/read-prose.ts";

/** Text that somebody typed, as they laid it out: an empty line begins a paragraph, "- " begins a bullet point. */
export function Prose({ text }: { text: string }) {
  return readProse(text).map((block, index) =>
    block.kind === "list" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other identity and never move.
      <ul className="nhsuk-list nhsuk-list--bullet" key={index}>
        {block.lines.map((line, item) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <li key={item}>{line}</li>
        ))}
      </ul>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <p className="break-words" key={index}>
        {block.lines.map((line, item) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Fragment key={item}>
            {item > 0 && <br />}
            {line}
          </Fragment>
        ))}
      </p>
    ),
  );
}
