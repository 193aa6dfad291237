import { Radios } from "@/components/ui/radios.tsx";

/** How what is recorded reached whoever records it. */
export function HowRadios() {
  return (
    <Radios
      name="how"
      legend="How did they tell you?"
      options={[
        { value: "phone", label: "By phone" },
        { value: "letter", label: "By letter" },
        { value: "in_person", label: "In person" },
      ]}
    />
  );
}
