import { readers } from "@/app/[trust]/work/readers.ts";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { ContactToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import type { WorkDetail } from "@/lib/work/read-work.ts";
import { kindWords } from "@/lib/work/work-words.ts";

const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));

/** The boxes of a piece of work, empty or with what the register says now. */
export function WorkFields(props: {
  trust: string;
  work?: WorkDetail;
  contacts: readonly ContactToChoose[];
}) {
  const { work } = props;
  const contacts = props.contacts.map(({ id, name, jobTitle }) => ({
    value: id,
    label: jobTitle ? `${name}, ${jobTitle}` : name,
  }));
  const left = work?.contact?.left
    ? [{ value: work.contact.id, label: `${work.contact.name}, who has left` }]
    : [];
  return (
    <>
      <Radios name="kind" legend="What kind of work is it?" defaultValue={work?.kind} options={kinds} />
      <TextInput name="name" label="What is it called?" defaultValue={work?.name} readers={readers.work} />
      <Textarea
        name="about"
        label="What is it about, and what does a partner do? (if you can say)"
        hint="In plain words. Do not write about patients."
        rows={3}
        defaultValue={work?.about}
        readers={readers.work}
      />
      <Select
        name="contactId"
        label="Whom do partners speak to about it?"
        placeholder="Nobody yet"
        defaultValue={work?.contact?.id}
        options={[...left, ...contacts]}
      />
      <p className="nhsuk-hint">
        These are your trust’s contacts. One who is missing can be{" "}
        <a className="nhsuk-link" href={`/${props.trust}/admin/contacts/new`}>
          added there
        </a>{" "}
        and chosen later.
      </p>
      <DateInput name="startsOn" legend="First day (if you know it)" defaultValue={work?.startsOn} />
      <DateInput
        name="endsOn"
        legend="Last day (if you know it)"
        hint="For one day, the same again."
        defaultValue={work?.endsOn}
      />
      <TextInput
        name="place"
        label="Where is it? (if it has a place)"
        defaultValue={work?.place}
        readers={readers.work}
      />
      <TextInput
        name="link"
        type="url"
        label="Link to papers or for joining online (if there is one)"
        hint="Papers are never kept in Alongside."
        defaultValue={work?.link}
        readers={readers.link}
      />
    </>
  );
}
