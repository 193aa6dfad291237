import { notFound } from "next/navigation";
import { readers } from "@/app/[trust]/admin/readers.ts";
import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { changeSectionAction } from "@/app/[trust]/admin/roles/[roleId]/draft/sections/[sectionId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { Details } from "@/components/ui/details.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readSection } from "@/lib/roles/read-section.ts";

export default async function SectionPage(props: {
  params: Promise<{ trust: string; roleId: string; sectionId: string }>;
}) {
  const { sectionId } = await props.params;
  const { trust, roleId, draft, place, caption, back } = await openDraftPage(props.params);
  const section = await readOr404(readSection(await requireActor(trust), sectionId));
  if (section.versionId !== draft.version.id) notFound();
  return (
    <TrustPage trust={trust} title={section.heading} current="admin" back={back} hasForm>
      <Form
        action={changeSectionAction.bind(null, trust, roleId, sectionId)}
        title={section.heading}
        place={place}
        caption={caption}
        submitLabel="Save"
        hidden={{ revision: String(section.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <TextInput name="heading" label="Heading" defaultValue={section.heading} readers={readers.draft} />
        <Radios
          name="says"
          legend="Is this section part of your role description?"
          defaultValue={section.leftOutBecause ? "left_out" : "words"}
          options={[
            {
              value: "words",
              label: "Yes, it says:",
              conditional: (
                <Textarea
                  name="body"
                  label="Words of this section"
                  hint="Leave an empty line between paragraphs. Begin a line with a hyphen and a space for a bullet point."
                  rows={16}
                  defaultValue={section.body}
                  readers={readers.draft}
                />
              ),
            },
            {
              value: "left_out",
              label: "No, we leave it out because:",
              conditional: (
                <Textarea
                  name="leftOutBecause"
                  label="Why it is left out"
                  hint="Partners read this, so that they know it was not forgotten."
                  rows={3}
                  defaultValue={section.leftOutBecause}
                  readers={readers.draft}
                />
              ),
            },
          ]}
        />
      </Form>
      {section.suggestion && section.suggestion !== section.body && (
        <Details summary="Words we suggest, to copy from">
          <Prose text={section.suggestion} />
        </Details>
      )}
      {!section.suggestion && (
        <p>
          <a className="nhsuk-link" href={`${back.href}/sections/${sectionId}/removal`}>
            Remove this section
          </a>
        </p>
      )}
    </TrustPage>
  );
}
