import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { changeOneToOneAction } from "@/app/[trust]/one-to-ones/[appointmentId]/[oneToOneId]/details/actions.ts";
import { placeOf } from "@/app/[trust]/one-to-ones/frame.ts";
import { WhenFields } from "@/app/[trust]/one-to-ones/when-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { readOneToOne } from "@/lib/one-to-ones/read-one-to-one.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Move or change this one-to-one";

export default async function ChangeOneToOnePage(props: {
  params: Promise<{ trust: string; appointmentId: string; oneToOneId: string }>;
}) {
  const { trust, appointmentId, oneToOneId } = await props.params;
  const actor = await requireActor(trust);
  const talk = await readOr404(readOneToOne(actor, appointmentId, oneToOneId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/one-to-ones/${appointmentId}/${oneToOneId}`;
  const closed = talk.isOver || talk.states.length > 0;
  if (closed && !(await wasSent())) redirect(at);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={placeOf(talk)}
      back={{ href: at, label: "The one-to-one" }}
      hasForm
    >
      <Form
        action={changeOneToOneAction.bind(null, trust, appointmentId, oneToOneId)}
        title={title}
        place={membership.trustName}
        caption={whenWords(talk)}
        submitLabel="Save"
        hidden={{ id: randomUUID(), revision: String(talk.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <WhenFields
          isPartner={talk.isPartner}
          readerId={actor.membershipId}
          supporters={talk.supporters}
          talk={talk}
        />
        <p>The other of you gets a message.</p>
      </Form>
    </TrustPage>
  );
}
