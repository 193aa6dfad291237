import { Radios } from "@/components/ui/radios.tsx";
import { waysTold } from "@/lib/appointments/how-told.ts";
import { howWords } from "@/lib/appointments/words.ts";

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
        ...waysTold.map((way) => ({ value: way, label: `${partner} told me ${howWords[way]}` })),
      ]}
    />
  );
}
