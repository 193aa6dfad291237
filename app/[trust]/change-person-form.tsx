import { PersonFields } from "@/app/[trust]/person-fields.tsx";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import type { FormAction } from "@/lib/form-state.ts";
import type { PersonDetail } from "@/lib/people/read-person.ts";

/** The form that changes what a trust knows of a person, wherever it stands. */
export function ChangePersonForm(props: {
  action: FormAction;
  title: string;
  place: string;
  person: PersonDetail;
  cancelHref: string;
}) {
  const { person } = props;
  return (
    <Form
      action={props.action}
      title={props.title}
      place={props.place}
      caption={person.name}
      submitLabel="Save"
      hidden={{ revision: String(person.revision) }}
      cancel={{ href: props.cancelHref, label: "Cancel" }}
    >
      {person.hasJoined && (
        <p>
          {person.name} signs in with an address of their own. That stays as it is, whatever you change here.
        </p>
      )}
      <PersonFields person={person} readers={personReaders} />
      <JobTitle person={person} />
    </Form>
  );
}

/** How to reach somebody stands on the pages of those who work with them. */
export const personReaders =
  "managers and admins at this trust; partners whose line manager, deputy, mentor or buddy this person is; if this person is a partner, their own mentor or buddy and whoever arranges that they meet somebody";

export function JobTitle({ person }: { person?: { jobTitle: string | null } }) {
  return (
    <TextInput
      name="jobTitle"
      label="Job title (if they work here)"
      width={30}
      defaultValue={person?.jobTitle}
      autoComplete="off"
      readers={personReaders}
    />
  );
}
