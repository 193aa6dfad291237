import type { ReactNode } from "react";
import type { SummaryRow } from "@/components/ui/summary-list.tsx";

/** Things of one kind that are open when a role ends, and what becomes of them; null where there are none. */
export function openThings<T>(
  key: string,
  outcome: string,
  things: readonly T[],
  draw: (thing: T) => ReactNode,
): SummaryRow | null {
  if (things.length === 0) return null;
  const value = (
    <>
      <ul className="nhsuk-list nhsuk-list--bullet nhsuk-u-margin-bottom-2">
        {things.map((thing, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never moves.
          <li className="break-words" key={index}>
            {draw(thing)}
          </li>
        ))}
      </ul>
      <p>{outcome}</p>
    </>
  );
  return { key, value };
}
