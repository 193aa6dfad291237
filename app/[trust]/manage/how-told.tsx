import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";

/** How and when a partner told somebody what is written down for them. */
export function HowTold() {
  return (
    <>
      <Radios
        name="how"
        legend="How did they tell you?"
        options={[
          { value: "phone", label: "By phone" },
          { value: "letter", label: "By letter" },
          { value: "in_person", label: "In person" },
        ]}
      />
      <DateInput name="happenedOn" legend="When did they tell you?" />
    </>
  );
}
