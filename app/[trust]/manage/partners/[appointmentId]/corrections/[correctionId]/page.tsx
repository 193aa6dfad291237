import { forbidden, notFound, redirect } from "next/navigation";
import { answerCorrectionAction } from "@/app/[trust]/manage/partners/[appointmentId]/corrections/[correctionId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { correctionAmong, readRecordedFor } from "@/lib/corrections/read-recorded-for.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function CorrectionPage(props: {
  params: Promise<{ trust: string; appointmentId: string; correctionId: string }>;
}) {
  const { trust, appointmentId, correctionId } = await props.params;
  const all = await readOr404(readRecordedFor(await requireActor(trust), appointmentId));
  if (all.isPartner) forbidden();
  const found = correctionAmong(all, correctionId);
  if (!found) notFound();
  const { record, correction } = found;
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/manage/partners/${appointmentId}/recorded`;
  if (correction.answer && !(await wasSent())) redirect(at);
  const title = `${all.partner} says that something is not right`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="manage"
      back={{ href: at, label: "What was written down for them" }}
      hasForm
    >
      <Form
        action={answerCorrectionAction.bind(null, trust, appointmentId, correctionId)}
        title={title}
        place={membership.trustName}
        caption={record.what}
        submitLabel="Send"
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>
          Written down by {record.recordedBy} on {showShortDate(record.on)}.
        </p>
        <InsetText>
          <p className="break-words whitespace-pre-line">“{correction.words}”</p>
        </InsetText>
        <Radios
          name="kind"
          legend="What did you do?"
          options={[
            {
              value: "put_right",
              label: "They are right",
              hint: "Put right what you can first, for example record anew who came. The record keeps what was there.",
            },
            { value: "stands", label: "We see it otherwise", hint: "Both stand beside one another." },
          ]}
        />
        <Textarea
          name="words"
          label="What you did, or why it stands"
          rows={4}
          readers={`${all.partner}, and the managers of partners at this trust`}
        />
        <p>{all.partner} gets a message. Your answer stands: nobody changes it afterwards.</p>
      </Form>
    </TrustPage>
  );
}
