import { readers } from "@/app/[trust]/induction-readers.ts";
import { Checkboxes } from "@/components/ui/checkboxes.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { ContactToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { stepOwners } from "@/lib/induction/step-fields.ts";
import { ownerWords } from "@/lib/induction/step-words.ts";
import type { StepOwner } from "@/prisma/generated/enums.ts";

type Step = {
  title: string;
  about: string | null;
  ownerKind: StepOwner;
  contact: { id: string; name: string; left: boolean } | null;
  waitsFor: readonly string[];
};

/** The boxes of a step of an induction, empty or with what it says now. `due` asks by when. */
export function StepBoxes(props: {
  trust: string;
  step?: Step;
  contacts: readonly ContactToChoose[];
  others: readonly { id: string; title: string }[];
  of: keyof Pick<typeof readers, "steps" | "plan">;
  due: React.ReactNode;
}) {
  const { step, others } = props;
  const left = step?.contact?.left
    ? [{ value: step.contact.id, label: `${step.contact.name}, who has left` }]
    : [];
  const contacts = props.contacts.map(({ id, name, jobTitle }) => ({
    value: id,
    label: jobTitle ? `${name}, ${jobTitle}` : name,
  }));
  return (
    <>
      <TextInput
        name="title"
        label="What is to be done?"
        hint="Begin with what to do. For example: Give the partner an identity badge."
        defaultValue={step?.title}
        readers={readers[props.of]}
      />
      <Textarea
        name="about"
        label="What helps to do it? (if anything does)"
        hint="Do not write about patients, or about anybody’s health."
        rows={3}
        defaultValue={step?.about}
        readers={readers[props.of]}
      />
      <Radios
        name="ownerKind"
        legend="Who does it?"
        defaultValue={step?.ownerKind}
        options={stepOwners.map((value) => ({
          value,
          label: ownerWords[value],
          conditional:
            value === "contact" ? (
              <>
                <Select
                  name="contactId"
                  label="Which contact?"
                  placeholder="Choose a contact"
                  defaultValue={step?.contact?.id}
                  options={[...left, ...contacts]}
                />
                <p className="nhsuk-hint">
                  For example the IT desk. They say with a link that it is done. One who is missing can be{" "}
                  <a className="nhsuk-link" href={`/${props.trust}/admin/contacts/new`}>
                    added to the contacts
                  </a>
                  .
                </p>
              </>
            ) : undefined,
        }))}
      />
      {props.due}
      {others.length > 0 && (
        <Checkboxes
          name="waitsFor"
          legend="What has to be done first? (if anything has)"
          small
          defaultValues={step?.waitsFor}
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
    </>
  );
}
