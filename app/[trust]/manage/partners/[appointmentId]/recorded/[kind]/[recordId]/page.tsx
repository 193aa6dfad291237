import { randomUUID } from "node:crypto";
import { forbidden, notFound, redirect } from "next/navigation";
import { HowTold } from "@/app/[trust]/how-radios.tsx";
import { recordCorrectionAction } from "@/app/[trust]/manage/partners/[appointmentId]/recorded/[kind]/[recordId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { readRecordedFor, recordAmong } from "@/lib/corrections/read-recorded-for.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

export default async function RecordCorrectionPage(props: {
  params: Promise<{ trust: string; appointmentId: string; kind: string; recordId: string }>;
}) {
  const { trust, appointmentId, kind, recordId } = await props.params;
  const all = await readOr404(readRecordedFor(await requireActor(trust), appointmentId));
  if (all.isPartner) forbidden();
  const record = recordAmong(all, kind, recordId);
  if (!record) notFound();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/manage/partners/${appointmentId}/recorded`;
  const isOpen = record.corrections.some(({ answer }) => !answer);
  if ((isOpen || all.isOver) && !(await wasSent())) redirect(at);
  const title = `${all.partner} says that this is not right`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="manage"
      back={{ href: at, label: "What was written down for them" }}
      hasForm
    >
      <Form
        action={recordCorrectionAction.bind(null, trust, appointmentId, kind, recordId)}
        title={title}
        place={membership.trustName}
        caption={record.what}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(all.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <Textarea
          name="words"
          label="What do they say is not right?"
          hint="In their words, as far as you can. Do not write about patients."
          rows={4}
          readers={`${all.partner}, and the managers of partners at this trust`}
        />
        <HowTold />
      </Form>
    </TrustPage>
  );
}
