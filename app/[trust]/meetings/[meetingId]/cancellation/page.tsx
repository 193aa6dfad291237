import { redirect } from "next/navigation";
import { readers } from "@/app/[trust]/admin/readers.ts";
import { cancelMeetingAction } from "@/app/[trust]/meetings/[meetingId]/cancellation/actions.ts";
import { Told } from "@/app/[trust]/meetings/told.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { readMeetingDetails } from "@/lib/meetings/read-meeting-details.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Cancel this meeting";

export default async function CancelMeetingPage(props: {
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
        action={cancelMeetingAction.bind(null, trust, meetingId)}
        title={title}
        place={membership.trustName}
        caption={`${meeting.committee.name}, ${whenWords(meeting)}`}
        submitLabel="Cancel this meeting"
        variant="warning"
        hidden={{ revision: String(meeting.revision) }}
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>A cancelled meeting stays on record. This cannot be undone, but you can enter another date.</p>
        <Told asked={meeting.asked} />
        <TextInput
          name="because"
          label="Why? (if you want to say)"
          hint="Do not write about patients."
          readers={readers.meeting}
        />
      </Form>
    </TrustPage>
  );
}
