import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { Details } from "@/components/ui/details.tsx";
import { Table } from "@/components/ui/table.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { can } from "@/lib/access.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import {
  type Holder,
  type RoleDescriptionHistory,
  readRoleDescription,
  type VersionAgreement,
  type VersionSummary,
} from "@/lib/roles/read-role-description.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function RoleDescriptionPage(props: {
  params: Promise<{ trust: string; roleId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, roleId } = await props.params;
  const { done } = await props.searchParams;
  const actor = await requireActor(trust);
  const role = await readOr404(readRoleDescription(actor, roleId));
  const at = `/${trust}/admin/roles/${roleId}`;
  const writes = can(actor, "role-description:write", {});
  return (
    <TrustPage
      trust={trust}
      title={role.title}
      current="admin"
      back={writes ? { href: `/${trust}/admin`, label: "Set up" } : { href: `/${trust}`, label: "Home" }}
    >
      <DoneBanner done={done} words={{ published: "Published. Partners who hold this role were told." }} />
      <h1 className="nhsuk-heading-l">{role.title}</h1>
      {writes && <NextVersion role={role} at={at} />}
      <h2 className="nhsuk-heading-m">Versions</h2>
      {role.versions.map((version) => (
        <Version key={version.id} version={version} state={stateOf(role, version)} at={at} />
      ))}
      {role.holders && <Holders holders={role.holders} />}
    </TrustPage>
  );
}

function NextVersion({ role, at }: { role: RoleDescriptionHistory; at: string }) {
  if (role.draft) return <ButtonLink href={`${at}/draft`}>Go on with version {role.draft.number}</ButtonLink>;
  return (
    <ButtonLink href={`${at}/next-version`} variant="secondary">
      Start the next version
    </ButtonLink>
  );
}

type State = "draft" | "in force" | "older";

function stateOf({ versions }: RoleDescriptionHistory, version: VersionSummary): State {
  if (!version.publication) return "draft";
  return versions.find((each) => each.publication)?.id === version.id ? "in force" : "older";
}

const tags = {
  draft: <Tag colour="blue">Draft</Tag>,
  "in force": <Tag colour="green">In force</Tag>,
  older: <Tag colour="grey">Older version</Tag>,
};

function Version({ version, state, at }: { version: VersionSummary; state: State; at: string }) {
  const { publication, agreements } = version;
  return (
    <>
      <h3 className="nhsuk-heading-s">
        Version {version.number} {tags[state]}
      </h3>
      {publication && (
        <p>
          Published on {showShortDate(publication.publishedAt)} by {publication.publishedBy}.{" "}
          {publication.kind === "major"
            ? "Partners were asked to agree it."
            : "Only the wording changed, so partners were not asked to agree again."}
          <br />
          {version.number > 1 && `What changed: ${publication.whatChanged}`}
        </p>
      )}
      <p>
        <a className="nhsuk-link" href={`${at}/versions/${version.id}`}>
          Read version {version.number}
        </a>
      </p>
      {agreements && agreements.length > 0 && (
        <Details summary={`Who agreed version ${version.number}`}>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {agreements.map((agreement) => (
              <li key={agreement.id}>{agreementInWords(agreement)}</li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

function agreementInWords({ name, on, how, recordedBy }: VersionAgreement): string {
  const agreed = `${name} agreed on ${showShortDate(on)}`;
  return how === "themselves" ? agreed : `${agreed}, ${howWords[how]}. ${recordedBy} recorded it.`;
}

function Holders({ holders }: { holders: Holder[] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who holds this role</h2>
      {holders.length === 0 ? (
        <p>Nobody yet. A manager appoints partners once a version is published.</p>
      ) : (
        <Table
          caption="Partners, and the version each agreed"
          captionHidden
          head={["Partner", "Agreed", "Waiting for their agreement"]}
          rows={holders.map((holder) => ({
            id: holder.appointmentId,
            cells: [
              holder.name,
              holder.agreedNumber === null ? "None yet" : `Version ${holder.agreedNumber}`,
              holder.needsAgreement ? "Yes" : "No",
            ],
          }))}
        />
      )}
    </>
  );
}
