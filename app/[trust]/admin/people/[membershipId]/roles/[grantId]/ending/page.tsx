import { forbidden, notFound } from "next/navigation";
import { endRoleAction } from "@/app/[trust]/admin/people/[membershipId]/roles/[grantId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPerson } from "@/lib/people/read-person.ts";
import { roleWords } from "@/lib/people/role-grants.ts";

export default async function EndRolePage(props: {
  params: Promise<{ trust: string; membershipId: string; grantId: string }>;
}) {
  const { trust, membershipId, grantId } = await props.params;
  const actor = await requireActor(trust);
  const person = await readOr404(readPerson(actor, membershipId));
  if (!can(actor, "role-grant:end", {})) forbidden();
  const grant = person.roles.find((each) => each.grantId === grantId);
  if (!grant) notFound();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/admin/people/${membershipId}`;
  const title = `End the role of ${roleWords[grant.role]}`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: person.name }} hasForm>
      <Form
        action={endRoleAction.bind(null, trust, membershipId, grantId)}
        title={title}
        place={membership.trustName}
        caption={person.name}
        submitLabel="End this role"
        variant="warning"
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>
          {person.name} can no longer do what this role allows, from the next page they open. What they did
          stays on record, and you can give the role again.
        </p>
        {grant.role === "manager" && person.lineManages > 0 && (
          <InsetText>
            <p>
              {person.name} is the line manager of{" "}
              {person.lineManages === 1 ? "1 partner" : `${person.lineManages} partners`}. A manager has to
              choose somebody else for them.
            </p>
          </InsetText>
        )}
      </Form>
    </TrustPage>
  );
}
