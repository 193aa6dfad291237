import { randomUUID } from "node:crypto";
import { answerPairingAction } from "@/app/[trust]/tasks/pairings/[pairingId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type AskedPairing, readAskedPairing } from "@/lib/support/read-asked-pairing.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function AskedPairingPage(props: {
  params: Promise<{ trust: string; pairingId: string }>;
}) {
  const { trust, pairingId } = await props.params;
  const pairing = await readOr404(readAskedPairing(await requireActor(trust), pairingId));
  const { membership } = await requireMembership(trust);
  const as = pairingWords[pairing.kind];
  const { name } = pairing.partner;
  const back = { href: `/${trust}/tasks`, label: "Your tasks" };
  const frame = { trust, current: "tasks" as const, back };
  if (pairing.standing === "asked" && !pairing.isOver) {
    const title = `Can you be the ${as} of ${name}?`;
    return (
      <TrustPage {...frame} title={title} hasForm>
        <Form
          action={answerPairingAction.bind(null, trust, pairingId)}
          title={title}
          place={membership.trustName}
          submitLabel="Send your answer"
          hidden={{ id: randomUUID() }}
          cancel={{ href: back.href, label: "Answer later" }}
        >
          <About pairing={pairing} />
          <p>
            If you say yes, {name} sees your name, e-mail address and phone number, and you see theirs. If you
            say no, {name} is not told that it was you.
          </p>
          <Radios
            name="answer"
            legend="Your answer"
            options={[
              ...(pairing.stillHere ? [{ value: "accepted", label: "Yes, I can" }] : []),
              { value: "declined", label: "No, I cannot" },
            ]}
          />
        </Form>
      </TrustPage>
    );
  }
  const title = `${name} and you`;
  return (
    <TrustPage {...frame} title={title}>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>{whatBecameOfIt(pairing)}</p>
      <About pairing={pairing} />
      {pairing.reach && (
        <p>
          <a className="nhsuk-link" href={`${back.href}/pairings/${pairingId}/ending`}>
            Stop being their {as}
          </a>
        </p>
      )}
    </TrustPage>
  );
}

function About({ pairing }: { pairing: AskedPairing }) {
  const { partner, purpose, reach, askedBy, askedOn, reviewOn, lastsUntil } = pairing;
  return (
    <SummaryList
      rows={[
        { key: "Partner", value: partner.name },
        ...(reach
          ? [
              {
                key: "How to reach them",
                value: <ContactLines {...reach} none="Ask whoever asked you." />,
              },
            ]
          : []),
        { key: "What it is for", value: <span className="whitespace-pre-line">{purpose}</span> },
        { key: "Asked by", value: `${askedBy}, on ${showShortDate(askedOn)}` },
        {
          key: "Review",
          value: reviewOn
            ? `On ${showShortDate(reviewOn)} the two of you look at whether it helps`
            : "No day is set",
        },
        { key: "It lasts until", value: lastsUntil ? showShortDate(lastsUntil) : "No end is set" },
      ]}
    />
  );
}

function whatBecameOfIt({ standing, since, stillHere, kind, isOver, partner }: AskedPairing): string {
  const on = since ? ` on ${showShortDate(since)}` : "";
  if (isOver) return `The role of ${partner.name} has ended, and this with it. Thank you.`;
  if (standing === "declined") return `You said no${on}.`;
  if (standing === "ended") return `It ended${on}. Thank you for what you did.`;
  if (standing === "over") return "The time for it has gone by. Thank you for what you did.";
  if (!stillHere) return `You are no longer a ${kind} here, so somebody else has to be asked.`;
  return `You are their ${pairingWords[kind]}${since ? ` since ${showShortDate(since)}` : ""}.`;
}
