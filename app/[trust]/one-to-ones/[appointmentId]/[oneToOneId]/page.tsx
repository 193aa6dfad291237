import {
  Agreed,
  Notes,
  OwnNotes,
  TalkedAbout,
} from "@/app/[trust]/one-to-ones/[appointmentId]/[oneToOneId]/what-was-said.tsx";
import { backToTheTwo, placeOf } from "@/app/[trust]/one-to-ones/frame.ts";
import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { type OneToOneDetail, readOneToOne } from "@/lib/one-to-ones/read-one-to-one.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  said: "It is written down. The other of you has a message.",
  noted: "Your note is saved. The other of you has a message.",
  changed: "It is changed. The other of you has a message.",
  cancelled: "It is called off. The other of you has a message.",
};

export default async function OneToOnePage(props: {
  params: Promise<{ trust: string; appointmentId: string; oneToOneId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId, oneToOneId } = await props.params;
  const talk = await readOr404(readOneToOne(await requireActor(trust), appointmentId, oneToOneId));
  const at = `/${trust}/one-to-ones/${appointmentId}/${oneToOneId}`;
  const title = `One-to-one on ${showShortDate(talk.heldOn)}`;
  const [latest] = talk.states;
  const held = latest?.kind === "held";
  return (
    <TrustPage trust={trust} title={title} current={placeOf(talk)} back={backToTheTwo(trust, talk)}>
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          One-to-one<span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {whenWords(talk)}
      </h1>
      <p>
        {talk.isPartner ? `With ${talk.with.name}` : `${talk.with.name} and ${talk.partner}`}
        {talk.place && `. ${talk.place}`}
      </p>
      {talk.joiningLink && !latest && (
        <p>
          <a className="nhsuk-link" href={talk.joiningLink} rel="noreferrer">
            Join online
          </a>
        </p>
      )}
      <Standing talk={talk} at={at} />
      {held && <TalkedAbout talk={talk} />}
      {latest?.kind !== "cancelled" && talk.hasBegun && <Notes talk={talk} at={at} />}
      <Agreed trust={trust} talk={talk} />
      <OwnNotes trust={trust} talk={talk} />
      <History talk={talk} />
    </TrustPage>
  );
}

/** What became of it, or what can be done about it. */
function Standing({ talk, at }: { talk: OneToOneDetail; at: string }) {
  const [latest] = talk.states;
  if (latest?.kind === "cancelled")
    return (
      <InsetText>
        <p>
          <strong>Called off</strong> by {latest.by} on {showShortDate(latest.on)}.
        </p>
        {latest.because && <p>{latest.because}</p>}
      </InsetText>
    );
  if (latest)
    return (
      <>
        <InsetText>
          <p>
            <strong>{latest.kind === "held" ? "It took place." : "It did not happen."}</strong>{" "}
            {saidWords(latest)}
          </p>
          {latest.because && <p>{latest.because}</p>}
        </InsetText>
        {!talk.isOver && (talk.isPartner || !talk.partnerSaidNot) && (
          <p>
            <a className="nhsuk-link" href={`${at}/outcome`}>
              {latest.kind === "held"
                ? "That is not right: it did not happen"
                : "That is not right: it took place"}
            </a>
          </p>
        )}
      </>
    );
  if (talk.isOver) return null;
  if (talk.hasBegun) return <ButtonLink href={`${at}/outcome`}>Say what became of it</ButtonLink>;
  return (
    <p>
      <a className="nhsuk-link" href={`${at}/details`}>
        Move or change it
      </a>{" "}
      or{" "}
      <a className="nhsuk-link" href={`${at}/cancellation`}>
        call it off
      </a>
    </p>
  );
}

/** Who planned it, where it would have been, and every word on what became of it. */
function History({ talk }: { talk: OneToOneDetail }) {
  const earlier = talk.states.slice(1);
  return (
    <section aria-labelledby="history">
      <h2 className="nhsuk-heading-s" id="history">
        How it came about
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>{talk.plannedBy} planned it, or wrote it down</li>
        {talk.movedFrom.toReversed().map((move) => (
          <li key={move.heldOn + move.on}>
            {move.by} moved it on {showShortDate(move.on)}. Before, it was on {whenWords(move)}
          </li>
        ))}
        {earlier.toReversed().map((state) => (
          <li key={state.id}>
            {state.kind === "held" ? "It took place: " : "It did not happen: "}
            {saidWords(state)}
          </li>
        ))}
      </ul>
    </section>
  );
}
