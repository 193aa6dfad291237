import { forbidden } from "next/navigation";
import { acceptItemsAction, takeBackBriefingAction } from "@/app/[trust]/readiness/actions.ts";
import { backHome, nameOfReadiness, placeOf, restsOnWords } from "@/app/[trust]/readiness/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Table } from "@/components/ui/table.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { stateWords } from "@/lib/promises/words.ts";
import { proposedItems } from "@/lib/readiness/proposed-items.ts";
import { type Readiness, readReadiness } from "@/lib/readiness/read-readiness.ts";
import { trustPromises } from "@/lib/readiness/standing.ts";
import { readinessWords, sponsorshipWords, trustPromiseTitles } from "@/lib/readiness/words.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  accepted: "The list is yours. Say for each who sees to it and by when.",
  added: "It is on the list. Whoever sees to it has a message.",
  changed: "It is changed.",
  ended: "It is off the list.",
  briefed: "The briefing is written down.",
  "briefing-taken-back": "The briefing is taken back.",
};

/** What the trust sees to about itself: its list, its sponsor, who was briefed. */
export default async function ReadinessPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!can(actor, "readiness:read", {})) forbidden();
  const readiness = await readOr404(readReadiness(actor));
  return (
    <TrustPage
      trust={trust}
      title={nameOfReadiness}
      current={placeOf(actor)}
      back={backHome(trust, actor)}
      width="full"
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{nameOfReadiness}</h1>
      <p>
        Partners do well where the trust was ready for them: with time, with people who know what the role is,
        and with somebody senior behind it. These are three of the trust’s eleven promises, kept once for all
        partners.
      </p>
      <Table
        caption="How they stand"
        head={["Promise", "How it stands", { label: "Because", long: true }]}
        rows={readiness.standings.map((standing) => ({
          id: standing.promise,
          cells: [
            trustPromiseTitles[standing.promise],
            stateWords[standing.state],
            <Because key="because" standing={standing} />,
          ],
        }))}
      />
      <List trust={trust} readiness={readiness} />
      <Sponsors trust={trust} readiness={readiness} />
      <Briefings trust={trust} readiness={readiness} />
    </TrustPage>
  );
}

function Because({ standing }: { standing: Readiness["standings"][number] }) {
  const rests = restsOnWords(standing);
  return (
    <>
      {standing.because.charAt(0).toUpperCase() + standing.because.slice(1)}.
      {rests && <span className="nhsuk-u-secondary-text-colour"> {rests}.</span>}
    </>
  );
}

function List({ trust, readiness: { items, isNew, may } }: { trust: string; readiness: Readiness }) {
  return (
    <section aria-labelledby="list">
      <h2 className="nhsuk-heading-m" id="list">
        The trust’s list
      </h2>
      {isNew && may.write && <Proposal trust={trust} />}
      {items.length === 0 && !(isNew && may.write) && (
        <p>Nothing is on the list. {!may.write && "An admin of this trust writes it."}</p>
      )}
      {trustPromises
        .map((promise) => ({ promise, listed: items.filter((item) => item.promise === promise) }))
        .filter(({ listed }) => listed.length > 0)
        .map(({ promise, listed }) => (
          <section key={promise} aria-labelledby={`list-${promise}`}>
            <h3 className="nhsuk-heading-s" id={`list-${promise}`}>
              {trustPromiseTitles[promise]}
            </h3>
            <SummaryList
              rows={listed.map((item) => ({
                id: item.id,
                key: item.title,
                value: <Standing item={item} />,
                actions: [{ href: `/${trust}/readiness/${item.id}`, label: "Open" }],
              }))}
            />
          </section>
        ))}
      {may.write && (
        <ButtonLink href={`/${trust}/readiness/new`} variant="secondary">
          Add to the list
        </ButtonLink>
      )}
    </section>
  );
}

