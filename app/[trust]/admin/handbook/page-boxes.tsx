import { readers } from "@/app/[trust]/handbook-readers.ts";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";

/** The boxes of a page of the handbook, empty or with what it says now. */
export function PageBoxes({ page }: { page?: { title: string; body: string } }) {
  return (
    <>
      <TextInput
        name="title"
        label="What is the page called?"
        defaultValue={page?.title}
        readers={readers.page}
      />
      <Textarea
        name="body"
        label="What does it say?"
        hint="Short sentences, plain words. Leave an empty line between paragraphs. Begin a line with “- ” for a list. Do not write about patients."
        rows={14}
        defaultValue={page?.body}
        readers={readers.page}
      />
    </>
  );
}
