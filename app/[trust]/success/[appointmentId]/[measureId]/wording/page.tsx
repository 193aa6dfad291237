import { redirect } from "next/navigation";
import { rewordMeasureAction } from "@/app/[trust]/success/[appointmentId]/[measureId]/wording/actions.ts";
import { measureAt } from "@/app/[trust]/success/frame.ts";
import { MeasureForm } from "@/app/[trust]/success/measure-form.tsx";
import { WordingFields } from "@/app/[trust]/success/wording-fields.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readMeasure } from "@/lib/success/read-success.ts";
import { addMonths, today } from "@/lib/time.ts";

const title = "Put it in other words";

export default async function RewordMeasurePage(props: {
  params: Promise<{ trust: string; appointmentId: string; measureId: string }>;
}) {
  const { trust, appointmentId, measureId } = await props.params;
  const detail = await readOr404(readMeasure(await requireActor(trust), appointmentId, measureId));
  const { membership } = await requireMembership(trust);
  const { measure } = detail;
  const at = measureAt(trust, detail, measureId);
  const { agreed, wording, kind, reviewOn, isReviewDue } = measure.standing;
  const isClosed = kind === "met" || kind === "dropped";
  if ((isClosed || detail.isOver) && !(await wasSent())) redirect(at);
  return (
    <MeasureForm
      trust={trust}
      place={membership.trustName}
      detail={detail}
      title={title}
      action={rewordMeasureAction.bind(null, trust, appointmentId, measureId)}
      submitLabel="Ask the other to agree"
    >
      {agreed && <p>What both agreed holds until both agree the new words.</p>}
      <WordingFields
        success={detail}
        words={wording.words}
        reviewOn={reviewOn && !isReviewDue ? reviewOn : addMonths(today(), 3)}
      />
    </MeasureForm>
  );
}
