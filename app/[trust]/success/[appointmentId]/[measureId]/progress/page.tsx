import { redirect } from "next/navigation";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { sayProgressAction } from "@/app/[trust]/success/[appointmentId]/[measureId]/progress/actions.ts";
import { measureAt, viewReaders } from "@/app/[trust]/success/frame.ts";
import { MeasureForm } from "@/app/[trust]/success/measure-form.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Prose } from "@/components/prose.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readMeasure } from "@/lib/success/read-success.ts";
import { addMonths, showShortDate, today } from "@/lib/time.ts";

const title = "Write how it goes";

export default async function SayProgressPage(props: {
  params: Promise<{ trust: string; appointmentId: string; measureId: string }>;
}) {
  const { trust, appointmentId, measureId } = await props.params;
  const detail = await readOr404(readMeasure(await requireActor(trust), appointmentId, measureId));
  const { membership } = await requireMembership(trust);
  const { measure, isPartner, partner } = detail;
  const at = measureAt(trust, detail, measureId);
  const { agreed, wording, reviewOn, isReviewDue } = measure.standing;
  if ((!agreed || detail.isOver) && !(await wasSent())) redirect(at);
  return (
    <MeasureForm
      trust={trust}
      place={membership.trustName}
      detail={detail}
      title={title}
      action={sayProgressAction.bind(null, trust, appointmentId, measureId)}
      submitLabel="Save"
    >
      <InsetText>
        <Prose text={(agreed ?? wording).words} />
      </InsetText>
      <Textarea
        name="words"
        label="How does it go?"
        hint="What went well, what did not, and what would help. What the other side writes stands apart. Do not write about patients."
        rows={5}
        readers={viewReaders(detail)}
      />
      <DateInput
        name="reviewOn"
        legend={
          isReviewDue ? "When do you look at it again?" : "When do you look at it again? (if it changes)"
        }
        hint={reviewOn && !isReviewDue ? `Now it is ${showShortDate(reviewOn)}.` : undefined}
        defaultValue={isReviewDue ? addMonths(today(), 3) : undefined}
      />
      {!isPartner && <WhoseRadios partner={partner} />}
    </MeasureForm>
  );
}
