import { randomUUID } from "node:crypto";
import { makeStepLinkAction } from "@/app/[trust]/manage/partners/[appointmentId]/induction/[stepId]/link/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { linkAtHand } from "@/app/joining-link-cookie.ts";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { env } from "@/lib/env.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readStepLink, type StepLinkDetail } from "@/lib/induction/read-step-link.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showDateTime } from "@/lib/time.ts";

/** Makes the link with which a contact says that their step is done, and shows it to whoever made it, to send on. */
export default async function StepLinkPage(props: {
  params: Promise<{ trust: string; appointmentId: string; stepId: string }>;
}) {
  const { trust, appointmentId, stepId } = await props.params;
  const actor = await requireActor(trust);
  const detail = await readOr404(readStepLink(actor, appointmentId, stepId));
  const { membership } = await requireMembership(trust);
  const { contact, link, partner } = detail;
  const path = await linkAtHand(actor.membershipId, link?.id);
  const title = contact ? `A link for ${contact.name}` : "No link is needed";
  const back = {
    href: `/${trust}/manage/partners/${appointmentId}/induction`,
    label: `Induction of ${partner}`,
  };
  const frame = { trust, title, current: "manage" as const, back };
  if (!contact || detail.isOver)
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>{detail.isOver ? "This role has ended." : "Whoever does this step signs in to Alongside."}</p>
      </TrustPage>
    );
  if (path && link)
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p className="no-print">Copy this into a message to {contact.name}, or print the page for them.</p>
        <ContactLines email={contact.email} phone={contact.phone} />
        <Slip detail={detail} name={contact.name} address={env().PUBLIC_URL + path} until={link.expiresAt} />
        <p className="no-print">You can see the link on this page for 10 minutes. After that nobody can.</p>
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={makeStepLinkAction.bind(null, trust, appointmentId, stepId)}
        title={title}
        place={membership.trustName}
        caption={detail.title}
        submitLabel={link ? "Make a new link" : "Make the link"}
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        {link && (
          <InsetText>
            <p>
              {link.madeBy} made a link on {showDateTime(link.madeAt)}. It still works. If you make a new one,
              the earlier one stops working.
            </p>
          </InsetText>
        )}
        <p>
          With the link, {contact.name} sees this one step and the name of {partner}, and says that it is
          done. They need no account.
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>It works for 30 days, while the step is theirs.</li>
          <li>You see it once, on the next page. Send it to {contact.name} and to nobody else.</li>
        </ul>
      </Form>
    </TrustPage>
  );
}

function Slip(props: { detail: StepLinkDetail; name: string; address: string; until: Date }) {
  const { detail, name } = props;
  return (
    <InsetText>
      <p>
        {name}, please do this for {detail.partner}, who begins as a Patient Safety Partner: {detail.title}.
      </p>
      <p>When it is done, say so here:</p>
      <p>
        <code className="break-all select-all">{props.address}</code>
      </p>
      <p>You need no account. The address works until {showDateTime(props.until)}. Keep it to yourself.</p>
    </InsetText>
  );
}
