"use client";

import { useField } from "@/components/form-context.ts";
import { type BoxProps, describedBy, FormGroup } from "@/components/ui/form-group.tsx";

export type TextInputProps = BoxProps & {
  type?: "text" | "email" | "tel" | "url" | "search" | "time";
  defaultValue?: string | null;
  /** About how many characters are expected; the box is as wide as the answer is long. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url" | "search";
  prefix?: string;
  suffix?: string;
  spellCheck?: boolean;
};

/** A box for one line of text. */
export function TextInput(props: TextInputProps) {
  const field = useField(props.name);
  const width = props.width ? ` nhsuk-input--width-${props.width}` : "";
  const verbatim = props.type === "email" || props.type === "url";
  const input = (
    <input
      className={`nhsuk-input${width}${field.error ? " nhsuk-input--error" : ""}`}
      id={field.id}
      name={props.name}
      type={props.type ?? "text"}
      defaultValue={field.kept(props.name)?.[0] ?? props.defaultValue ?? ""}
      aria-describedby={describedBy(field, props)}
      autoComplete={props.autoComplete}
      autoCapitalize={verbatim ? "none" : undefined}
      inputMode={props.inputMode}
      spellCheck={props.spellCheck ?? (verbatim ? false : undefined)}
    />
  );
  return (
    <FormGroup field={field} box={props}>
      {props.prefix || props.suffix ? (
        <div className="nhsuk-input-wrapper">
          {props.prefix && (
            <div className="nhsuk-input-wrapper__prefix" aria-hidden="true">
              {props.prefix}
            </div>
          )}
          {input}
          {props.suffix && (
            <div className="nhsuk-input-wrapper__suffix" aria-hidden="true">
              {props.suffix}
            </div>
          )}
        </div>
      ) : (
        input
      )}
    </FormGroup>
  );
}
