import { readers } from "@/app/[trust]/admin/readers.ts";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";

type Own = {
  place: string | null;
  joiningLink: string | null;
  preparation: string | null;
  papersLink: string | null;
};

/** When a meeting starts and ends. */
export function TimeFields({ meeting }: { meeting?: { startsAt: string; endsAt: string | null } }) {
  return (
    <>
      <TextInput
        name="startsAt"
        label="When does it start?"
        hint="For example 2pm or 14:30"
        width={5}
        defaultValue={meeting?.startsAt}
        readers={readers.meeting}
      />
      <TextInput
        name="endsAt"
        label="When does it end? (if you know)"
        width={5}
        defaultValue={meeting?.endsAt}
        readers={readers.meeting}
      />
    </>
  );
}

/** What a meeting says for itself; what is left empty is as its committee says. */
export function OwnFields({ committee, meeting }: { committee: Own; meeting?: Own }) {
  const usually = (what: string | null) => (what ? `Leave it empty if it is as always: ${what}` : undefined);
  return (
    <>
      <TextInput
        name="place"
        label="Where is it? (if it is not as always)"
        hint={usually(committee.place)}
        defaultValue={meeting?.place}
        readers={readers.meeting}
      />
      <TextInput
        name="joiningLink"
        type="url"
        label="Link for joining online (if it is not as always)"
        hint={usually(committee.joiningLink)}
        defaultValue={meeting?.joiningLink}
        readers={readers.meeting}
      />
      <Textarea
        name="preparation"
        label="How do partners prepare? (if it is not as always)"
        hint={usually(committee.preparation)}
        rows={3}
        defaultValue={meeting?.preparation}
        readers={readers.meeting}
      />
      <TextInput
        name="papersLink"
        type="url"
        label="Link to the papers (if it is not as always)"
        hint={usually(committee.papersLink)}
        defaultValue={meeting?.papersLink}
        readers={readers.meeting}
      />
    </>
  );
}
