import { Checkboxes } from "@/components/ui/checkboxes.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { ProfileSummary } from "@/lib/profiles/profile-summary.ts";

const boxes = {
  own: {
    experience: "What have you lived through or done that helps here?",
    skills: "What are you good at?",
    interests: "What interests you most?",
    whenFree: "When are you usually free?",
    interestsToo: "; fellow partners too, if you say so below",
    seen: "Can fellow partners at this trust see you?",
    yes: "Yes, they can see my name and my interests",
  },
  theirs: {
    experience: "What have they lived through or done that helps here?",
    skills: "What are they good at?",
    interests: "What interests them most?",
    whenFree: "When are they usually free?",
    interestsToo: "; fellow partners too, if the partner agreed",
    seen: "Did they agree that fellow partners can see them?",
    yes: "Yes, their name and their interests",
  },
};

/** What a partner brings: the same boxes for the partner and for a manager who records it. */
export function ProfileBoxes(props: {
  profile: ProfileSummary | null;
  of: keyof typeof boxes;
  readers: string;
}) {
  const { profile, readers } = props;
  const words = boxes[props.of];
  const box = { rows: 4 };
  return (
    <>
      <Textarea
        {...box}
        name="experience"
        label={words.experience}
        hint="For example: years as a carer, a job, a group you belong to. Do not write about patients."
        defaultValue={profile?.experience}
        readers={readers}
      />
      <Textarea
        {...box}
        name="skills"
        label={words.skills}
        defaultValue={profile?.skills}
        readers={readers}
      />
      <Textarea
        {...box}
        name="interests"
        label={words.interests}
        hint="For example: medicines, falls, how people are told when things go wrong."
        defaultValue={profile?.interests}
        readers={`${readers}${words.interestsToo}`}
      />
      <Textarea
        {...box}
        name="whenFree"
        label={words.whenFree}
        hint="For example: Tuesdays, or evenings by video."
        defaultValue={profile?.whenFree}
        readers={readers}
      />
      <Checkboxes
        name="seenByPartners"
        legend={words.seen}
        hint="It can be changed at any time."
        options={[{ value: "yes", label: words.yes }]}
        defaultValues={profile?.seenByPartners ? ["yes"] : []}
      />
    </>
  );
}
