import { PromisesKept } from "@/app/[trust]/sponsor/promises-kept.tsx";
import { WhatChanged } from "@/app/[trust]/sponsor/what-changed.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Table } from "@/components/ui/table.tsx";
import { type Programme, readProgramme } from "@/lib/appointments/read-programme.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showDate, showShortDate, today } from "@/lib/time.ts";

export default async function SponsorPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const programme = await readOr404(readProgramme(await requireActor(trust)));
  const { membership } = await requireMembership(trust);
  return (
    <TrustPage trust={trust} title="Overview" current="sponsor" width="full">
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {membership.trustName}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        Patient Safety Partners: what the trust has in place
      </h1>
      <p>As it stands on {showDate(today())}.</p>
      <p className="nhsuk-body-l">{inOneSentence(programme)}</p>
      {programme.roles.length > 0 && (
        <Table
          caption="Role descriptions in force"
          head={[
            "Role description",
            "Version in force",
            { label: "Partners who hold it", numeric: true },
            { label: "Agreements waited for", numeric: true },
          ]}
          rows={programme.roles.map((role) => ({
            id: role.roleDescriptionId,
            cells: [
              role.title,
              `Version ${role.version}, published on ${showShortDate(role.publishedAt)}`,
              role.holders,
              role.waitedFor,
            ],
          }))}
        />
      )}
      {programme.notPublished > 0 && (
        <p>
          {programme.notPublished === 1
            ? "1 role description is being written and not published yet."
            : `${programme.notPublished} role descriptions are being written and not published yet.`}
        </p>
      )}
      <p>
        <a className="nhsuk-link" href={`/${trust}/committees`}>
          How many seats for partners are filled, committee by committee
        </a>
      </p>
      <PromisesKept days={programme.promises} />
      <WhatChanged influence={programme.influence} />
      <Training training={programme.training} />
      <InsetText>
        <p>
          An agreement is waited for until the partner has agreed the version in force. That somebody agreed
          does not mean that they find the role clear. This page counts what the trust has done, and does not
          show what any partner thinks.
        </p>
      </InsetText>
      <p className="no-print">To take this to a meeting, choose Print in your browser.</p>
    </TrustPage>
  );
}

/** Training that partners asked for and have not got: how much, and never whose. */
function Training({ training: { waiting, promised, declined, late } }: Pick<Programme, "training">) {
  const unmet = waiting + promised + declined;
  return (
    <section aria-label="Training partners say they need">
      {unmet === 0 ? (
        <p>No training that partners asked for is left to arrange.</p>
      ) : (
        <>
          <Table
            caption="Training partners say they need, not arranged yet"
            head={["How it stands", { label: "Trainings", numeric: true }]}
            rows={[
              { id: "waiting", cells: ["Waiting for an answer", waiting] },
              { id: "promised", cells: ["Promised for a day", promised] },
              { id: "declined", cells: ["The trust said why not", declined] },
            ]}
          />
          <p>
            {late === 0
              ? "None of them waits for longer than the trust said."
              : `${late} of them ${late === 1 ? "waits" : "wait"} for longer than the trust said.`}
          </p>
        </>
      )}
    </section>
  );
}

function inOneSentence({ partners, roles }: Programme): string {
  if (roles.length === 0) return "No role description is in force yet, so no partner can be appointed.";
  if (partners === 0) return "A role description is in force. No partner is appointed yet.";
  const waited = roles.reduce((sum, role) => sum + role.waitedFor, 0);
  const who = partners === 1 ? "1 partner is appointed" : `${partners} partners are appointed`;
  if (waited === 0) return `${who}, and nobody’s agreement is waited for.`;
  return `${who}. The trust is waiting for ${waited === 1 ? "1 agreement" : `${waited} agreements`}.`;
}
