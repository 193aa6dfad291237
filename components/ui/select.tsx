"use client";

import { useField } from "@/components/form-context.ts";
import { type BoxProps, describedBy, FormGroup } from "@/components/ui/form-group.tsx";

/** One choice from a long list. For up to seven choices use radios. */
export function Select(
  props: Omit<BoxProps, "readers"> & {
    options: readonly { value: string; label: string }[];
    defaultValue?: string | null;
    /** The first line, which chooses nothing: "Choose a committee". */
    placeholder?: string;
  },
) {
  const field = useField(props.name);
  return (
    <FormGroup field={field} box={props}>
      <select
        className={`nhsuk-select${field.error ? " nhsuk-select--error" : ""}`}
        id={field.id}
        name={props.name}
        defaultValue={field.kept(props.name)?.[0] ?? props.defaultValue ?? undefined}
        aria-describedby={describedBy(field, props)}
      >
        {props.placeholder && <option value="">{props.placeholder}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
