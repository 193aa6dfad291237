import { Asked } from "@/app/[trust]/sponsor/asked.tsx";
import { PromisesKept } from "@/app/[trust]/sponsor/promises-kept.tsx";
import { Seats } from "@/app/[trust]/sponsor/seats.tsx";
import { WhatChanged } from "@/app/[trust]/sponsor/what-changed.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { Table } from "@/components/ui/table.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type Programme, readProgramme } from "@/lib/programme/read-programme.ts";
import { showDate, showShortDate, today } from "@/lib/time.ts";

const done = { answered: "Your answer is saved. The admins of your trust have a message." };

/** What the trust does for its partners, on one page that prints: for the board, and fit to be published. */
export default async function SponsorPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const programme = await readOr404(readProgramme(await requireActor(trust)));
  const { membership } = await requireMembership(trust);
  return (
    <TrustPage trust={trust} title="Overview" current="sponsor" width="full">
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {membership.trustName}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        Patient Safety Partners: what the trust has in place
      </h1>
      <p>As it stands on {showDate(today())}.</p>
      {programme.ownAnswer !== "accepted" && (
        <div className="no-print">
          <InsetText>
            <p>
              <a className="nhsuk-link" href={`/${trust}/sponsor/acceptance`}>
                {programme.ownAnswer === null
                  ? "Say whether you are the sponsor of partners"
                  : "Change what you said about being the sponsor"}
              </a>
            </p>
          </InsetText>
        </div>
      )}
      <p className="nhsuk-body-l">{inOneSentence(programme)}</p>
      <Asked trust={trust} asked={programme.asked} />
      <Seats trust={trust} seats={programme.seats} />
      <PromisesKept trust={trust} programme={programme} />
      <WhatChanged influence={programme.influence} />
      <Roles trust={trust} programme={programme} />
      <Training training={programme.training} />
      <p>
        This page counts what the trust has done. It names no partner, and does not show what any of them
        thinks. That somebody agreed their role description does not mean that they find the role clear.
      </p>
      <ul className="nhsuk-list no-print">
        <li>
          <a className="nhsuk-link" href={`/${trust}/readiness`}>
            What the trust prepares, and your part as sponsor
          </a>
        </li>
        <li>
          <a className="nhsuk-link" href={`/${trust}/time`}>
            What there was no time for
          </a>
        </li>
        {programme.ownAnswer === "accepted" && (
          <li>
            <a className="nhsuk-link" href={`/${trust}/sponsor/acceptance`}>
              Step back as the sponsor
            </a>
          </li>
        )}
      </ul>
      <p className="no-print">To take this to a meeting, choose Print in your browser.</p>
    </TrustPage>
  );
}

/** The role descriptions in force, with the agreements that are waited for. */
function Roles({ trust, programme: { roles, notPublished } }: { trust: string; programme: Programme }) {
  return (
    <section aria-label="Role descriptions">
      {roles.length > 0 && (
        <Table
          caption="Role descriptions in force"
          head={[
            "Role description",
            "Version in force",
            { label: "Partners who hold it", numeric: true },
            { label: "Agreements waited for", numeric: true },
          ]}
          rows={roles.map((role) => ({
            id: role.roleDescriptionId,
            cells: [
              <a className="nhsuk-link" href={`/${trust}/admin/roles/${role.roleDescriptionId}`} key="title">
                {role.title}
              </a>,
              `Version ${role.version}, published on ${showShortDate(role.publishedAt)}`,
              role.holders,
              role.waitedFor,
            ],
          }))}
        />
      )}
      {notPublished > 0 && (
        <p>
          {notPublished === 1
            ? "1 role description is being written and not published yet."
            : `${notPublished} role descriptions are being written and not published yet.`}
        </p>
      )}
    </section>
  );
}

/** Training that partners asked for and have not got: how much, and never whose. */
function Training({ training: { waiting, promised, declined, late } }: Pick<Programme, "training">) {
  const unmet = waiting + promised + declined;
  return (
    <section aria-label="Training partners say they need" id="training">
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
