import { randomUUID } from "node:crypto";
import { acceptanceAction } from "@/app/[trust]/sponsor/acceptance/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readOwnSponsorship } from "@/lib/readiness/read-readiness.ts";
import { sponsorshipWords } from "@/lib/readiness/words.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Being the sponsor of partners";
const labels = {
  accepted: "Yes, I am the sponsor of partners",
  declined: "No, I cannot be",
  stepped_back: "I step back",
} as const;

/** A sponsor says that they are one, that they cannot be, or that they step back. */
export default async function AcceptancePage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const own = await readOr404(readOwnSponsorship(await requireActor(trust)));
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/sponsor`, label: "Overview" };
  const latest = own.said.at(-1);
  return (
    <TrustPage trust={trust} title={title} current="sponsor" back={back} hasForm>
      <Form
        action={acceptanceAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID(), position: String(own.position) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>You were named on {showShortDate(own.since)}. A sponsor of partners</p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>speaks for partners on the board, and brings it what they changed</li>
          <li>sees to it that whoever supports partners has the time for it</li>
          <li>meets the partners, and listens</li>
          <li>sees how the trust keeps its promises, and never what one partner thinks</li>
        </ul>
        {own.kind && latest && (
          <InsetText>
            <p>
              {sponsorshipWords[own.kind]} on {showShortDate(latest.on)}.
            </p>
          </InsetText>
        )}
        <Radios
          name="kind"
          legend="What do you say?"
          options={own.may.map((value) => ({ value, label: labels[value] }))}
        />
        <Textarea
          name="words"
          label="Why? (if you say no or step back)"
          rows={3}
          readers="admins, managers and sponsors here"
        />
      </Form>
    </TrustPage>
  );
}
