import { PlainPage } from "@/app/plain-page.tsx";
import { ChoosePasswordFields } from "@/app/sign-in/choose-password-fields.tsx";
import {
  joinWithAccountAction,
  joinWithNewPasswordAction,
} from "@/app/sign-in/join/[trust]/[token]/actions.ts";
import { LinkDoesNotWork } from "@/app/sign-in/link-does-not-work.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { type JoiningLinkState, joiningLinkFaults, readJoiningLink } from "@/lib/identity/joining-links.ts";
import { readAccount } from "@/lib/identity/require-actor.ts";

type Params = { trust: string; token: string };

export default async function JoinPage(props: { params: Promise<Params> }) {
  const { trust, token } = await props.params;
  const link = await readJoiningLink(trust, token);
  if (link.state !== "ready") return <LinkDoesNotWork fault={joiningLinkFaults[link.state]} />;
  const account = await readAccount();
  return (
    <PlainPage title={`Join ${link.trustName}`} hasForm>
      {account ? (
        <JoinSignedIn params={{ trust, token }} trustName={link.trustName} email={account.email} />
      ) : (
        <JoinAsNew params={{ trust, token }} link={link} />
      )}
    </PlainPage>
  );
}

function JoinAsNew({
  params: { trust, token },
  link,
}: {
  params: Params;
  link: Extract<JoiningLinkState, { state: "ready" }>;
}) {
  return (
    <>
      <Form
        action={joinWithNewPasswordAction.bind(null, trust, token)}
        title={`Join ${link.trustName}`}
        place="Alongside"
        submitLabel="Save password and join"
      >
        <p className="nhsuk-body-l">
          Welcome, {link.name}. Alongside is where your trust keeps your role clear. Choose a password to
          begin.
        </p>
        <ChoosePasswordFields email={link.email} />
      </Form>
      <h2 className="nhsuk-heading-m">Do you already use Alongside?</h2>
      <p>If you sign in to Alongside for another trust, keep one password for both.</p>
      <ButtonLink href={`/sign-in?next=/sign-in/join/${trust}/${token}`} variant="secondary">
        Sign in and join
      </ButtonLink>
    </>
  );
}

function JoinSignedIn({
  params: { trust, token },
  trustName,
  email,
}: {
  params: Params;
  trustName: string;
  email: string;
}) {
  return (
    <Form
      action={joinWithAccountAction.bind(null, trust, token)}
      title={`Join ${trustName}`}
      place="Alongside"
      submitLabel="Join with this account"
    >
      <p>
        You are signed in as <strong>{email}</strong>. You can join {trustName} with the same password.
        Neither trust learns about the other.
      </p>
      <p>If this link is for somebody else, sign out first.</p>
    </Form>
  );
}
