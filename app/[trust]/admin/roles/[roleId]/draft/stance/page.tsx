import { readers } from "@/app/[trust]/admin/readers.ts";
import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { changeStanceAction } from "@/app/[trust]/admin/roles/[roleId]/draft/stance/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";

const title = "Strategic partner or representative";

export default async function StancePage(props: { params: Promise<{ trust: string; roleId: string }> }) {
  const { trust, roleId, draft, place, caption, back } = await openDraftPage(props.params);
  const { version, revision } = draft;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={changeStanceAction.bind(null, trust, roleId, version.id)}
        title={title}
        place={place}
        caption={caption}
        submitLabel="Save"
        hidden={{ revision: String(revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>This is one of the things partners are most often unsure about. Say it plainly.</p>
        <Radios
          name="stance"
          legend="In this role, a partner is"
          defaultValue={version.stance}
          options={[
            {
              value: "strategic",
              label: "A strategic partner",
              hint: "They help decide how safety is run, with their own judgement.",
            },
            {
              value: "representative",
              label: "A representative",
              hint: "They bring the views of a group of people, and report back to them.",
            },
            { value: "both", label: "Both" },
            {
              value: "by_task",
              label: "It depends on the task",
              hint: "Each task profile then says which.",
            },
          ]}
        />
        <Textarea
          name="stanceMeaning"
          label="What that means at your trust"
          hint="One or two sentences to the partner, such as “You are a full member of our safety groups and have the same say as anybody there.”"
          rows={4}
          defaultValue={version.stanceMeaning}
          readers={readers.draft}
        />
        <Textarea
          name="speaksFor"
          label="For whom they speak, and for whom not"
          hint="Such as “You speak from your own view of what matters to patients. Nobody expects you to speak for every patient.”"
          rows={4}
          defaultValue={version.speaksFor}
          readers={readers.draft}
        />
      </Form>
    </TrustPage>
  );
}
