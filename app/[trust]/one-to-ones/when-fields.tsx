import { readers } from "@/app/[trust]/one-to-ones/frame.ts";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import type { Day } from "@/lib/time.ts";

/** When and where the two talk, and with whom where there is a choice. */
export function WhenFields(props: {
  isPartner: boolean;
  readerId: string;
  supporters: readonly { id: string; name: string }[];
  talk?: {
    heldOn: Day;
    startsAt: string | null;
    place: string | null;
    joiningLink: string | null;
    with: { id: string };
  };
}) {
  const { isPartner, supporters, talk, readerId } = props;
  const isOneOfThem = supporters.some(({ id }) => id === readerId);
  return (
    <>
      <DateInput name="heldOn" legend="On which day?" defaultValue={talk?.heldOn} />
      <TextInput
        name="startsAt"
        label="At what time? (if you know)"
        hint="For example 2pm or 14:30"
        width={5}
        defaultValue={talk?.startsAt}
        readers={readers(isPartner)}
      />
      <TextInput
        name="place"
        label="Where, or by phone? (if you know)"
        defaultValue={talk?.place}
        readers={readers(isPartner)}
      />
      <TextInput
        name="joiningLink"
        type="url"
        label="Link for joining online (if there is one)"
        defaultValue={talk?.joiningLink}
        readers={readers(isPartner)}
      />
      {supporters.length > 1 && (
        <Radios
          name="withId"
          legend={isPartner ? "Who do you talk with?" : "Who meets the partner?"}
          options={supporters.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={talk?.with.id ?? (isOneOfThem ? readerId : undefined)}
        />
      )}
    </>
  );
}
