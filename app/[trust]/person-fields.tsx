import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import type { ReachedBy } from "@/prisma/generated/enums.ts";

export const reachedByWords: Record<ReachedBy, string> = {
  email: "By e-mail",
  phone: "By phone",
  letter: "By letter",
};

type Person = { name: string; email: string | null; phone: string | null; reachedBy: ReachedBy };

/** Who somebody is and how to reach them: the same questions wherever a person is named or changed. */
export function PersonFields(props: { person?: Person; readers: string }) {
  const { person, readers } = props;
  return (
    <>
      <TextInput
        name="name"
        label="Name"
        width={30}
        defaultValue={person?.name}
        autoComplete="off"
        readers={readers}
      />
      <TextInput
        name="email"
        label="E-mail address (if they have one)"
        hint="They need one to sign in. Without it they can be a partner all the same."
        type="email"
        width={30}
        defaultValue={person?.email}
        autoComplete="off"
        readers={readers}
      />
      <TextInput
        name="phone"
        label="Phone number (if they want to give one)"
        type="tel"
        width={20}
        defaultValue={person?.phone}
        autoComplete="off"
        readers={readers}
      />
      <Radios
        name="reachedBy"
        legend="How do they want to be reached?"
        defaultValue={person?.reachedBy}
        options={Object.entries(reachedByWords).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}