function Standing({ item }: { item: Readiness["items"][number] }) {
  const { kind, owner, ownerLeft, dueOn, isLate, said } = item;
  const when =
    kind === "done"
      ? `since ${showShortDate(said.at(-1)?.on ?? dueOn)}`
      : `${isLate ? "was due by" : "by"} ${showShortDate(dueOn)}`;
  return (
    <>
      <p className="nhsuk-u-margin-bottom-1">
        <Tag colour={kind === "done" ? "green" : kind === "under_way" ? "blue" : "grey"}>
          {kind ? readinessWords[kind] : "Not begun"}
        </Tag>
      </p>
      <p className="nhsuk-hint nhsuk-u-margin-bottom-0">
        {owner}
        {ownerLeft && ", who has left"}, {when}
      </p>
    </>
  );
}

/** What Alongside proposes for a trust without a list: taken as it is, and changed after. */
function Proposal({ trust }: { trust: string }) {
  return (
    <section aria-labelledby="proposal">
      <h3 className="nhsuk-heading-s" id="proposal">
        Begin with what we propose
      </h3>
      <p>
        Your trust has no list yet. This is a proposal, and no national list: change it to suit your trust.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {proposedItems.map(({ key, title }) => (
          <li key={key}>{title}</li>
        ))}
      </ul>
      <p>You see to all of it, until you choose somebody else.</p>
      <Form action={acceptItemsAction.bind(null, trust)} inline="proposal" submitLabel="Take this list" />
    </section>
  );
}

function Sponsors({ trust, readiness: { sponsors, readerId } }: { trust: string; readiness: Readiness }) {
  return (
    <section aria-labelledby="sponsors">
      <h2 className="nhsuk-heading-m" id="sponsors">
        Sponsor
      </h2>
      {sponsors.length === 0 ? (
        <p>Nobody is the sponsor of partners. A trust admin can give the role to somebody on the board.</p>
      ) : (
        <SummaryList
          rows={sponsors.map(({ membershipId, name, kind, words, on }) => ({
            id: membershipId,
            key: name,
            value: (
              <>
                <p className="nhsuk-u-margin-bottom-1">
                  {kind
                    ? `${sponsorshipWords[kind]} on ${showShortDate(on)}.`
                    : `Named on ${showShortDate(on)}, and has not answered.`}
                </p>
                {words && <Prose text={words} />}
              </>
            ),
            actions:
              membershipId === readerId
                ? [{ href: `/${trust}/sponsor/acceptance`, label: kind ? "Change your answer" : "Answer" }]
                : undefined,
          }))}
        />
      )}
    </section>
  );
}

function Briefings({ trust, readiness: { briefings, may } }: { trust: string; readiness: Readiness }) {
  return (
    <section aria-labelledby="briefings">
      <h2 className="nhsuk-heading-m" id="briefings">
        Briefings
      </h2>
      <p>When people of the trust heard what the role of partners is. After a year it is time for another.</p>
      {briefings.length === 0 ? (
        <p>None is written down.</p>
      ) : (
        <SummaryList
          rows={briefings.map(({ id, heldOn, audience, by }) => ({
            id,
            key: showShortDate(heldOn),
            value: (
              <>
                <p className="break-words nhsuk-u-margin-bottom-1">{audience}</p>
                <p className="nhsuk-hint nhsuk-u-margin-bottom-1">Written down by {by}</p>
                {may.brief && (
                  <Form
                    action={takeBackBriefingAction.bind(null, trust, id)}
                    inline={`back-${id}`}
                    submitLabel="Take back"
                    submitAbout={`${showShortDate(heldOn)}, ${audience}`}
                    variant="secondary"
                    small
                  />
                )}
              </>
            ),
          }))}
        />
      )}
      {may.brief && (
        <ButtonLink href={`/${trust}/readiness/briefings/new`} variant="secondary">
          Write down a briefing
        </ButtonLink>
      )}
    </section>
  );
}
