import type { ContactToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";

/** The trust's contacts, to choose who chairs a committee or is its secretary. */
export function officerOptions(contacts: readonly ContactToChoose[]) {
  return contacts.map(({ id, name, jobTitle }) => ({
    value: id,
    label: jobTitle ? `${name}, ${jobTitle}` : name,
  }));
}
