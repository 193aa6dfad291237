import { TextInput } from "@/components/ui/text-input.tsx";

/** Who reads what is written down about somebody who serves already. */
export const servingReaders = "this partner, managers and admins";

/** A box for a day that may not be known. */
export function DayBox(props: { name: string; label: string; hint?: string }) {
  const { name, label, hint } = props;
  return (
    <TextInput name={name} label={label} hint={hint} width={20} autoComplete="off" readers={servingReaders} />
  );
}
