import { readers } from "@/app/[trust]/training-readers.ts";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { ItemDetails } from "@/lib/training/read-list.ts";

/** The boxes of a training, empty or with what the list says now. */
export function ItemFields({ item }: { item?: ItemDetails }) {
  return (
    <>
      <TextInput name="name" label="Name of the training" defaultValue={item?.name} readers={readers.list} />
      <Textarea
        name="about"
        label="What is it? (if it helps)"
        rows={3}
        defaultValue={item?.about}
        readers={readers.list}
      />
      <TextInput
        name="link"
        type="url"
        label="Link to it (if there is one)"
        hint="It starts with https://"
        defaultValue={item?.link}
        readers={readers.list}
      />
      <TextInput
        name="takes"
        label="How long does it take? (if you know)"
        hint="For example: about 30 minutes, or one morning."
        defaultValue={item?.takes}
        readers={readers.list}
      />
      <Radios
        name="forEverybody"
        legend="Who is it for?"
        options={[
          {
            value: "everybody",
            label: "Every partner",
            hint: "Their line manager can say why one partner need not do it.",
          },
          {
            value: "chosen",
            label: "Some partners",
            hint: "Their line manager says for whom.",
          },
        ]}
        defaultValue={item && (item.forEverybody ? "everybody" : "chosen")}
      />
      <TextInput
        name="validMonths"
        label="For how many months is it valid?"
        hint="Leave it empty if it need not be done again."
        inputMode="numeric"
        width={3}
        defaultValue={item?.validMonths === null ? undefined : item?.validMonths.toString()}
        readers={readers.list}
      />
    </>
  );
}
