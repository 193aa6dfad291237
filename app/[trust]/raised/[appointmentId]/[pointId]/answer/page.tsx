import { forbidden, redirect } from "next/navigation";
import { answerRaisedAction } from "@/app/[trust]/raised/[appointmentId]/[pointId]/answer/actions.ts";
import { PointForm } from "@/app/[trust]/raised/point-form.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readRaisedPoint } from "@/lib/points/read-raised.ts";

/** Answers something that was raised: what the trust will do, what changed, or why nothing did. */
export default async function AnswerRaisedPage(props: {
  params: Promise<{ trust: string; appointmentId: string; pointId: string }>;
}) {
  const { trust, appointmentId, pointId } = await props.params;
  const detail = await readOr404(readRaisedPoint(await requireActor(trust), appointmentId, pointId));
  const { membership } = await requireMembership(trust);
  if (!detail.may.answer) forbidden();
  const { point, partner } = detail;
  if (point.standing.kind === "taken_back" && !(await wasSent()))
    redirect(`/${trust}/raised/${appointmentId}/${pointId}`);
  return (
    <PointForm
      trust={trust}
      place={membership.trustName}
      detail={detail}
      title={`Answer what ${partner} raised`}
      action={answerRaisedAction.bind(null, trust, appointmentId, pointId)}
      submitLabel="Save the answer"
      hidden={{ position: String(point.positions.answer) }}
    >
      <Radios
        name="kind"
        legend="What can you say?"
        options={[
          { value: "response", label: "What the trust says to it, or will do" },
          { value: "changed", label: "What changed because of it" },
          { value: "not_changed", label: "Why nothing changed" },
        ]}
      />
      <Textarea
        name="words"
        label="In your words"
        hint="Say what happened, and no more than that. Do not write about patients."
        rows={5}
        readers={`${partner}, and the managers and admins of this trust; what changed, also its sponsor, without the name`}
      />
      <DateInput
        name="outcomeBy"
        legend="By when will you say what changed? (only if the trust will do something)"
      />
      <p>{partner} gets a message, sees your name beside the answer, and says whether it is enough.</p>
    </PointForm>
  );
}
