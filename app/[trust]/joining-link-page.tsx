import { randomUUID } from "node:crypto";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { linkAtHand } from "@/app/joining-link-cookie.ts";
import { Form } from "@/components/form.tsx";
import { JoiningSlip } from "@/components/joining-slip.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import type { Member } from "@/lib/actor.ts";
import { env } from "@/lib/env.ts";
import type { FormAction } from "@/lib/form-state.ts";
import { requireMembership } from "@/lib/identity/require-actor.ts";
import type { PersonDetail } from "@/lib/people/read-person.ts";
import { showDateTime } from "@/lib/time.ts";

type Props = {
  trust: string;
  actor: Member;
  person: PersonDetail;
  action: FormAction;
  current: "manage" | "admin";
  back: { href: string; label: string };
  /** Where an e-mail address can be added. */
  changeHref: string;
};

/** Makes the link with which a person joins, and shows it to whoever made it, to hand over or to print. */
export async function JoiningLinkPage(props: Props) {
  const { trust, person, current, back } = props;
  const { membership } = await requireMembership(trust);
  const path = await linkAtHand(props.actor.membershipId, person.link?.id);
  const title = `A joining link for ${person.name}`;
  const frame = { trust, title, current, back };
  if (person.hasJoined || !person.may.makeLink || !person.email)
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <NoLink {...props} />
      </TrustPage>
    );
  if (path && person.link)
    return (
      <TrustPage {...frame}>
        <JoiningSlip
          address={env().PUBLIC_URL + path}
          name={person.name}
          email={person.email}
          trustName={membership.trustName}
          until={showDateTime(person.link.expiresAt)}
        />
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={props.action}
        title={title}
        place={membership.trustName}
        submitLabel={person.link ? "Make a new link" : "Make the link"}
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        {person.link && <EarlierLink link={person.link} />}
        <p>
          With the link, {person.name} chooses a password and can sign in. They sign in as{" "}
          <strong>{person.email}</strong>.
        </p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>It works once, for 7 days.</li>
          <li>You see it once, on the next page. Give it to {person.name} and to nobody else.</li>
        </ul>
      </Form>
    </TrustPage>
  );
}

function EarlierLink({ link }: { link: NonNullable<PersonDetail["link"]> }) {
  return (
    <InsetText>
      <p>
        {link.madeBy ?? "The operator"} made a link on {showDateTime(link.madeAt)}. It still works, and cannot
        be shown again. If you make a new one, the earlier one stops working.
      </p>
    </InsetText>
  );
}

function NoLink({ person, changeHref }: Props) {
  if (person.hasJoined) return <p>{person.name} signs in to this trust already, and needs no link.</p>;
  if (!person.may.makeLink) return <p>An admin of this trust makes the link for {person.name}.</p>;
  return (
    <p>
      {person.name} needs an e-mail address to sign in.{" "}
      <a className="nhsuk-link" href={changeHref}>
        Add their e-mail address
      </a>
    </p>
  );
}
