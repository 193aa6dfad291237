import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { sayCorrectionAction } from "@/app/[trust]/partner/recorded/[kind]/[recordId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { readRecordedFor, recordAmong } from "@/lib/corrections/read-recorded-for.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Say that this is not right";

export default async function CorrectPage(props: {
  params: Promise<{ trust: string; kind: string; recordId: string }>;
}) {
  const { trust, kind, recordId } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const all = await readOr404(readRecordedFor(actor, actor.appointmentId));
  const record = recordAmong(all, kind, recordId);
  if (!record) notFound();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/partner/recorded`, label: "What others wrote down for you" };
  const isOpen = record.corrections.some(({ answer }) => !answer);
  if ((isOpen || all.isOver) && !(await wasSent())) redirect(back.href);
  return (
    <TrustPage trust={trust} title={title} current="partner" back={back} hasForm>
      <Form
        action={sayCorrectionAction.bind(null, trust, kind, recordId)}
        title={title}
        place={membership.trustName}
        caption={record.what}
        submitLabel="Send"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(all.urgentContacts)} moreAt={`/${trust}/urgent`} />
        {record.quote && <p className="break-words whitespace-pre-line">“{record.quote}”</p>}
        <p>{record.recordedBy} wrote this down.</p>
        <Textarea
          name="words"
          label="What is not right?"
          hint="A few words are enough. Do not write about patients."
          rows={4}
          readers="you, and the managers of partners at this trust"
        />
      </Form>
    </TrustPage>
  );
}
