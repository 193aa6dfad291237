"use client";

import { useField } from "@/components/form-context.ts";
import { type BoxProps, describedBy, FormGroup } from "@/components/ui/form-group.tsx";

/** Chooses one file from the reader's device. What was chosen cannot be kept when the form comes back: no browser allows it. */
export function FileUpload(props: BoxProps & { accept?: string }) {
  const field = useField(props.name);
  return (
    <FormGroup field={field} box={props}>
      <input
        className={"nhsuk-file-upload__input"}
        id={field.id}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={describedBy(field, props)}
      />
    </FormGroup>
  );
}
