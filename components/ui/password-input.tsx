"use client";

import { useField } from "@/components/form-context.ts";
import { type BoxProps, describedBy, FormGroup } from "@/components/ui/form-group.tsx";

/** A box for a password: it may be pasted, password managers are told which one it is, and it always comes back empty. */
export function PasswordInput(
  props: Omit<BoxProps, "readers"> & {
    autoComplete: "current-password" | "new-password";
    width?: 10 | 20 | 30;
  },
) {
  const field = useField(props.name);
  return (
    <FormGroup field={field} box={props}>
      <input
        className={`nhsuk-input nhsuk-input--width-${props.width ?? 20}${field.error ? " nhsuk-input--error" : ""}`}
        id={field.id}
        name={props.name}
        type="password"
        aria-describedby={describedBy(field, props)}
        autoComplete={props.autoComplete}
        autoCapitalize="none"
        spellCheck={false}
      />
    </FormGroup>
  );
}
