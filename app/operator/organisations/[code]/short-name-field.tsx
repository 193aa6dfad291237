import { TextInput } from "@/components/ui/text-input.tsx";
import { env } from "@/lib/env.ts";

/** The trust's part of the address. */
export function ShortNameField({ defaultValue }: { defaultValue: string }) {
  return (
    <TextInput
      name="shortName"
      label="Short name"
      hint="The trust’s part of every address: lower-case letters, numbers and hyphens, like north-tees."
      prefix={`${env().PUBLIC_URL.replace(/^https?:\/\//, "")}/`}
      width={20}
      spellCheck={false}
      defaultValue={defaultValue}
      readers="anybody who sees an address of this trust"
    />
  );
}
