import { forbidden, redirect } from "next/navigation";
import { endCommitteeAction } from "@/app/[trust]/committees/[committeeId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { shortWhenWords } from "@/lib/meetings/meeting-words.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function EndCommitteePage(props: {
  params: Promise<{ trust: string; committeeId: string }>;
}) {
  const { trust, committeeId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const committee = await readOr404(readCommittee(actor, committeeId));
  if (!can(actor, "committee:write", {})) forbidden();
  const at = `/${trust}/committees/${committeeId}`;
  if (committee.endedAt) redirect(at);
  const title = `End ${committee.name}`;
  const coming = committee.coming.filter(({ cancelled }) => !cancelled);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="committees"
      back={{ href: at, label: committee.name }}
      hasForm
    >
      <Form
        action={endCommitteeAction.bind(null, trust, committeeId)}
        title={title}
        place={membership.trustName}
        submitLabel="End this committee"
        variant="warning"
        hidden={{ revision: String(committee.revision) }}
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>
          Do this when it no longer meets. It leaves the register, nobody is asked to it any more, and what it
          did stays on record. This cannot be undone.
        </p>
        {coming.length > 0 && (
          <>
            <p>These meetings are cancelled:</p>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {coming.map((meeting) => (
                <li key={meeting.id}>{shortWhenWords(meeting)}</li>
              ))}
            </ul>
          </>
        )}
        {committee.partners.length > 0 && (
          <p>
            These partners are told: {committee.partners.map(({ name }) => name).join(", ")}. Partners asked
            to one of its meetings alone are told as well.
          </p>
        )}
      </Form>
    </TrustPage>
  );
}
