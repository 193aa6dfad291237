import { DayBox, servingReaders } from "@/app/[trust]/manage/appointments/serving/day-box.tsx";
import { Select } from "@/components/ui/select.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import type { ServingChoices } from "@/lib/before/list-serving-choices.ts";

/** What was in place before Alongside: each with its day or "not known", or left empty. */
export function InPlace({ committees, companions }: ServingChoices) {
  return (
    <>
      <h2 className="nhsuk-heading-m">What was in place before</h2>
      <p>
        Leave a box empty where it was not in place, or where you cannot say. Nothing you write here counts as
        done today: it is shown as before Alongside.
      </p>
      <div className="grid gap-x-6 sm:grid-cols-2">
        <DayBox
          name="role_explained"
          label="They agreed a role description on paper"
          hint="The day, or “not known”."
        />
        <DayBox name="induction" label="Induction" hint="The day it was done, or “not known”." />
        <DayBox name="handbook" label="Handbook" hint="The day they got it, or “not known”." />
        <DayBox name="training" label="Training" hint="The day of the last, or “not known”." />
        <TextInput
          name="trainingWords"
          label="Which training? (if you know)"
          width={30}
          autoComplete="off"
          readers={servingReaders}
        />
        <DayBox name="one_to_ones" label="One-to-ones" hint="The day of the last one, or “not known”." />
        <DayBox
          name="success_agreed"
          label="What success looks like was agreed"
          hint="The day, or “not known”."
        />
      </div>
      {companions.length > 0 && (
        <>
          <Select
            name="pairedWithId"
            label="Mentor or buddy"
            placeholder="Nobody"
            options={companions.map(({ id, name, jobTitle }) => ({
              value: id,
              label: jobTitle ? `${name}, ${jobTitle}` : name,
            }))}
          />
          <DayBox
            name="pairedSince"
            label="Mentor or buddy since when?"
            hint="Leave this empty if nobody knows."
          />
        </>
      )}
      {committees.length > 0 && (
        <>
          <h3 className="nhsuk-heading-s">Committees they sit on</h3>
          <p>Write since when they sit on it, or “not known”. Leave the box empty where they do not.</p>
        </>
      )}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {committees.map(({ id, name }) => (
          <DayBox key={id} name={`since.${id}`} label={name} />
        ))}
      </div>
    </>
  );
}
