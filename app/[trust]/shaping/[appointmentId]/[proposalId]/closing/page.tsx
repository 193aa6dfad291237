import { randomUUID } from "node:crypto";
import { forbidden, redirect } from "next/navigation";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import {
  endVariationAction,
  takeBackProposalAction,
} from "@/app/[trust]/shaping/[appointmentId]/[proposalId]/closing/actions.ts";
import { placeOf, readers } from "@/app/[trust]/shaping/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readProposal } from "@/lib/shaping/read-shaping.ts";

/** Takes back a proposal that waits, or ends what was agreed. */
export default async function CloseProposalPage(props: {
  params: Promise<{ trust: string; appointmentId: string; proposalId: string }>;
}) {
  const { trust, appointmentId, proposalId } = await props.params;
  const detail = await readOr404(readProposal(await requireActor(trust), appointmentId, proposalId));
  const { membership } = await requireMembership(trust);
  const { proposal, side, isPartner, partner } = detail;
  const { holds, kind } = proposal.standing;
  if (!side || (!holds && isPartner && proposal.side === "trust")) forbidden();
  const at = `/${trust}/shaping/${appointmentId}/${proposalId}`;
  const isOpen = holds || kind === "waiting";
  if ((!isOpen || detail.isOver) && !(await wasSent())) redirect(at);
  const title = holds ? "Say that it does not hold any more" : "Take it back";
  const action = holds ? endVariationAction : takeBackProposalAction;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={placeOf(detail)}
      back={{ href: at, label: "A proposed change" }}
      hasForm
    >
      <Form
        action={action.bind(null, trust, appointmentId, proposalId)}
        title={title}
        place={membership.trustName}
        caption={isPartner ? undefined : partner}
        submitLabel={holds ? "It does not hold any more" : "Take it back"}
        hidden={{ id: randomUUID(), position: String(proposal.position) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <InsetText>
          <Prose text={proposal.words} />
        </InsetText>
        <Textarea
          name="because"
          label={holds ? "Why does it not hold any more?" : "Why? (if you want to say)"}
          hint="Do not write about patients."
          rows={3}
          readers={readers(detail)}
        />
        {!isPartner && holds && <WhoseRadios partner={partner} />}
        {!isPartner && !holds && proposal.side === "partner" && <HowRadios />}
        <p>It stays on record, with what was said of it.</p>
      </Form>
    </TrustPage>
  );
}
