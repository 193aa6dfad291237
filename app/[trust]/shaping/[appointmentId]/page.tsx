import { nameOfShaping, placeOf } from "@/app/[trust]/shaping/frame.ts";
import { ProposalList } from "@/app/[trust]/shaping/proposal-list.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readShaping, type Shaping } from "@/lib/shaping/read-shaping.ts";

const done = {
  "taken-back": "It is taken back. Nobody need answer it.",
  ended: "It does not hold any more. The other side has a message.",
  asked: "It is saved that they were asked.",
};

/** Where a partner and who supports them make the role fit: what waits for an answer, what stands, and what was. */
export default async function ShapingPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const shaping = await readOr404(readShaping(await requireActor(trust), appointmentId));
  const title = nameOfShaping(shaping);
  return (
    <TrustPage trust={trust} title={title} current={placeOf(shaping)} back={backFrom(trust, shaping)}>
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>{intro(shaping)}</p>
      {shaping.side && !shaping.isOver && (
        <ButtonLink href={`/${trust}/shaping/${appointmentId}/new`}>Propose a change</ButtonLink>
      )}
      {shaping.side === "trust" && !shaping.isOver && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/shaping/${appointmentId}/asking`}>
            Ask whether the role should change
          </a>
        </p>
      )}
      {shaping.isOver && <p>This role has ended. What was agreed stays on record.</p>}
      <h2 className="nhsuk-heading-m">Waiting for an answer</h2>
      <ProposalList trust={trust} shaping={shaping} proposals={shaping.waiting} none="Nothing waits." />
      <h2 className="nhsuk-heading-m">Agreed beside the role description</h2>
      <ProposalList
        trust={trust}
        shaping={shaping}
        proposals={shaping.standing}
        none="Nothing yet: the role is as the role description says."
      />
      {shaping.over.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Earlier</h2>
          <ProposalList trust={trust} shaping={shaping} proposals={shaping.over} none="" />
        </>
      )}
    </TrustPage>
  );
}

function intro({ isPartner, partner }: Shaping): string {
  return isPartner
    ? "Your role can fit you. Say what you would like to do more of, less of, or differently. Your line manager may propose something too. Nothing changes until both of you agree."
    : `The role can fit ${partner}. Either of you can propose a change, in your own words. Nothing changes until both agree; what is agreed stands beside the trust’s role description.`;
}

function backFrom(trust: string, { isPartner, appointmentId, partner }: Shaping) {
  return isPartner
    ? { href: `/${trust}/partner/role`, label: "Your role description" }
    : { href: `/${trust}/manage/partners/${appointmentId}`, label: partner };
}
