import { purposeWords } from "@/app/[trust]/admin/contacts/purpose-words.ts";
import { readers } from "@/app/[trust]/admin/readers.ts";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import type { ContactDetails } from "@/lib/contacts/read-contact.ts";

const purposes = Object.entries(purposeWords).map(([value, label]) => ({ value, label }));

/** The boxes of a contact, empty or with what is known now. */
export function ContactFields({ contact }: { contact?: ContactDetails }) {
  return (
    <>
      <TextInput name="name" label="Name" defaultValue={contact?.name} readers={readers.contact} />
      <TextInput
        name="jobTitle"
        label="Job title (if it helps)"
        defaultValue={contact?.jobTitle}
        readers={readers.contact}
      />
      <Radios
        name="purpose"
        legend="What do partners need this person for?"
        defaultValue={contact?.purpose}
        options={purposes}
      />
      <TextInput
        name="email"
        type="email"
        label="Work e-mail address (if there is one)"
        defaultValue={contact?.email}
        readers={readers.contact}
      />
      <TextInput
        name="phone"
        type="tel"
        width={20}
        label="Work phone number (if there is one)"
        defaultValue={contact?.phone}
        readers={readers.contact}
      />
    </>
  );
}
