import { InviteForm, Others } from "@/app/[trust]/invitations/invite-form.tsx";
import { inviteToMeetingAction } from "@/app/[trust]/meetings/[meetingId]/invitations/new/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { listMeetingInvitees } from "@/lib/invitations/list-invitees.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Invite partners to this meeting";
const closedWords = {
  cancelled: "This meeting was cancelled, so nobody can be invited to it.",
  begun: "This meeting has begun, so nobody can be invited to it any more.",
};

export default async function InviteToMeetingPage(props: {
  params: Promise<{ trust: string; meetingId: string }>;
  searchParams: Promise<{ partner?: string | string[] }>;
}) {
  const { trust, meetingId } = await props.params;
  const { partner } = await props.searchParams;
  const { meeting, closed, partners } = await readOr404(
    listMeetingInvitees(await requireActor(trust), meetingId),
  );
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/meetings/${meetingId}`;
  const free = partners.some(({ askedSince, cannot }) => !askedSince && !cannot);
  const frame = {
    trust,
    title,
    current: "committees" as const,
    back: { href: at, label: `Meeting of ${meeting.committee}` },
  };
  if ((closed || !free) && !(await wasSent()))
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is nobody to invite</h1>
        {closed ? <p>{closedWords[closed]}</p> : <Others partners={partners} />}
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <InviteForm
        action={inviteToMeetingAction.bind(null, trust, meetingId)}
        title={title}
        place={membership.trustName}
        caption={meeting.committee}
        partners={partners}
        chosen={typeof partner === "string" ? partner : undefined}
        lead={`It is on ${whenWords(meeting)}. They get a message, and are asked to reply.`}
        cancel={at}
      />
    </TrustPage>
  );
}
