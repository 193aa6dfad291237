import { forbidden, redirect } from "next/navigation";
import { readers } from "@/app/[trust]/admin/readers.ts";
import { addMeetingsAction } from "@/app/[trust]/committees/[committeeId]/meetings/new/actions.ts";
import { OwnFields, TimeFields } from "@/app/[trust]/meetings/meeting-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Details } from "@/components/ui/details.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { can } from "@/lib/access.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Enter dates";

export default async function NewMeetingsPage(props: {
  params: Promise<{ trust: string; committeeId: string }>;
}) {
  const { trust, committeeId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const committee = await readOr404(readCommittee(actor, committeeId));
  if (!can(actor, "meeting:write", {})) forbidden();
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
        action={addMeetingsAction.bind(null, trust, committeeId)}
        title={title}
        place={membership.trustName}
        caption={committee.name}
        submitLabel="Enter these dates"
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>
          Partners who sit on this committee are asked to every one of them. Dates that are entered already
          stay as they are.
        </p>
        <Textarea
          name="dates"
          label="On which days does it meet?"
          hint="One a line, for example 3 March 2027 or 3/3/2027: day, month, year. You can paste a list."
          rows={8}
          spellCheck={false}
          readers={readers.meeting}
        />
        <TimeFields />
        <Details summary="Something is not as always on these days">
          <OwnFields committee={committee} />
        </Details>
      </Form>
    </TrustPage>
  );
}
