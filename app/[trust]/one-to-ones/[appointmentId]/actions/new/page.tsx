import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { OwnerFields } from "@/app/[trust]/actions/owner-fields.tsx";
import { agreeActionAction } from "@/app/[trust]/one-to-ones/[appointmentId]/actions/new/actions.ts";
import { backToTheTwo, placeOf } from "@/app/[trust]/one-to-ones/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { listActionOwners } from "@/lib/actions/read-action.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Write down what you agreed";

export default async function NewActionPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ at?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const { at } = await props.searchParams;
  const actor = await requireActor(trust);
  const two = await readOr404(readOneToOnes(actor, appointmentId));
  const { owners } = await listActionOwners(actor, appointmentId);
  const { membership } = await requireMembership(trust);
  const back = backToTheTwo(trust, two);
  if (two.isOver && !(await wasSent())) redirect(back.href);
  return (
    <TrustPage trust={trust} title={title} current={placeOf(two)} back={back} hasForm>
      <Form
        action={agreeActionAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={two.isPartner ? undefined : `One-to-ones with ${two.partner}`}
        submitLabel="Save"
        hidden={{ id: randomUUID(), oneToOneId: typeof at === "string" ? at : "" }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(two.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <Textarea
          name="words"
          label="What will somebody do?"
          hint="For example: find out when papers are sent. Do not write about patients."
          rows={3}
          readers={
            two.isPartner
              ? "you, your line manager, whoever stands in for them, and who does it; nobody else"
              : `${two.partner}, their line manager, whoever stands in, and who does it; nobody else`
          }
        />
        <OwnerFields owners={owners} readerId={actor.membershipId} />
        <p>It stays here for both of you until it is done.</p>
      </Form>
    </TrustPage>
  );
}
