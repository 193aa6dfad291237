import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { changeMeetingAction } from "@/app/[trust]/meetings/[meetingId]/details/actions.ts";
import { OwnFields, TimeFields } from "@/app/[trust]/meetings/meeting-fields.tsx";
import { Told } from "@/app/[trust]/meetings/told.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { readMeetingDetails } from "@/lib/meetings/read-meeting-details.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Change or move this meeting";

export default async function ChangeMeetingPage(props: {
  params: Promise<{ trust: string; meetingId: string }>;
}) {
  const { trust, meetingId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const meeting = await readOr404(readMeetingDetails(actor, meetingId));
  const at = `/${trust}/meetings/${meetingId}`;
  if (meeting.cancelledAt) redirect(at);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="committees"
      back={{ href: at, label: "The meeting" }}
      hasForm
    >
      <Form
        action={changeMeetingAction.bind(null, trust, meetingId)}
        title={title}
        place={membership.trustName}
        caption={`${meeting.committee.name}, ${whenWords(meeting)}`}
        submitLabel="Save"
        hidden={{ id: randomUUID(), revision: String(meeting.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>
          If you change the day or the start, what partners replied no longer counts and they are asked again.
        </p>
        <Told asked={meeting.asked} />
        <DateInput name="heldOn" legend="On which day?" defaultValue={meeting.heldOn} />
        <TimeFields meeting={meeting} />
        <OwnFields committee={meeting.committee} meeting={meeting} />
      </Form>
    </TrustPage>
  );
}
