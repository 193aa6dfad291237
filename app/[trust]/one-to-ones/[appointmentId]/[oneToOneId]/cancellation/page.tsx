import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { cancelOneToOneAction } from "@/app/[trust]/one-to-ones/[appointmentId]/[oneToOneId]/cancellation/actions.ts";
import { placeOf, readers } from "@/app/[trust]/one-to-ones/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { readOneToOne } from "@/lib/one-to-ones/read-one-to-one.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Call off this one-to-one";

export default async function CancelOneToOnePage(props: {
  params: Promise<{ trust: string; appointmentId: string; oneToOneId: string }>;
}) {
  const { trust, appointmentId, oneToOneId } = await props.params;
  const talk = await readOr404(readOneToOne(await requireActor(trust), appointmentId, oneToOneId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/one-to-ones/${appointmentId}/${oneToOneId}`;
  if (talk.states.length > 0 && !(await wasSent())) redirect(at);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={placeOf(talk)}
      back={{ href: at, label: "The one-to-one" }}
      hasForm
    >
      <Form
        action={cancelOneToOneAction.bind(null, trust, appointmentId, oneToOneId)}
        title={title}
        place={membership.trustName}
        caption={whenWords(talk)}
        submitLabel="Call it off"
        variant="warning"
        hidden={{ id: randomUUID(), revision: String(talk.revision) }}
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>What is on the agenda is kept for the next one. The other of you gets a message.</p>
        <TextInput
          name="because"
          label="Why? (if you want to say)"
          hint="You need not say why. Please do not write about health, or about patients."
          readers={readers(talk.isPartner)}
        />
      </Form>
    </TrustPage>
  );
}
