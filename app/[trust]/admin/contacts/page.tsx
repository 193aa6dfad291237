import { purposeWords } from "@/app/[trust]/admin/contacts/purpose-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { ContactLines } from "@/components/contact-lines.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { can } from "@/lib/access.ts";
import { listContacts } from "@/lib/contacts/list-contacts.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Contacts";

export default async function ContactsPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { page } = await props.searchParams;
  const actor = await requireActor(trust);
  const contacts = await readOr404(listContacts(actor, pageNumber(page)));
  const at = `/${trust}/admin/contacts`;
  const writes = can(actor, "contact:write", {});
  return (
    <TrustPage
      trust={trust}
      title={contacts.page > 1 ? `${title}, page ${contacts.page}` : title}
      current="admin"
      back={
        can(actor, "setup:read", {})
          ? { href: `/${trust}/admin`, label: "Set up" }
          : { href: `/${trust}`, label: "Home" }
      }
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        People partners may need to reach: who chairs a committee, who answers questions about a task, who is
        there for support. They need not sign in.
      </p>
      {writes && <ButtonLink href={`${at}/new`}>Add a contact</ButtonLink>}
      {contacts.rows.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          head={["Name", "For", "How to reach them"]}
          rows={contacts.rows.map((contact) => ({
            id: contact.id,
            cells: [
              <a className="nhsuk-link" key="name" href={`${at}/${contact.id}`}>
                {contact.jobTitle ? `${contact.name}, ${contact.jobTitle}` : contact.name}
              </a>,
              purposeWords[contact.purpose],
              <ContactLines
                key="reach"
                email={contact.email}
                phone={contact.phone}
                none="No number or address yet"
              />,
            ],
          }))}
        />
      )}
      <Pagination {...pageLinks(at, contacts)} />
    </TrustPage>
  );
}
