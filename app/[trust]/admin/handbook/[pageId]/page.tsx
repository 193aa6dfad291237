import { changePageAction } from "@/app/[trust]/admin/handbook/[pageId]/actions.ts";
import { PageBoxes } from "@/app/[trust]/admin/handbook/page-boxes.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { readPage } from "@/lib/handbook/read-handbook.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function ChangeHandbookPage(props: {
  params: Promise<{ trust: string; pageId: string }>;
}) {
  const { trust, pageId } = await props.params;
  const page = await readOr404(readPage(await requireActor(trust), pageId));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/handbook`, label: "Handbook" };
  if (page.endedAt)
    return (
      <TrustPage trust={trust} title={page.title} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">{page.title}</h1>
        <p>Removed on {showShortDate(page.endedAt)}.</p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={page.title} current="admin" back={back} hasForm>
      <Form
        action={changePageAction.bind(null, trust, pageId)}
        title={page.title}
        place={membership.trustName}
        caption="Handbook"
        submitLabel="Save"
        hidden={{ revision: String(page.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <PageBoxes page={page} />
      </Form>
    </TrustPage>
  );
}
