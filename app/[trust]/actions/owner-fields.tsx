import { DateInput } from "@/components/ui/date-input.tsx";
import { Select } from "@/components/ui/select.tsx";
import type { ActionOwner } from "@/lib/actions/list-owners.ts";
import type { Day } from "@/lib/time.ts";

/** Who does what was agreed, and by when. */
export function OwnerFields(props: {
  owners: readonly ActionOwner[];
  ownerId?: string;
  dueOn?: Day | null;
  readerId: string;
}) {
  return (
    <>
      <Select
        name="ownerId"
        label="Who does it?"
        placeholder="Choose somebody"
        defaultValue={props.ownerId}
        options={props.owners.map(({ id, name, jobTitle }) => ({
          value: id,
          label: id === props.readerId ? `${name} (you)` : jobTitle ? `${name}, ${jobTitle}` : name,
        }))}
      />
      <DateInput
        name="dueOn"
        legend="By when? (if you agreed a day)"
        defaultValue={props.dueOn ?? undefined}
      />
    </>
  );
}
