"use client";

import { useContext } from "react";
import { FormContext, useField } from "@/components/form-context.ts";
import { Details } from "@/components/ui/details.tsx";
import { FieldGroup } from "@/components/ui/field-group.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";

type Contact = { kind: string; legend: string; hint: string };

/** The contacts for urgent concerns, folded away until they are wanted. */
export function UrgentFields({ contacts }: { contacts: Contact[] }) {
  const { state } = useContext(FormContext);
  const begun = Object.entries(state?.values ?? {}).some(
    ([name, [value]]) => value && contacts.some(({ kind }) => name.startsWith(`${kind}.`)),
  );
  return (
    <Details summary="Give contacts for urgent concerns now" open={begun}>
      {contacts.map((contact) => (
        <ContactFields key={contact.kind} {...contact} />
      ))}
    </Details>
  );
}

/** One contact, all of whose boxes may be left empty. */
function ContactFields({ kind, legend, hint }: Contact) {
  const field = useField(kind);
  return (
    <FieldGroup
      field={field}
      question={{ name: kind, legend, hint: `${hint} Everybody at this trust can read it.` }}
      role="group"
    >
      <div id={field.id}>
        <TextInput name={`${kind}.name`} label="Who answers" width={20} />
        <TextInput name={`${kind}.phone`} type="tel" label="Phone number" width={20} />
        <TextInput name={`${kind}.email`} type="email" label="E-mail address" width={20} />
      </div>
    </FieldGroup>
  );
}
