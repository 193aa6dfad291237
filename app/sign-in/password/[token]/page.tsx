import { PlainPage } from "@/app/plain-page.tsx";
import { ChoosePasswordFields } from "@/app/sign-in/choose-password-fields.tsx";
import { LinkDoesNotWork } from "@/app/sign-in/link-does-not-work.tsx";
import { choosePasswordAction } from "@/app/sign-in/password/[token]/actions.ts";
import { Form } from "@/components/form.tsx";
import { passwordLinkFaults, readPasswordLink } from "@/lib/identity/password-links.ts";

export default async function PasswordPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const link = await readPasswordLink(token);
  if (link.state !== "ready") return <LinkDoesNotWork fault={passwordLinkFaults[link.state]} />;
  const title = link.hasPassword ? "Choose a new password" : "Choose your password";
  return (
    <PlainPage title={title} hasForm>
      <Form
        action={choosePasswordAction.bind(null, token)}
        title={title}
        place="Alongside"
        submitLabel="Save password and sign in"
      >
        <p>
          {link.hasPassword
            ? "Your old password stops working, and you are signed out wherever you used it. This link works once."
            : "You sign in to Alongside with it from now on. This link works once."}
        </p>
        <ChoosePasswordFields email={link.email} />
      </Form>
    </PlainPage>
  );
}
