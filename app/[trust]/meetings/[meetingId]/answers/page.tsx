import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { answerPointsAction } from "@/app/[trust]/meetings/[meetingId]/answers/actions.ts";
import { Point } from "@/app/[trust]/meetings/[meetingId]/point.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Answer what partners raised";

export default async function AnswersPage(props: { params: Promise<{ trust: string; meetingId: string }> }) {
  const { trust, meetingId } = await props.params;
  const meeting = await readOr404(readMeeting(await requireActor(trust), meetingId));
  if (!meeting.may.answer) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/meetings/${meetingId}`;
  const sent = await wasSent();
  // One's own is for somebody else to answer. Where the form comes back, what was answered meanwhile is still in it.
  const points = meeting.points.filter(
    ({ answer, takenBack, membershipId }) =>
      (sent || (!answer && !takenBack)) && membershipId !== membership.membershipId,
  );
  const frame = {
    trust,
    title,
    current: "committees" as const,
    back: { href: at, label: `Meeting of ${meeting.committee.name}` },
  };
  if (points.length === 0)
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">Nothing waits for an answer</h1>
        <p>When a partner writes down what they raised at this meeting, you can answer it here.</p>
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={answerPointsAction.bind(null, trust, meetingId)}
        title={title}
        place={membership.trustName}
        caption={meeting.committee.name}
        submitLabel="Save these answers"
        hidden={{
          id: randomUUID(),
          ...Object.fromEntries(points.map(({ id, position }) => [`positions.${id}`, String(position)])),
        }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>Leave a box empty to answer that one later. Each partner gets a message.</p>
        {points.map((point) => (
          <Point key={point.id} point={point} by>
            <Textarea
              name={`words.${point.id}`}
              label="What became of it?"
              hint="If nothing did, say why. Do not write about patients."
              readers={`${point.partner}, and the managers and admins of this trust`}
              rows={3}
            />
          </Point>
        ))}
      </Form>
    </TrustPage>
  );
}
