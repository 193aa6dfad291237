import { changeItemAction } from "@/app/[trust]/admin/training/[itemId]/actions.ts";
import { ItemFields } from "@/app/[trust]/admin/training/item-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import { readItem } from "@/lib/training/read-list.ts";

export default async function TrainingItemPage(props: {
  params: Promise<{ trust: string; itemId: string }>;
}) {
  const { trust, itemId } = await props.params;
  const item = await readOr404(readItem(await requireActor(trust), itemId));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/admin/training`, label: "Training" };
  if (item.endedAt)
    return (
      <TrustPage trust={trust} title={item.name} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">{item.name}</h1>
        <p>Taken off the list on {showShortDate(item.endedAt)}. What partners did stays on record.</p>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={item.name} current="admin" back={back} hasForm>
      <Form
        action={changeItemAction.bind(null, trust, itemId)}
        title={item.name}
        place={membership.trustName}
        caption="Training"
        submitLabel="Save"
        hidden={{ revision: String(item.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          If you change who it is for, each partner about whom nobody has said anything has it from now on,
          until their line manager says otherwise.
        </p>
        <ItemFields item={item} />
      </Form>
      <p>
        <a className="nhsuk-link" href={`${back.href}/${itemId}/ending`}>
          Take this training off the list
        </a>
      </p>
    </TrustPage>
  );
}
