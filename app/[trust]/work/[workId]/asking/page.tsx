import { InviteForm, Others } from "@/app/[trust]/invitations/invite-form.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { askToWorkAction } from "@/app/[trust]/work/[workId]/asking/actions.ts";
import { wasSent } from "@/app/was-sent.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { listAskable } from "@/lib/work/list-askable.ts";
import { datesWords } from "@/lib/work/work-words.ts";

const title = "Invite partners to take part";

export default async function AskToWorkPage(props: {
  params: Promise<{ trust: string; workId: string }>;
  searchParams: Promise<{ partner?: string | string[] }>;
}) {
  const { trust, workId } = await props.params;
  const { partner } = await props.searchParams;
  const { work, partners } = await readOr404(listAskable(await requireActor(trust), workId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/work/${workId}`;
  const free = partners.some(({ askedSince, cannot }) => !askedSince && !cannot);
  const frame = { trust, title, current: "committees" as const, back: { href: at, label: work.name } };
  if ((work.isClosed || !free) && !(await wasSent()))
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is nobody to invite</h1>
        {work.isClosed ? (
          <p>This work is closed, so nobody can be invited to it.</p>
        ) : (
          <Others partners={partners} />
        )}
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <InviteForm
        action={askToWorkAction.bind(null, trust, workId)}
        title={title}
        place={membership.trustName}
        caption={work.name}
        partners={partners}
        chosen={typeof partner === "string" ? partner : undefined}
        lead={`${datesWords(work)}. Each has a message, and says whether they can take part.`}
        cancel={at}
      />
    </TrustPage>
  );
}
