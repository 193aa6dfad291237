import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { waysTold } from "@/lib/appointments/how-told.ts";
import { howWords } from "@/lib/appointments/words.ts";

/** How what is recorded reached whoever records it. */
export function HowRadios(props: { hint?: string; small?: boolean }) {
  return (
    <Radios
      name="how"
      legend="How did they tell you?"
      hint={props.hint}
      small={props.small}
      options={waysTold.map((way) => ({
        value: way,
        label: howWords[way].charAt(0).toUpperCase() + howWords[way].slice(1),
      }))}
    />
  );
}

/** The same, and when. */
export function HowTold() {
  return (
    <>
      <HowRadios />
      <DateInput name="happenedOn" legend="When did they tell you?" />
    </>
  );
}
