import { readers } from "@/app/[trust]/support-readers.ts";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { NetworkDetails } from "@/lib/networks/read-network.ts";

/** The boxes of a network, empty or with what is known now. */
export function NetworkFields({ network }: { network?: NetworkDetails }) {
  return (
    <>
      <TextInput
        name="name"
        label="Name of the network"
        defaultValue={network?.name}
        readers={readers.network}
      />
      <TextInput
        name="link"
        type="url"
        label="Link to its page"
        hint="It starts with https://"
        defaultValue={network?.link}
        readers={readers.network}
      />
      <Textarea
        name="about"
        label="What partners find there (if it helps)"
        hint="For example: a meeting online every two months, for partners in our region."
        rows={3}
        defaultValue={network?.about}
        readers={readers.network}
      />
    </>
  );
}
