import { forbidden, redirect } from "next/navigation";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { answerMeasureAction } from "@/app/[trust]/success/[appointmentId]/[measureId]/answer/actions.ts";
import { measureAt, viewReaders } from "@/app/[trust]/success/frame.ts";
import { MeasureForm } from "@/app/[trust]/success/measure-form.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Prose } from "@/components/prose.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readMeasure } from "@/lib/success/read-success.ts";
import { showShortDate } from "@/lib/time.ts";

/** Says yes or no to how it is worded. */
export default async function AnswerMeasurePage(props: {
  params: Promise<{ trust: string; appointmentId: string; measureId: string }>;
}) {
  const { trust, appointmentId, measureId } = await props.params;
  const detail = await readOr404(readMeasure(await requireActor(trust), appointmentId, measureId));
  const { membership } = await requireMembership(trust);
  const { measure, isPartner, partner } = detail;
  const at = measureAt(trust, detail, measureId);
  const { waitsFor, refused, wording } = measure.standing;
  const isAsked = waitsFor !== null && !refused;
  if ((!isAsked || detail.isOver) && !(await wasSent())) redirect(at);
  if (isAsked && isPartner && waitsFor === "trust") forbidden();
  const records = detail.side === "trust" && waitsFor === "partner";
  const title = records ? `What ${partner} answered` : "Say yes or no";
  return (
    <MeasureForm
      trust={trust}
      place={membership.trustName}
      detail={detail}
      title={title}
      action={answerMeasureAction.bind(null, trust, appointmentId, measureId)}
      submitLabel="Save the answer"
    >
      <InsetText>
        <Prose text={wording.words} />
        <p className="nhsuk-hint">
          {wording.by} wrote this on {showShortDate(wording.on)}.
        </p>
      </InsetText>
      <Radios
        name="kind"
        legend={records ? "What did they answer?" : "Do you agree that this is what success looks like?"}
        options={[
          { value: "agreed", label: "Yes: it holds from today" },
          { value: "not_agreed", label: "No, and say why or what to change" },
        ]}
      />
      <Textarea
        name="because"
        label="Why not, or what would you change? (needed for a no)"
        rows={3}
        readers={viewReaders(detail)}
      />
      {records && <HowRadios />}
    </MeasureForm>
  );
}
