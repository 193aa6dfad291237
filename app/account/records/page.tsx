import { AccountPage } from "@/app/account/account-page.tsx";
import { Card } from "@/components/ui/card.tsx";
import { recordsOf, requireAccount } from "@/lib/identity/require-actor.ts";

export default async function YourRecordsPage() {
  const account = await requireAccount();
  const records = recordsOf(account);
  const open = new Set(account.memberships.map(({ trustId }) => trustId));
  return (
    <AccountPage title="Your records" current="records">
      <h1 className="nhsuk-heading-l">Your records</h1>
      {records.length === 0 ? (
        <p>You have not been a Patient Safety Partner at any trust, so there is no record.</p>
      ) : (
        <p>
          What each trust keeps of you as a Patient Safety Partner. It stays yours to read and to take with
          you, also after your role has ended.
        </p>
      )}
      {records.map(({ trustId, trustName, shortName }) => (
        <Card key={trustId} heading={trustName} href={`/account/records/${shortName}`}>
          <p>
            {account.formerly.some((each) => each.trustId === trustId)
              ? ended(open.has(trustId))
              : "Your role here goes on."}
          </p>
        </Card>
      ))}
    </AccountPage>
  );
}

function ended(isOpen: boolean): string {
  return isOpen
    ? "Your role as a partner here has ended."
    : "Your role here has ended. You can no longer open this trust’s pages.";
}
