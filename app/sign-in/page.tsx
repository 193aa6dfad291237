import { PlainPage } from "@/app/plain-page.tsx";
import { signInAction } from "@/app/sign-in/actions.ts";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { NotificationBanner } from "@/components/ui/notification-banner.tsx";
import { PasswordInput } from "@/components/ui/password-input.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { safeNext } from "@/lib/identity/safe-next.ts";

export default async function SignInPage(props: {
  searchParams: Promise<{ next?: string | string[]; done?: string }>;
}) {
  const { next, done } = await props.searchParams;
  const action = signInAction.bind(null, safeNext(Array.isArray(next) ? next[0] : next));
  return (
    <PlainPage title="Sign in" hasForm>
      {done === "signed-out" && (
        <NotificationBanner variant="success">You have signed out.</NotificationBanner>
      )}
      <Form action={action} title="Sign in" place="Alongside" submitLabel="Sign in">
        <TextInput
          name="email"
          label="E-mail address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          width={30}
        />
        <PasswordInput name="password" label="Password" autoComplete="current-password" />
      </Form>
      <InsetText>
        <p>
          <strong>Signing in for the first time?</strong> Your trust gives you a link. Open it and choose a
          password. If the link is too old, or you forgot your password, ask the person who supports you at
          your trust.
        </p>
      </InsetText>
    </PlainPage>
  );
}
