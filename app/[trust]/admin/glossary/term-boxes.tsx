import { readers } from "@/app/[trust]/handbook-readers.ts";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";

/** The boxes of a word of the glossary, empty or with what it means now. */
export function TermBoxes({ term }: { term?: { term: string; meaning: string } }) {
  return (
    <>
      <TextInput name="term" label="The word" defaultValue={term?.term} readers={readers.everyone} />
      <Textarea
        name="meaning"
        label="What does it mean?"
        hint="In words that anybody knows."
        rows={3}
        defaultValue={term?.meaning}
        readers={readers.everyone}
      />
    </>
  );
}
