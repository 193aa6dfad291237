import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import {
  raisePointAction,
  recordPointAction,
} from "@/app/[trust]/meetings/[meetingId]/points/new/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import type { MeetingDetail } from "@/lib/meetings/meeting-detail.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

export default async function NewPointPage(props: {
  params: Promise<{ trust: string; meetingId: string }>;
  searchParams: Promise<{ for?: string | string[] }>;
}) {
  const { trust, meetingId } = await props.params;
  const forOthers = (await props.searchParams).for === "others";
  const meeting = await readOr404(readMeeting(await requireActor(trust), meetingId));
  const own = meeting.mine !== null && !forOthers;
  if (!own && !meeting.may.recordPoint) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/meetings/${meetingId}`;
  const title = own ? "What you raised" : "What a partner raised";
  const frame = {
    trust,
    title,
    current: own ? ("partner" as const) : ("committees" as const),
    back: { href: at, label: `Meeting of ${meeting.committee.name}` },
  };
  const others = (meeting.partners ?? []).filter(({ isSelf }) => !isSelf);
  const closed = whyNot(meeting, own || others.length > 0);
  if (closed && !(await wasSent()))
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is nothing to write yet</h1>
        <p>{closed}</p>
      </TrustPage>
    );
  const action = own ? raisePointAction : recordPointAction;
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={action.bind(null, trust, meetingId)}
        title={title}
        place={membership.trustName}
        caption={meeting.committee.name}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p className="nhsuk-body-l">{whenWords(meeting)}</p>
        <UrgentReminder concerns={urgentConcerns(meeting.urgentContacts)} moreAt={`/${trust}/urgent`} />
        {!own && (
          <Radios
            name="appointmentId"
            legend="Who raised it?"
            options={others.map(({ appointmentId, name }) => ({ value: appointmentId, label: name }))}
          />
        )}
        <Textarea
          name="words"
          label={own ? "What did you ask, or say?" : "What did they ask, or say?"}
          hint={own ? "Use your own words. Do not write about patients." : "Do not write about patients."}
          readers={`${own ? "you" : "the partner"}, and the managers and admins of this trust`}
        />
        {own ? (
          <p>Whoever supports you gets a message. You get one when there is an answer.</p>
        ) : (
          <>
            <HowRadios small />
            <DateInput name="happenedOn" legend="When did they tell you?" />
            <p>The partner gets a message, so that they can say if it is not right.</p>
          </>
        )}
      </Form>
    </TrustPage>
  );
}

function whyNot({ cancelled, hasBegun }: MeetingDetail, anybody: boolean): string | null {
  if (cancelled) return "This meeting was cancelled.";
  if (!hasBegun) return "This meeting has not begun. Write it down once it has.";
  return anybody ? null : "No partner was asked to this meeting.";
}
