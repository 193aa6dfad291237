import { PlainPage } from "@/app/plain-page.tsx";
import { choosePasswordAction, joinWithAccountAction } from "@/app/sign-in/join/[trust]/[token]/actions.ts";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { PasswordInput } from "@/components/ui/password-input.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { type JoiningLinkState, readJoiningLink } from "@/lib/identity/joining-links.ts";
import { readAccount } from "@/lib/identity/require-actor.ts";

type Params = { trust: string; token: string };

export default async function JoinPage(props: { params: Promise<Params> }) {
  const { trust, token } = await props.params;
  const link = await readJoiningLink(trust, token);
  if (link.state !== "ready") return <LinkDoesNotWork state={link.state} />;
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
        action={choosePasswordAction.bind(null, trust, token)}
        title={`Join ${link.trustName}`}
        place="Alongside"
        submitLabel="Save password and join"
      >
        <p className="nhsuk-body-l">
          Welcome, {link.name}. Alongside is where your trust keeps your role clear. Choose a password to
          begin.
        </p>
        <SummaryList rows={[{ key: "You sign in with", value: link.email ?? "No e-mail address yet" }]} />
        {/* Tells a password manager whose password this is. */}
        <input type="email" autoComplete="username" defaultValue={link.email ?? ""} readOnly hidden />
        <PasswordInput
          name="password"
          label="Choose a password"
          hint="12 characters or more. Three or four words that you can remember work well. You can paste it."
          autoComplete="new-password"
        />
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

const reasons = {
  used: {
    title: "This link has been used",
    words: "If that was you, sign in with your e-mail address and password.",
  },
  replaced: { title: "There is a newer link", words: "You were given a newer link. Use that one." },
  expired: {
    title: "This link is too old",
    words: "Links work for 7 days. Ask the person who gave it to you for a new one.",
  },
  unknown: {
    title: "This link does not work",
    words: "Check that all of the link was copied, or ask for a new one.",
  },
};

function LinkDoesNotWork({ state }: { state: keyof typeof reasons }) {
  const { title, words } = reasons[state];
  return (
    <PlainPage title={title}>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>{words}</p>
      <ButtonLink href="/sign-in">Sign in</ButtonLink>
    </PlainPage>
  );
}
