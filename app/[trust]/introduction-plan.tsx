import { readers } from "@/app/[trust]/support-readers.ts";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { IntroductionStep } from "@/lib/introductions/introduction-standing.ts";

/** The boxes of a plan to meet, empty or with the plan there is. */
export function IntroductionPlan({ latest }: { latest: IntroductionStep | null }) {
  const plan = latest?.kind === "arranged" ? latest : null;
  return (
    <>
      <Textarea
        name="plan"
        label="When and how will they meet?"
        hint="For example: coffee in the Willow room at 10am, for half an hour. Do not write about patients."
        rows={3}
        defaultValue={plan?.plan}
        readers={readers.introduction}
      />
      <DateInput name="plannedOn" legend="On which day? (if you know it)" defaultValue={plan?.plannedOn} />
    </>
  );
}
