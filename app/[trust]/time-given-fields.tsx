import { DateInput } from "@/components/ui/date-input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import type { TimeDetail } from "@/lib/time-given/read-time.ts";

/** How long, as hours and minutes. */
export function LengthFields(props: { readers: string; minutes?: number | null; suffix?: string }) {
  const { readers, minutes, suffix = "" } = props;
  return (
    <>
      <TextInput
        name="hours"
        label={`Hours${suffix}`}
        inputMode="numeric"
        width={3}
        defaultValue={minutes ? String(Math.floor(minutes / 60)) : undefined}
        readers={readers}
      />
      <TextInput
        name="minutes"
        label={`Minutes${suffix} (if any)`}
        inputMode="numeric"
        width={3}
        defaultValue={minutes && minutes % 60 > 0 ? String(minutes % 60) : undefined}
        readers={readers}
      />
    </>
  );
}

/** Time that was given: when, how long and what for. `legend` asks for the day. */
export function TimeGivenFields(props: { time: TimeDetail; readers: string; legend: string }) {
  const { time, readers } = props;
  return (
    <>
      <DateInput name="givenOn" legend={props.legend} />
      <LengthFields readers={readers} />
      {time.work.length > 0 && (
        <Select
          name="workId"
          label="Which work was it for? (if it was one of these)"
          placeholder="Something else"
          options={time.work.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextInput
        name="about"
        label={time.work.length > 0 ? "What was it for? (if it is not in the list)" : "What was it for?"}
        hint="For example: reading papers, or a meeting. Do not write about patients."
        readers={readers}
      />
    </>
  );
}
