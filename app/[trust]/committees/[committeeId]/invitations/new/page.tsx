import { inviteToCommitteeAction } from "@/app/[trust]/committees/[committeeId]/invitations/new/actions.ts";
import { InviteForm, Others } from "@/app/[trust]/invitations/invite-form.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { type CommitteeInvitees, listCommitteeInvitees } from "@/lib/invitations/list-invitees.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Invite partners to this committee";

export default async function InviteToCommitteePage(props: {
  params: Promise<{ trust: string; committeeId: string }>;
  searchParams: Promise<{ partner?: string | string[] }>;
}) {
  const { trust, committeeId } = await props.params;
  const { partner } = await props.searchParams;
  const { committee, partners } = await readOr404(
    listCommitteeInvitees(await requireActor(trust), committeeId),
  );
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/committees/${committeeId}`;
  const free = partners.some(({ askedSince, cannot }) => !askedSince && !cannot);
  const frame = {
    trust,
    title,
    current: "committees" as const,
    back: { href: at, label: committee.name },
  };
  if ((committee.hasEnded || !free) && !(await wasSent()))
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is nobody to invite</h1>
        {committee.hasEnded ? (
          <p>This committee has ended, so nobody can be invited to it.</p>
        ) : (
          <Others partners={partners} />
        )}
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <InviteForm
        action={inviteToCommitteeAction.bind(null, trust, committeeId)}
        title={title}
        place={membership.trustName}
        caption={committee.name}
        partners={partners}
        chosen={typeof partner === "string" ? partner : undefined}
        lead={`Each gets a seat, is asked to every meeting, and has a message. ${room({ committee, partners })}${committee.chair ? `Whoever has not met ${committee.chair}, who chairs it, is to be introduced: you arrange that.` : ""}`}
        cancel={at}
      />
    </TrustPage>
  );
}

function room({ committee: { seats }, partners }: CommitteeInvitees): string {
  if (seats === null) return "";
  const taken = partners.filter(({ askedSince }) => askedSince).length;
  return `The committee has room for ${seats}; ${taken} ${taken === 1 ? "is" : "are"} on it now. `;
}
