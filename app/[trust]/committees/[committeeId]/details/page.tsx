import { forbidden, redirect } from "next/navigation";
import { changeCommitteeAction } from "@/app/[trust]/committees/[committeeId]/details/actions.ts";
import { CommitteeFields } from "@/app/[trust]/committees/committee-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Change this committee";

export default async function ChangeCommitteePage(props: {
  params: Promise<{ trust: string; committeeId: string }>;
}) {
  const { trust, committeeId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const committee = await readOr404(readCommittee(actor, committeeId));
  if (!can(actor, "committee:write", {})) forbidden();
  const at = `/${trust}/committees/${committeeId}`;
  if (committee.endedAt) redirect(at);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="committees"
      back={{ href: at, label: committee.name }}
      hasForm
    >
      <Form
        action={changeCommitteeAction.bind(null, trust, committeeId)}
        title={title}
        place={membership.trustName}
        caption={committee.name}
        submitLabel="Save"
        hidden={{ revision: String(committee.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <CommitteeFields committee={committee} usualTarget={committee.usualTarget} />
      </Form>
    </TrustPage>
  );
}
