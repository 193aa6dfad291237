import { readers } from "@/app/[trust]/admin/readers.ts";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { levelWords } from "@/lib/committees/committee-words.ts";
import type { CommitteeDetail } from "@/lib/committees/read-committee.ts";

const levels = Object.entries(levelWords).map(([value, label]) => ({ value, label }));

/** The boxes of a committee, empty or with what the register says now. */
export function CommitteeFields({
  committee,
  usualTarget,
}: {
  committee?: CommitteeDetail;
  usualTarget: number;
}) {
  const safety = committee && (committee.safetyRelated ? "yes" : "no");
  return (
    <>
      <TextInput name="name" label="Name" defaultValue={committee?.name} readers={readers.committee} />
      <Textarea
        name="purpose"
        label="What is it for?"
        hint="In plain words, for somebody who has never been there."
        rows={3}
        defaultValue={committee?.purpose}
        readers={readers.committee}
      />
      <Textarea
        name="partnersDo"
        label="What does a partner do there?"
        rows={3}
        defaultValue={committee?.partnersDo}
        readers={readers.committee}
      />
      <Radios
        name="level"
        legend="Where in the trust does it sit?"
        defaultValue={committee?.level}
        options={levels}
      />
      <Radios
        name="safetyRelated"
        legend="Do safety decisions pass through it?"
        defaultValue={safety}
        options={[
          { value: "yes", label: "Yes, it is safety-related" },
          { value: "no", label: "No" },
        ]}
      />
      <TextInput
        name="place"
        label="Where does it meet? (if it has a place)"
        defaultValue={committee?.place}
        readers={readers.committee}
      />
      <TextInput
        name="joiningLink"
        type="url"
        label="Link for joining online (if there is one)"
        defaultValue={committee?.joiningLink}
        readers={readers.meeting}
      />
      <Textarea
        name="preparation"
        label="How do partners prepare? (if you can say)"
        rows={3}
        defaultValue={committee?.preparation}
        readers={readers.committee}
      />
      <TextInput
        name="papersLink"
        type="url"
        label="Link to the papers, where the trust keeps them (if there is one)"
        hint="Papers are never kept in Alongside."
        defaultValue={committee?.papersLink}
        readers={readers.meeting}
      />
      <TextInput
        name="seats"
        label="How many partners is there room for? (if there is a limit)"
        inputMode="numeric"
        width={3}
        defaultValue={committee?.seats?.toString()}
        readers={readers.committee}
      />
      <TextInput
        name="target"
        label="How many partners do you want there?"
        hint={`Leave it empty to want as many as your trust wants everywhere: ${usualTarget} on a safety-related committee, no number on others.`}
        inputMode="numeric"
        width={3}
        defaultValue={committee?.target?.toString()}
        readers={readers.committee}
      />
    </>
  );
}
