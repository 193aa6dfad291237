import { changeContactAction } from "@/app/[trust]/admin/contacts/[contactId]/actions.ts";
import { ContactFields } from "@/app/[trust]/admin/contacts/contact-fields.tsx";
import { purposeWords } from "@/app/[trust]/admin/contacts/purpose-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Form } from "@/components/form.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { type ContactDetails, readContact } from "@/lib/contacts/read-contact.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function ContactPage(props: { params: Promise<{ trust: string; contactId: string }> }) {
  const { trust, contactId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const contact = await readOr404(readContact(actor, contactId));
  const back = { href: `/${trust}/admin/contacts`, label: "Contacts" };
  if (contact.endedAt || !can(actor, "contact:write", {}))
    return (
      <TrustPage trust={trust} title={contact.name} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">{contact.name}</h1>
        {contact.endedAt && <p>Removed on {showShortDate(contact.endedAt)}.</p>}
        <Known contact={contact} />
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={contact.name} current="admin" back={back} hasForm>
      <Form
        action={changeContactAction.bind(null, trust, contactId)}
        title={contact.name}
        place={membership.trustName}
        caption="Contact"
        submitLabel="Save"
        hidden={{ revision: String(contact.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        {contact.tasks.length > 0 && <p>Named in: {contact.tasks.map(({ name }) => name).join("; ")}.</p>}
        <ContactFields contact={contact} />
      </Form>
      <p>
        <a className="nhsuk-link" href={`${back.href}/${contactId}/ending`}>
          Remove this contact
        </a>
      </p>
    </TrustPage>
  );
}

function Known({ contact }: { contact: ContactDetails }) {
  return (
    <SummaryList
      rows={[
        ...(contact.jobTitle ? [{ key: "Job title", value: contact.jobTitle }] : []),
        { key: "For", value: purposeWords[contact.purpose] },
        {
          key: "How to reach them",
          value: <ContactLines email={contact.email} phone={contact.phone} none="No number or address yet" />,
        },
        {
          key: "Named in",
          value: contact.tasks.map(({ name }) => name).join("; ") || "No task",
        },
      ]}
    />
  );
}
