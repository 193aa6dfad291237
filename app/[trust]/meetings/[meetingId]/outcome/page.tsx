import { forbidden } from "next/navigation";
import { recordOutcomeAction } from "@/app/[trust]/meetings/[meetingId]/outcome/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "What came of this meeting";
const readers = "the partners who were asked, and the managers and admins of this trust";

export default async function OutcomePage(props: { params: Promise<{ trust: string; meetingId: string }> }) {
  const { trust, meetingId } = await props.params;
  const meeting = await readOr404(readMeeting(await requireActor(trust), meetingId));
  if (!meeting.may.write) forbidden();
  const { membership } = await requireMembership(trust);
  const { outcome, committee } = meeting;
  const at = `/${trust}/meetings/${meetingId}`;
  const frame = {
    trust,
    title,
    current: "committees" as const,
    back: { href: at, label: `Meeting of ${committee.name}` },
  };
  if ((meeting.cancelled || !meeting.hasBegun) && !(await wasSent()))
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is nothing to write yet</h1>
        <p>
          {meeting.cancelled
            ? "This meeting was cancelled."
            : "This meeting has not begun. Write what came of it once it has."}
        </p>
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={recordOutcomeAction.bind(null, trust, meetingId)}
        title={title}
        place={membership.trustName}
        caption={committee.name}
        submitLabel="Save"
        hidden={{ revision: String(outcome?.revision ?? 0) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p className="nhsuk-body-l">{whenWords(meeting)}</p>
        <Textarea
          name="outcome"
          label="What was decided, and what happens next?"
          hint="Write it for partners, in plain words. Do not write about patients."
          readers={readers}
          rows={8}
          defaultValue={outcome?.words}
        />
        <TextInput
          name="minutesLink"
          type="url"
          label="Link to the minutes (optional)"
          hint="Where your trust keeps them. It starts with https://"
          readers={readers}
          defaultValue={outcome?.minutesLink}
        />
        <p>The partners who were asked get a message.</p>
      </Form>
    </TrustPage>
  );
}
