"use client";

import { useField } from "@/components/form-context.ts";
import { type BoxProps, describedBy, FormGroup } from "@/components/ui/form-group.tsx";

/** A box for several lines of text. */
export function Textarea(
  props: BoxProps & {
    rows?: number;
    defaultValue?: string | null;
    autoComplete?: string;
    spellCheck?: boolean;
  },
) {
  const field = useField(props.name);
  return (
    <FormGroup field={field} box={props}>
      <textarea
        className={`nhsuk-textarea${field.error ? " nhsuk-textarea--error" : ""}`}
        id={field.id}
        name={props.name}
        rows={props.rows ?? 5}
        defaultValue={field.kept(props.name)?.[0] ?? props.defaultValue ?? ""}
        aria-describedby={describedBy(field, props)}
        autoComplete={props.autoComplete}
        spellCheck={props.spellCheck}
      />
    </FormGroup>
  );
}
