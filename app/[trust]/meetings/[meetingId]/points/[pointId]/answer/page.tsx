import { randomUUID } from "node:crypto";
import { forbidden, notFound } from "next/navigation";
import { Point } from "@/app/[trust]/meetings/[meetingId]/point.tsx";
import { answerPointAction } from "@/app/[trust]/meetings/[meetingId]/points/[pointId]/answer/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function AnswerPointPage(props: {
  params: Promise<{ trust: string; meetingId: string; pointId: string }>;
}) {
  const { trust, meetingId, pointId } = await props.params;
  const meeting = await readOr404(readMeeting(await requireActor(trust), meetingId));
  if (!meeting.may.answer) forbidden();
  const point = meeting.points.find(({ id }) => id === pointId);
  if (!point) notFound();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/meetings/${meetingId}`;
  const title = `What became of what ${point.partner} raised`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="committees"
      back={{ href: at, label: `Meeting of ${meeting.committee.name}` }}
      hasForm
    >
      <Form
        action={answerPointAction.bind(null, trust, meetingId, pointId)}
        title={title}
        place={membership.trustName}
        caption={meeting.committee.name}
        submitLabel="Save the answer"
        hidden={{ id: randomUUID(), position: String(point.position) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <Point point={point} />
        <Textarea
          name="words"
          label="What became of it?"
          hint="If nothing did, say why. Do not write about patients."
          readers={`${point.partner}, and the managers and admins of this trust`}
          defaultValue={point.answer?.words}
        />
        <p>{point.partner} gets a message, and sees your name beside the answer.</p>
      </Form>
    </TrustPage>
  );
}
