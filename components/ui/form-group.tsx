"use client";

import type { ReactNode } from "react";
import type { Field } from "@/components/form-context.ts";
import { ErrorMessage } from "@/components/ui/error-message.tsx";
import { Hint } from "@/components/ui/hint.tsx";
import { Label, type LabelSize } from "@/components/ui/label.tsx";

/** What every box has around it. */
export type BoxProps = {
  name: string;
  label: string;
  labelSize?: LabelSize;
  /** The label is the page's h1: for a page with one question, in a form with `heading={false}`. */
  pageHeading?: boolean;
  hint?: ReactNode;
  /** Completes "Who can read this: …". Every box that takes words of one's own has it. */
  readers?: string;
};

/** The label, help and error around one box. */
export function FormGroup(props: { field: Field; box: BoxProps; children: ReactNode }) {
  const { field, box } = props;
  return (
    <div className={groupClass(field)}>
      <Label htmlFor={field.id} text={box.label} size={box.labelSize ?? "s"} pageHeading={box.pageHeading} />
      <Hint id={`${field.id}-hint`} readers={box.readers}>
        {box.hint}
      </Hint>
      <ErrorMessage id={`${field.id}-error`} text={field.error} />
      {props.children}
    </div>
  );
}

/** The class of a question's frame, with the red bar when something is wrong. */
export function groupClass(field: Field): string {
  return `nhsuk-form-group${field.error ? " nhsuk-form-group--error" : ""}`;
}

/** The ids of the help and the error of a field, for `aria-describedby`. */
export function describedBy(field: Field, help: { hint?: ReactNode; readers?: string }): string | undefined {
  const ids = [help.hint || help.readers ? `${field.id}-hint` : "", field.error ? `${field.id}-error` : ""];
  return ids.filter((id) => id).join(" ") || undefined;
}
