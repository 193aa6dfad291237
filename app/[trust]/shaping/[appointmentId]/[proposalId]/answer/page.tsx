import { randomUUID } from "node:crypto";
import { forbidden, redirect } from "next/navigation";
import { firstWords } from "@/app/[trust]/first-words.ts";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { answerProposalAction } from "@/app/[trust]/shaping/[appointmentId]/[proposalId]/answer/actions.ts";
import { placeOf, readers } from "@/app/[trust]/shaping/frame.ts";
import { WhatStands } from "@/app/[trust]/shaping/what-stands.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { Checkboxes } from "@/components/ui/checkboxes.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type ProposalDetail, readProposal } from "@/lib/shaping/read-shaping.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

export default async function AnswerProposalPage(props: {
  params: Promise<{ trust: string; appointmentId: string; proposalId: string }>;
}) {
  const { trust, appointmentId, proposalId } = await props.params;
  const detail = await readOr404(readProposal(await requireActor(trust), appointmentId, proposalId));
  const { membership } = await requireMembership(trust);
  const { proposal, side, isPartner, partner } = detail;
  const { waitsFor } = proposal.standing;
  const records = side === "trust" && waitsFor === "partner";
  if (!side || (isPartner && waitsFor === "trust")) forbidden();
  const at = `/${trust}/shaping/${appointmentId}/${proposalId}`;
  if ((!waitsFor || detail.isOver) && !(await wasSent())) redirect(at);
  const title = records ? `What ${partner} answered` : "Answer a proposed change";
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={placeOf(detail)}
      back={{ href: at, label: "A proposed change" }}
      hasForm
    >
      <Form
        action={answerProposalAction.bind(null, trust, appointmentId, proposalId)}
        title={title}
        place={membership.trustName}
        caption={isPartner || records ? undefined : partner}
        submitLabel="Save the answer"
        hidden={{ id: randomUUID(), insteadId: randomUUID(), position: String(proposal.position) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(detail.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <InsetText>
          <Prose text={proposal.words} />
          <p className="nhsuk-hint">{proposal.by} proposed it.</p>
        </InsetText>
        <WhatStands shaping={detail} but={proposal.id} />
        <Radios
          name="kind"
          legend={records ? "What did they answer?" : "What is your answer?"}
          options={[
            { value: "accepted", label: "Accept it: it stands beside the role description from today" },
            { value: "declined", label: "Do not accept it, and say why" },
            { value: "suggested_instead", label: "Suggest something else instead" },
          ]}
        />
        <Replaces detail={detail} />
        <Textarea
          name="because"
          label="Why? (needed if you do not accept it)"
          rows={3}
          readers={readers(detail)}
        />
        <Textarea
          name="instead"
          label="What do you suggest instead? (only if you do)"
          hint="The other side then answers that. Do not write about patients."
          rows={3}
          readers={readers(detail)}
        />
        <DateInput
          name="answerBy"
          legend="By when would you like an answer to that?"
          defaultValue={detail.usualAnswerBy}
        />
        {records && <HowRadios />}
      </Form>
    </TrustPage>
  );
}

function Replaces({ detail: { standing } }: { detail: ProposalDetail }) {
  if (standing.length === 0) return null;
  return (
    <Checkboxes
      name="replaces"
      legend="If you accept it, does it take the place of something agreed before?"
      hint="Tick what does not hold any more then. Leave the rest."
      options={standing.map(({ id, words }) => ({ value: id, label: firstWords(words) }))}
      small
    />
  );
}
