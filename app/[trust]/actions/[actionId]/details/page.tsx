import { redirect } from "next/navigation";
import { changeActionAction } from "@/app/[trust]/actions/[actionId]/details/actions.ts";
import { placeOf } from "@/app/[trust]/actions/frame.ts";
import { OwnerFields } from "@/app/[trust]/actions/owner-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { readAction } from "@/lib/actions/read-action.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Who does it, and by when";

export default async function ActionDetailsPage(props: {
  params: Promise<{ trust: string; actionId: string }>;
}) {
  const { trust, actionId } = await props.params;
  const actor = await requireActor(trust);
  const action = await readOr404(readAction(actor, actionId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/actions/${actionId}`;
  const mayChange = action.isOfTheTwo && !action.isOver && action.kind === "to_do";
  if (!mayChange && !(await wasSent())) redirect(at);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={placeOf(action)}
      back={{ href: at, label: "What was agreed" }}
      hasForm
    >
      <Form
        action={changeActionAction.bind(null, trust, actionId)}
        title={title}
        place={membership.trustName}
        caption={action.words}
        submitLabel="Save"
        hidden={{ revision: String(action.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <OwnerFields
          owners={action.owners}
          ownerId={action.ownerHasLeft ? undefined : action.owner.id}
          dueOn={action.dueOn}
          readerId={actor.membershipId}
        />
        <p>Whoever it concerns gets a message.</p>
      </Form>
    </TrustPage>
  );
}
