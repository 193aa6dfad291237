import { Radios } from "@/components/ui/radios.tsx";

/** Whose words these are, for who supports a partner: their own, or what the partner told them. */
export function WhoseRadios({ partner }: { partner: string }) {
  return (
    <Radios
      name="how"
      legend="Whose words are these?"
      small
      defaultValue="themselves"
      options={[
        { value: "themselves", label: "Mine" },
        { value: "phone", label: `${partner} told me by phone` },
        { value: "letter", label: `${partner} told me by letter` },
        { value: "in_person", label: `${partner} told me in person` },
      ]}
    />
  );
}
