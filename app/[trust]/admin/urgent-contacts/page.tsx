import { forbidden } from "next/navigation";
import { addressOf } from "@/app/[trust]/admin/urgent-contacts/kind-address.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Prose } from "@/components/prose.tsx";
import { Card } from "@/components/ui/card.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { listUrgentContacts } from "@/lib/urgent-contacts/list-urgent-contacts.ts";
import { missingKinds, type UrgentContact } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import { nameKinds, urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Contacts for urgent concerns";

export default async function UrgentContactsPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!can(actor, "urgent-contact:write", {})) forbidden();
  const contacts = await readOr404(listUrgentContacts(actor));
  const missing = missingKinds(contacts);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="admin"
      back={{ href: `/${trust}/admin`, label: "Set up" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        Alongside is not an emergency line. Wherever somebody may read or write about a worry, it shows these
        four contacts of your trust. Everybody at this trust sees them, and they are printed with each
        partner’s role.
      </p>
      {missing.length > 0 ? (
        <p>
          <strong>Not given yet: {nameKinds(missing)}.</strong> Nobody can be appointed as a partner until all
          four are given.
        </p>
      ) : (
        <p>
          All four are given.{" "}
          <a className="nhsuk-link" href={`/${trust}/urgent`}>
            See them as everybody here does
          </a>
        </p>
      )}
      {urgentConcerns(contacts).map(({ kind, title, when, contact }) => (
        <Card
          key={kind}
          heading={title}
          headingSize="s"
          actions={[
            {
              href: `/${trust}/admin/urgent-contacts/${addressOf(kind)}`,
              label: contact ? "Change" : "Give",
            },
          ]}
        >
          <p className="nhsuk-hint">{when}</p>
          {contact ? <Given contact={contact} /> : <Tag colour="yellow">Not given yet</Tag>}
        </Card>
      ))}
    </TrustPage>
  );
}

function Given({ contact }: { contact: UrgentContact }) {
  return (
    <>
      <p className={contact.note ? "nhsuk-u-margin-bottom-1" : undefined}>
        <strong>{contact.name}</strong>
        <br />
        <ContactLines email={contact.email} phone={contact.phone} />
      </p>
      {contact.note && <Prose text={contact.note} />}
    </>
  );
}
