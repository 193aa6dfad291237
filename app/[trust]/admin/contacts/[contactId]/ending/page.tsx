import { forbidden, redirect } from "next/navigation";
import { endContactAction } from "@/app/[trust]/admin/contacts/[contactId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { readContact } from "@/lib/contacts/read-contact.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function EndContactPage(props: {
  params: Promise<{ trust: string; contactId: string }>;
}) {
  const { trust, contactId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const contact = await readOr404(readContact(actor, contactId));
  if (!can(actor, "contact:write", {})) forbidden();
  const at = `/${trust}/admin/contacts/${contactId}`;
  if (contact.endedAt) redirect(at);
  const title = `Remove ${contact.name}`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: contact.name }} hasForm>
      <Form
        action={endContactAction.bind(null, trust, contactId)}
        title={title}
        place={membership.trustName}
        submitLabel="Remove this contact"
        variant="warning"
        cancel={{ href: at, label: "Keep them" }}
      >
        <p>
          Partners no longer see how to reach them. Published role descriptions keep the name. This cannot be
          undone, but you can add them again.
        </p>
        {contact.tasks.length > 0 && (
          <p>
            Then choose somebody else for these tasks: {contact.tasks.map(({ name }) => name).join("; ")}.
          </p>
        )}
        {contact.steps.length > 0 && (
          <p>Then choose somebody else for these steps of your induction: {contact.steps.join("; ")}.</p>
        )}
        {contact.stepsFor.length > 0 && (
          <p>
            Their links to steps stop working. The line managers of these partners choose somebody else:{" "}
            {contact.stepsFor.map(({ title, partner }) => `${title}, for ${partner}`).join("; ")}.
          </p>
        )}
      </Form>
    </TrustPage>
  );
}
