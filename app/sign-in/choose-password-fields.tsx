import { PasswordInput } from "@/components/ui/password-input.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";

/** Whose password it is and the box to choose it in, wherever a link lets somebody choose one. */
export function ChoosePasswordFields({ email }: { email: string | null }) {
  return (
    <>
      <SummaryList rows={[{ key: "You sign in with", value: email ?? "No e-mail address yet" }]} />
      {/* Tells a password manager whose password this is. */}
      <input type="email" autoComplete="username" defaultValue={email ?? ""} readOnly hidden />
      <PasswordInput
        name="password"
        label="Choose a password"
        hint="12 characters or more. Three or four words that you can remember work well. You can paste it."
        autoComplete="new-password"
      />
    </>
  );
}
