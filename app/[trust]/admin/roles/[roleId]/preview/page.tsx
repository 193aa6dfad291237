import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { RoleView } from "@/components/role-view.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";

export default async function PreviewPage(props: { params: Promise<{ trust: string; roleId: string }> }) {
  const { trust, draft, at, back } = await openDraftPage(props.params);
  const { version } = draft;
  return (
    <TrustPage
      trust={trust}
      title={`Preview of ${version.title}, version ${version.number}`}
      current="admin"
      back={back}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Preview of version {version.number}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {version.title}
      </h1>
      <InsetText>
        <p>This is what partners will read. It is a draft, and they do not see it yet.</p>
      </InsetText>
      <RoleView version={version} />
      <ButtonLink href={`${at}/publication`}>Publish</ButtonLink>
    </TrustPage>
  );
}
