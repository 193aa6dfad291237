import { nameOfPromises, placeOf, reason, stateColours, wayOf } from "@/app/[trust]/promises/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type Promises, readPromises } from "@/lib/promises/read-promises.ts";
import type { PromiseStanding } from "@/lib/promises/standing.ts";
import { promiseTitles, stateWords } from "@/lib/promises/words.ts";
import { trustPromiseTitles } from "@/lib/readiness/words.ts";
import { showShortDate } from "@/lib/time.ts";

/** The promises to one partner, how each stands, why, and what moves it; then those the trust keeps for all. */
export default async function PromisesPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const promises = await readOr404(readPromises(await requireActor(trust), appointmentId));
  const title = nameOfPromises(promises);
  const { isPartner } = promises;
  return (
    <TrustPage trust={trust} title={title} current={placeOf(promises)} back={backFrom(trust, promises)}>
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        {isPartner
          ? "These are the trust’s promises to you. They say what the trust did, and never how well you do. If something here did not happen, say so: it counts as in place again only once the trust has answered you."
          : "These are the trust’s promises. They say what the trust did, and are never a mark for a person. Each shows what it rests on, and the one thing that moves it."}
      </p>
      {promises.standings.map((standing) => (
        <section key={standing.promise} aria-labelledby={standing.promise}>
          <h2 className="nhsuk-heading-m nhsuk-u-margin-bottom-2" id={standing.promise}>
            {promiseTitles[standing.promise]}{" "}
            <Tag colour={stateColours[standing.state]}>{stateWords[standing.state]}</Tag>
          </h2>
          <p className="nhsuk-u-margin-bottom-2 break-words">{reason(promises, standing)}</p>
          <Open promises={promises} standing={standing} />
          {!promises.isOver && <WayOn trust={trust} promises={promises} standing={standing} />}
        </section>
      ))}
      <TrustPromises trust={trust} promises={promises} />
    </TrustPage>
  );
}

/** The three that the trust keeps once, for all its partners. */
function TrustPromises({ trust, promises }: { trust: string; promises: Promises }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">For all partners at once</h2>
      {promises.trust.map(({ promise, state, because }) => (
        <section key={promise} aria-labelledby={promise}>
          <h3 className="nhsuk-heading-s nhsuk-u-margin-bottom-2" id={promise}>
            {trustPromiseTitles[promise]} <Tag colour={stateColours[state]}>{stateWords[state]}</Tag>
          </h3>
          <p className="break-words">
            {because.charAt(0).toUpperCase()}
            {because.slice(1)}.
          </p>
        </section>
      ))}
      {!promises.isPartner && (
        <p className="no-print">
          <a className="nhsuk-link" href={`/${trust}/readiness`}>
            What the trust prepares
          </a>
        </p>
      )}
    </>
  );
}

/** What waits between the two about it. */
function Open({ promises, standing }: { promises: Promises; standing: PromiseStanding }) {
  const { dispute, notNeeded } = standing;
  const { isPartner, partner } = promises;
  if (dispute && !dispute.answer)
    return (
      <p>
        <strong>
          {isPartner ? "You" : partner} said on {showShortDate(dispute.said.on)} that this did not happen.
          Waiting for {isPartner ? "the line manager" : "you"} to answer.
        </strong>
      </p>
    );
  if (notNeeded && !notNeeded.agreed && !notNeeded.refused)
    return (
      <p>
        <strong>
          {notNeeded.said.by} thinks that this is not needed. Waiting for {isPartner ? "you" : partner} to say
          whether you agree.
        </strong>
      </p>
    );
  return null;
}

function WayOn({
  trust,
  promises,
  standing,
}: {
  trust: string;
  promises: Promises;
  standing: PromiseStanding;
}) {
  const { promise, state } = standing;
  const about = <span className="nhsuk-u-visually-hidden">: {promiseTitles[promise]}</span>;
  const way = wayOf(promise, promises);
  return (
    <ul className="nhsuk-list no-print">
      {promises.side === "trust" && (state === "missing" || state === "under_way") && (
        <li>
          <a className="nhsuk-link" href={`/${trust}/${way.path}`}>
            {way.label}
            {about}
          </a>
        </li>
      )}
      {promises.side && (
        <li>
          <a className="nhsuk-link" href={`/${trust}/promises/${promises.appointmentId}/${promise}`}>
            {promises.isPartner ? "Say whether this is so" : "See and say what was said of it"}
            {about}
          </a>
        </li>
      )}
    </ul>
  );
}

function backFrom(trust: string, { isPartner, appointmentId, partner }: Promises) {
  return isPartner
    ? { href: `/${trust}/partner`, label: "Your role" }
    : { href: `/${trust}/manage/partners/${appointmentId}`, label: partner };
}
