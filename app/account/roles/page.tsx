import { AccountPage } from "@/app/account/account-page.tsx";
import { Card } from "@/components/ui/card.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { requireAccount } from "@/lib/identity/require-actor.ts";
import type { SessionMembership } from "@/lib/identity/session-store.ts";

export default async function YourTrustsPage() {
  const { memberships, isOperator } = await requireAccount();
  const cards = await Promise.all(
    memberships.map(async (membership) => ({ membership, waits: await whatWaits(membership) })),
  );
  return (
    <AccountPage title="Your trusts" current="roles">
      <h1 className="nhsuk-heading-l">Your trusts</h1>
      {cards.length === 0 && (
        <InsetText>
          <p>
            {isOperator
              ? "You run Alongside and belong to no trust."
              : "You do not belong to a trust at the moment. If you think you should, ask the person who supported you there."}
          </p>
        </InsetText>
      )}
      {cards.map(({ membership, waits }) => (
        <Card key={membership.trustId} heading={membership.trustName} href={`/${membership.shortName}`}>
          <p>{inWords(membership)}</p>
          {waits && (
            <p>
              <strong>{waits}</strong>
            </p>
          )}
        </Card>
      ))}
    </AccountPage>
  );
}

/** One ordinary read for each trust, each in its own transaction: nothing reads across trusts. */
async function whatWaits(membership: SessionMembership): Promise<string | null> {
  if (!membership.appointmentId) return null;
  const home = await readPartnerHome({ kind: "member", ...membership });
  return home?.needsAgreement ? "Your role description needs your agreement" : null;
}

const words = {
  manager: "manager of partners",
  admin: "trust admin",
  sponsor: "executive sponsor",
  mentor: "mentor",
};

function inWords({ roles, appointmentId }: SessionMembership): string {
  const held = [
    ...(appointmentId ? ["Patient Safety Partner"] : []),
    ...roles.map((role) => words[role]),
  ].join(", ");
  return held.charAt(0).toUpperCase() + held.slice(1);
}
