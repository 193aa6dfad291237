import { AccountPage } from "@/app/account/account-page.tsx";
import { NextMeetingAcross, type TrustAndHome } from "@/app/account/roles/next-meeting-across.tsx";
import { SideBySide } from "@/app/account/roles/side-by-side.tsx";
import { Card } from "@/components/ui/card.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { readPartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { requireAccount } from "@/lib/identity/require-actor.ts";
import type { SessionMembership } from "@/lib/identity/session-store.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { readPromises } from "@/lib/promises/read-promises.ts";

export default async function YourTrustsPage() {
  const { memberships, isOperator } = await requireAccount();
  const isSeveral = memberships.filter(({ appointmentId }) => appointmentId).length > 1;
  const trusts = await Promise.all(memberships.map((each) => readTrust(each, isSeveral)));
  return (
    <AccountPage title="Your trusts" current="roles">
      <h1 className="nhsuk-heading-l">Your trusts</h1>
      {trusts.length === 0 && (
        <InsetText>
          <p>
            {isOperator
              ? "You run Alongside and belong to no trust."
              : "You do not belong to a trust at the moment. If you think you should, ask the person who supported you there."}
          </p>
          {!isOperator && (
            <p>
              What you did as a partner stays yours:{" "}
              <a className="nhsuk-link" href="/account/records">
                read your records
              </a>
              .
            </p>
          )}
        </InsetText>
      )}
      {trusts.length > 1 && <NextMeetingAcross trusts={trusts} />}
      {trusts.map(({ membership, home }) => (
        <Card key={membership.trustId} heading={membership.trustName} href={`/${membership.shortName}`}>
          <p>{inWords(membership)}</p>
          {home?.state === "paused" && <p>Your role here is paused.</p>}
          {home?.nextMeeting && (
            <p>
              Next meeting here: {whenWords(home.nextMeeting)}, {home.nextMeeting.committee}
            </p>
          )}
          {home?.needsAgreement && (
            <p>
              <strong>Your role description needs your agreement</strong>
            </p>
          )}
        </Card>
      ))}
      <SideBySide trusts={trusts} />
    </AccountPage>
  );
}

/** One ordinary read for each trust, each in its own transaction: nothing reads across trusts. */
async function readTrust(membership: SessionMembership, isSeveral: boolean): Promise<TrustAndHome> {
  const { appointmentId } = membership;
  if (!appointmentId) return { membership, home: null, promises: null };
  const actor = { kind: "member", ...membership } as const;
  return {
    membership,
    home: await readPartnerHome(actor),
    promises: isSeveral ? await readPromises(actor, appointmentId) : null,
  };
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
