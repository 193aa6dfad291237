import { readinessReaders } from "@/app/[trust]/readiness/frame.ts";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { StaffMember } from "@/lib/people/load-staff.ts";
import type { ReadinessDetail } from "@/lib/readiness/read-readiness.ts";
import { trustPromises } from "@/lib/readiness/standing.ts";
import { trustPromiseTitles } from "@/lib/readiness/words.ts";
import type { Day } from "@/lib/time.ts";

/** The boxes of one thing on the trust's list, empty or with what it says now. */
export function ItemBoxes(props: {
  item?: Pick<ReadinessDetail, "title" | "about" | "promise" | "ownerId" | "owner" | "dueOn">;
  staff: readonly StaffMember[];
  dueOn: Day;
}) {
  const { item, staff } = props;
  const left =
    item && !staff.some(({ membershipId }) => membershipId === item.ownerId)
      ? [{ value: item.ownerId, label: `${item.owner}, who has no role here any more` }]
      : [];
  return (
    <>
      <TextInput
        name="title"
        label="What is to be done?"
        hint="Begin with what to do. For example: Brief the committees that partners will join."
        defaultValue={item?.title}
        readers={readinessReaders}
      />
      <Textarea
        name="about"
        label="What helps to do it? (if anything does)"
        rows={3}
        defaultValue={item?.about}
        readers={readinessReaders}
      />
      <Radios
        name="promise"
        legend="Which promise does it belong to?"
        defaultValue={item?.promise}
        options={trustPromises.map((value) => ({ value, label: trustPromiseTitles[value] }))}
      />
      <Select
        name="ownerId"
        label="Who sees to it?"
        placeholder="Choose somebody"
        defaultValue={item?.ownerId}
        options={[
          ...left,
          ...staff.map(({ membershipId, name, jobTitle }) => ({
            value: membershipId,
            label: jobTitle ? `${name}, ${jobTitle}` : name,
          })),
        ]}
      />
      <DateInput name="dueOn" legend="By when?" defaultValue={item?.dueOn ?? props.dueOn} />
    </>
  );
}
