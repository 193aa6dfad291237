import { randomUUID } from "node:crypto";
import { readers } from "@/app/[trust]/admin/readers.ts";
import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { addSectionAction } from "@/app/[trust]/admin/roles/[roleId]/draft/sections/new/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";

const title = "Add a section";

export default async function NewSectionPage(props: { params: Promise<{ trust: string; roleId: string }> }) {
  const { trust, roleId, draft, place, caption, back } = await openDraftPage(props.params);
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={addSectionAction.bind(null, trust, roleId, draft.version.id)}
        title={title}
        place={place}
        caption={caption}
        submitLabel="Add this section"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>For something your trust says that has no heading yet. It comes after the other sections.</p>
        <TextInput name="heading" label="Heading" readers={readers.draft} />
        <Textarea
          name="body"
          label="What it says"
          hint="Leave an empty line between paragraphs. Begin a line with a hyphen and a space for a bullet point."
          rows={12}
          readers={readers.draft}
        />
      </Form>
    </TrustPage>
  );
}
