"use client";

import { useField } from "@/components/form-context.ts";
import { FieldGroup } from "@/components/ui/field-group.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";

/** One contact for urgent concerns, all of whose boxes may be left empty. */
export function UrgentFields(props: { kind: string; legend: string; hint: string }) {
  const field = useField(props.kind);
  const readers = "everybody at this trust";
  return (
    <FieldGroup
      field={field}
      question={{ name: props.kind, legend: props.legend, hint: props.hint }}
      role="group"
    >
      <div id={field.id}>
        <TextInput name={`${props.kind}.name`} label="Who answers" width={20} readers={readers} />
        <TextInput
          name={`${props.kind}.phone`}
          type="tel"
          label="Phone number"
          width={20}
          readers={readers}
        />
        <TextInput
          name={`${props.kind}.email`}
          type="email"
          label="E-mail address"
          width={20}
          readers={readers}
        />
      </div>
    </FieldGroup>
  );
}
