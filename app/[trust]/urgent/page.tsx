import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { notAnEmergencyLine, UrgentContacts } from "@/components/urgent-contacts.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { listUrgentContacts } from "@/lib/urgent-contacts/list-urgent-contacts.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Urgent concerns";

export default async function UrgentPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const contacts = await readOr404(listUrgentContacts(actor));
  return (
    <TrustPage trust={trust} title={title} back={{ href: `/${trust}`, label: "Home" }}>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <InsetText>{notAnEmergencyLine}</InsetText>
      <UrgentContacts concerns={urgentConcerns(contacts)} headingLevel={2} />
      <p className="no-print">
        To keep this on paper, choose Print in your browser
        {can(actor, "urgent-contact:write", {}) ? (
          <>
            . You can{" "}
            <a className="nhsuk-link" href={`/${trust}/admin/urgent-contacts`}>
              change these contacts
            </a>
            .
          </>
        ) : (
          ", or ask your line manager."
        )}
      </p>
    </TrustPage>
  );
}
