import { readers } from "@/app/[trust]/induction-readers.ts";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";

/** By how many days before the role begins, or after, a step is due. */
export function DueBoxes({ dueDays }: { dueDays?: number }) {
  return (
    <>
      <TextInput
        name="days"
        label="By how many days?"
        hint="0 is the day the role begins."
        inputMode="numeric"
        width={3}
        defaultValue={dueDays === undefined ? undefined : String(Math.abs(dueDays))}
        readers={readers.steps}
      />
      <Radios
        name="when"
        legend="Before the role begins, or after?"
        defaultValue={dueDays === undefined ? undefined : dueDays < 0 ? "before" : "after"}
        options={[
          { value: "before", label: "Before" },
          { value: "after", label: "After" },
        ]}
      />
    </>
  );
}
