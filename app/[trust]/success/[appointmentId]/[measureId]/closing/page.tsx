import { redirect } from "next/navigation";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { closeMeasureAction } from "@/app/[trust]/success/[appointmentId]/[measureId]/closing/actions.ts";
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

/** Says that it is met, or drops it. */
export default async function CloseMeasurePage(props: {
  params: Promise<{ trust: string; appointmentId: string; measureId: string }>;
}) {
  const { trust, appointmentId, measureId } = await props.params;
  const detail = await readOr404(readMeasure(await requireActor(trust), appointmentId, measureId));
  const { membership } = await requireMembership(trust);
  const { measure, isPartner, partner } = detail;
  const at = measureAt(trust, detail, measureId);
  const { agreed, wording, kind } = measure.standing;
  const isClosed = kind === "met" || kind === "dropped";
  if ((isClosed || detail.isOver) && !(await wasSent())) redirect(at);
  const title = agreed ? "Say that it is met, or drop it" : "Drop it";
  return (
    <MeasureForm
      trust={trust}
      place={membership.trustName}
      detail={detail}
      title={title}
      action={closeMeasureAction.bind(null, trust, appointmentId, measureId)}
      submitLabel="Save"
    >
      <InsetText>
        <Prose text={(agreed ?? wording).words} />
      </InsetText>
      <Radios
        name="kind"
        legend="What became of it?"
        options={[
          ...(agreed ? [{ value: "met", label: "It is met" }] : []),
          { value: "dropped", label: "It is dropped" },
        ]}
      />
      <Textarea
        name="because"
        label="How can you tell, or why is it dropped?"
        hint="Do not write about patients."
        rows={3}
        readers={viewReaders(detail)}
      />
      {!isPartner && <WhoseRadios partner={partner} />}
      <p>It stays on record, with all that was said of it.</p>
    </MeasureForm>
  );
}
