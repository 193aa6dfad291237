import { Prose } from "@/components/prose.tsx";
import type { HeldRole } from "@/lib/appointments/load-held-role.ts";
import { showShortDate } from "@/lib/time.ts";

/** What changed since the version a partner agreed, newest first. Nothing where nothing did. */
export function WhatChanged({ changes }: { changes: HeldRole["changes"] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">What changed since you agreed</h2>
      {changes.map((change) => (
        <div key={change.number}>
          <h3 className="nhsuk-heading-s">
            Version {change.number}, {showShortDate(change.publishedAt)}
            {change.kind === "minor" && ": only the wording"}
          </h3>
          <Prose text={change.whatChanged} />
        </div>
      ))}
    </>
  );
}
