import { PersonFields } from "@/app/[trust]/person-fields.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import type { AppointmentChoices } from "@/lib/appointments/list-appointment-choices.ts";

/** Somebody this trust has named already, or somebody new. */
export function WhoIsIt({ people }: { people: AppointmentChoices["people"] }) {
  const somebodyNew = {
    value: "new",
    label: "Somebody new to Alongside at this trust",
    conditional: (
      <PersonFields readers="managers and admins at this trust; later also their mentor or buddy, and whoever arranges that they meet somebody" />
    ),
  };
  const fromTheList = {
    value: "existing",
    label: "Somebody this trust has named already",
    conditional: (
      <Select
        name="membershipId"
        label="Person"
        placeholder="Choose a person"
        options={people.map(personOption)}
      />
    ),
  };
  return (
    <Radios
      name="person"
      legend="Who is the partner?"
      hint="Answer the questions under your choice. You can leave the others empty."
      defaultValue={people.length === 0 ? "new" : null}
      options={people.length === 0 ? [somebodyNew] : [fromTheList, somebodyNew]}
    />
  );
}

/** A person in a list to choose from. */
export function personOption({ id, name, jobTitle }: { id: string; name: string; jobTitle: string | null }) {
  return { value: id, label: jobTitle ? `${name}, ${jobTitle}` : name };
}
