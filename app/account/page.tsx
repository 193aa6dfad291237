import { AccountPage } from "@/app/account/account-page.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { requireAccount } from "@/lib/identity/require-actor.ts";

export default async function YourAccountPage() {
  const account = await requireAccount();
  return (
    <AccountPage title="Your account" current="account">
      <h1 className="nhsuk-heading-l">Your account</h1>
      <p>This account is yours. No trust can see it, or know which other trusts you belong to.</p>
      <SummaryList
        rows={[
          { key: "You sign in with", value: account.email },
          { key: "Password", value: "Set." },
          {
            key: "Your trusts",
            value: account.memberships.map((each) => each.trustName).join(", ") || "None yet",
          },
        ]}
      />
      <p>
        To leave a shared computer safely, use “Sign out” at the top of the page. You are signed out by
        yourself after 30 minutes without opening a page.
      </p>
    </AccountPage>
  );
}
