import { notFound } from "next/navigation";
import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { removeSectionAction } from "@/app/[trust]/admin/roles/[roleId]/draft/sections/[sectionId]/removal/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readSection } from "@/lib/roles/read-section.ts";

export default async function RemoveSectionPage(props: {
  params: Promise<{ trust: string; roleId: string; sectionId: string }>;
}) {
  const { sectionId } = await props.params;
  const { trust, roleId, draft, place, caption, back } = await openDraftPage(props.params);
  const section = await readOr404(readSection(await requireActor(trust), sectionId));
  if (section.versionId !== draft.version.id || section.suggestion) notFound();
  const title = `Remove “${section.heading}”`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={removeSectionAction.bind(null, trust, roleId, draft.version.id, sectionId)}
        title={title}
        place={place}
        caption={caption}
        submitLabel="Remove this section"
        variant="warning"
        cancel={{ href: `${back.href}/sections/${sectionId}`, label: "Keep it" }}
      >
        <p>The section goes from this draft. Versions that were published keep it.</p>
        <InsetText>
          <Prose text={section.body} />
        </InsetText>
      </Form>
    </TrustPage>
  );
}
