import { forbidden, redirect } from "next/navigation";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { sayOfPointAction } from "@/app/[trust]/raised/[appointmentId]/[pointId]/word/actions.ts";
import { PointForm } from "@/app/[trust]/raised/point-form.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Prose } from "@/components/prose.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readRaisedPoint } from "@/lib/points/read-raised.ts";

/** Says whether the trust's answer is enough, or takes back what was raised. */
export default async function SayOfPointPage(props: {
  params: Promise<{ trust: string; appointmentId: string; pointId: string }>;
}) {
  const { trust, appointmentId, pointId } = await props.params;
  const detail = await readOr404(readRaisedPoint(await requireActor(trust), appointmentId, pointId));
  const { membership } = await requireMembership(trust);
  const { point, partner, isPartner, may } = detail;
  const isClosed = point.standing.kind === "taken_back" || detail.isOver;
  if (isClosed && !(await wasSent())) redirect(`/${trust}/raised/${appointmentId}/${pointId}`);
  if (!may.say && !isClosed) forbidden();
  const latest = point.answers.at(-1);
  return (
    <PointForm
      trust={trust}
      place={membership.trustName}
      detail={detail}
      title={isPartner ? "Is the answer enough?" : `What ${partner} says of it`}
      action={sayOfPointAction.bind(null, trust, appointmentId, pointId)}
      submitLabel="Save"
      hidden={{ position: String(point.positions.word), answers: String(point.answers.length) }}
    >
      {latest && (
        <>
          <p className="nhsuk-u-margin-bottom-1">
            <strong>{latest.by} answered:</strong>
          </p>
          <Prose text={latest.words} />
        </>
      )}
      <Radios
        name="kind"
        legend={isPartner ? "What do you want to say?" : "What did they say?"}
        options={[
          ...(latest
            ? [
                { value: "settles", label: "This answers it" },
                { value: "does_not_settle", label: "This does not answer it, and this is what is missing" },
              ]
            : []),
          { value: "taken_back", label: "Take it back: nobody need answer it" },
        ]}
      />
      <Textarea
        name="because"
        label="What is still missing, or why? (needed if it does not answer it)"
        hint="Do not write about patients."
        rows={3}
        readers={
          isPartner
            ? "you, your line manager, whoever stands in, and who was asked to respond"
            : "the partner, their line manager, whoever stands in, and who was asked to respond"
        }
      />
      {!isPartner && <HowRadios />}
    </PointForm>
  );
}
