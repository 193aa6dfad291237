"use client";

import type { MouseEvent, Ref } from "react";

/** All that is wrong with a form, at its top, each with a link to the field. */
export function ErrorSummary(props: {
  message: string | null;
  errors: Record<string, string>;
  idPrefix: string;
  /** Names that have no field to lead to. */
  unlinked: string[];
  ref?: Ref<HTMLDivElement>;
}) {
  const errors = Object.entries(props.errors);
  return (
    <div className="nhsuk-error-summary" ref={props.ref} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          {props.message && <p>{props.message}</p>}
          {errors.length > 0 && (
            <ul className="nhsuk-list nhsuk-error-summary__list">
              {errors.map(([name, error]) => (
                <li key={name}>
                  {props.unlinked.includes(name) ? (
                    error
                  ) : (
                    <a href={`#${props.idPrefix}${name}`} onClick={goToField}>
                      {error}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}

/** Brings the question into view with its label, and puts the cursor in the first box of it. */
function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (!target) return;
  const box = target.matches("input, select, textarea") ? target : target.querySelector<HTMLElement>("input");
  if (!box) return;
  event.preventDefault();
  const question =
    box.closest("fieldset")?.querySelector("legend") ??
    box.closest(".nhsuk-form-group")?.querySelector("label");
  (question ?? box).scrollIntoView();
  box.focus({ preventScroll: true });
}
