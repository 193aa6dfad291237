import { kindOptions } from "@/app/operator/words.ts";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { OrganisationDetail } from "@/lib/organisations/read-organisation.ts";

const operators = "operators of Alongside";

/** What is said of an organisation that is added by hand, empty or as it is now. */
export function OrganisationFields({ organisation }: { organisation?: OrganisationDetail }) {
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        defaultValue={organisation?.name}
        readers={`${operators}, and everybody at its trust`}
      />
      <TextInput
        name="town"
        label="Town (if it has one)"
        width={20}
        defaultValue={organisation?.town}
        readers={operators}
      />
      <Radios name="kind" legend="Kind" defaultValue={organisation?.kind} options={kindOptions} />
      <Textarea
        name="reason"
        label="Why is it added by hand?"
        hint="For example: it is on the list of care trusts, and runs the community hospital’s partner programme."
        rows={3}
        defaultValue={organisation?.reason}
        readers={operators}
      />
    </>
  );
}
