import { DoneBanner } from "@/app/done-banner.tsx";
import { ListLicence, OperatorPage } from "@/app/operator/operator-page.tsx";
import { kindWords } from "@/app/operator/words.ts";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import {
  type OrganisationDetail,
  readOrganisation,
  type TrustFacts,
} from "@/lib/organisations/read-organisation.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const words = {
  added: "The organisation was added. You can open its trust now.",
  changed: "The change was saved.",
  successor: "Who carries on was saved.",
  "short-name": "The short name was changed. The old address leads to the new one.",
};

export default async function OrganisationPage(props: {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { code } = await props.params;
  const { done } = await props.searchParams;
  const organisation = await readOr404(readOrganisation(await requireOperator(), code));
  const { name, trust, hasClosed, isByHand } = organisation;
  const at = `/operator/organisations/${organisation.code}`;
  return (
    <OperatorPage
      title={name}
      current="organisations"
      back={{ href: "/operator/organisations", label: "Find an organisation" }}
    >
      <DoneBanner done={done} words={words} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{organisation.code}</span>
        {name}
      </h1>
      <SummaryList rows={[...facts(organisation), ...names(organisation), ...others(organisation, at)]} />
      {isByHand && (
        <p>
          <a className="nhsuk-link" href={`${at}/details`}>
            Change what was added by hand
          </a>
        </p>
      )}
      <h2 className="nhsuk-heading-m">On Alongside</h2>
      {trust ? (
        <TrustStanding trust={trust} at={at} />
      ) : hasClosed ? (
        <p>It has closed, and was never opened here.</p>
      ) : (
        <>
          <p>It is not open for use yet.</p>
          <ButtonLink href={`${at}/opening`}>Open this trust</ButtonLink>
        </>
      )}
      {organisation.listedOn && <ListLicence />}
    </OperatorPage>
  );
}

function facts(organisation: OrganisationDetail): SummaryRow[] {
  const { kind, town, openedOn, closedOn, hasClosed, listedOn, isMissingFromNewest, reason } = organisation;
  return [
    { key: "Kind", value: kindWords[kind] },
    ...(town ? [{ key: "Town", value: town }] : []),
    ...(openedOn ? [{ key: "Opened", value: showShortDate(openedOn) }] : []),
    ...(closedOn ? [{ key: hasClosed ? "Closed" : "Closes", value: showShortDate(closedOn) }] : []),
    ...(listedOn
      ? [
          {
            key: "On the official list",
            value: `${isMissingFromNewest ? "Last named by the list" : "Named by the newest list,"} of ${showShortDate(listedOn)}`,
          },
        ]
      : []),
    ...(reason ? [{ key: "Why it was added by hand", value: reason }] : []),
  ];
}

/** Names it went by before, with what is known of when. */
function names({ name, names: all }: OrganisationDetail): SummaryRow[] {
  const earlier = all.filter((each) => each.name !== name);
  if (earlier.length === 0) return [];
  const value = (
    <ul className="nhsuk-list">
      {earlier.map((each) => (
        <li key={each.name}>
          {each.name}, {knownFrom(each)}
        </li>
      ))}
    </ul>
  );
  return [{ key: "Earlier names", value }];
}

function knownFrom({ firstOn, lastOn }: { firstOn: string; lastOn: string }): string {
  return firstOn === lastOn
    ? `known of ${showShortDate(firstOn)}`
    : `known from ${showShortDate(firstOn)} to ${showShortDate(lastOn)}`;
}

function others({ closedOn, successor, predecessors }: OrganisationDetail, at: string): SummaryRow[] {
  const link = (other: { code: string; name: string }) => (
    <a className="nhsuk-link" href={`/operator/organisations/${other.code}`}>
      {other.name}
    </a>
  );
  return [
    ...(closedOn
      ? [
          {
            key: "Who carries on",
            value: successor ? link(successor) : "Not said",
            actions: [{ href: `${at}/successor`, label: "Change" }],
          },
        ]
      : []),
    ...(predecessors.length > 0
      ? [
          {
            key: "Carries on the work of",
            value: (
              <ul className="nhsuk-list">
                {predecessors.map((each) => (
                  <li key={each.code}>{link(each)}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ];
}

function TrustStanding({ trust, at }: { trust: TrustFacts; at: string }) {
  const { shortName, formerShortNames, openedAt, lastUsedOn } = trust;
  return (
    <SummaryList
      rows={[
        { key: "Opened for use", value: showShortDate(openedAt) },
        {
          key: "Short name",
          value: shortName,
          actions: [{ href: `${at}/short-name`, label: "Change" }],
        },
        ...(formerShortNames.length > 0
          ? [{ key: "Lead there too", value: formerShortNames.join(", ") }]
          : []),
        lastUsedOn
          ? { key: "Last used", value: showShortDate(lastUsedOn) }
          : {
              key: "Last used",
              value: "Nobody has joined yet",
              actions: [
                {
                  href: `${at}/first-admin`,
                  label: "Make a new link",
                  visuallyHidden: "for its first admin",
                },
              ],
            },
      ]}
    />
  );
}
