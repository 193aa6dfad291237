import { acceptDefaultsAction } from "@/app/[trust]/admin/actions.ts";
import { stepInWords } from "@/app/[trust]/admin/step-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import type { RoleDescriptionSummary } from "@/lib/roles/list-role-descriptions.ts";
import { showShortDate } from "@/lib/time.ts";
import type { SetupStep } from "@/lib/trusts/next-steps.ts";
import { type DefaultKind, readSetup, type Setup } from "@/lib/trusts/read-setup.ts";
import type { UrgentContactKind } from "@/lib/urgent-contacts/urgent-contact-fields.ts";
import { nameKinds } from "@/lib/urgent-contacts/words.ts";

const done = {
  accepted:
    "It is all there. The role description and the handbook wait until you publish them. Change all of it to suit your trust.",
};

export default async function AdminHomePage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const setup = await readOr404(readSetup(actor));
  const at = `/${trust}/admin`;
  return (
    <TrustPage trust={trust} title="Set up" current="admin">
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">Set up</h1>
      {setup.proposed.length > 1 && <Defaults trust={trust} proposed={setup.proposed} />}
      <NextSteps
        steps={setup.steps}
        at={at}
        isManager={actor.roles.includes("manager")}
        isSecond={setup.proposed.length > 1}
      />
      <h2 className="nhsuk-heading-m">Role descriptions</h2>
      {setup.roleDescriptions.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <SummaryList
          rows={setup.roleDescriptions.map((role) => ({
            key: role.title,
            value: <Standing role={role} />,
            actions: [{ href: `${at}/roles/${role.id}`, label: "Open" }],
          }))}
        />
      )}
      {setup.roleDescriptions.length > 0 && (
        <p>
          <a className="nhsuk-link" href={`${at}/roles/new`}>
            Write another role description
          </a>
        </p>
      )}
      {groups(setup, at).map(({ heading, changes, rows }) => (
        <section key={heading}>
          <h2 className="nhsuk-heading-m">{heading}</h2>
          <p>{changes}</p>
          <SummaryList
            rows={rows.map(({ name, says, href }) => ({
              key: name,
              value: says,
              actions: [{ href, label: "Open" }],
            }))}
          />
        </section>
      ))}
    </TrustPage>
  );
}

const proposals: Record<DefaultKind, string> = {
  role: "a role description, as a draft in suggested words",
  tasks: "three things that partners do, to put into it",
  induction: "what a new partner needs done, and by whom",
  training: "a list of training",
  handbook: "the pages of a handbook",
  glossary: "a glossary of the words partners hear",
  readiness: "what your trust prepares",
};

/** All that Alongside proposes and the trust has nothing of, to be taken over in one step. */
function Defaults({ trust, proposed }: { trust: string; proposed: readonly DefaultKind[] }) {
  return (
    <section aria-labelledby="defaults">
      <h2 className="nhsuk-heading-m" id="defaults">
        Begin with what we propose
      </h2>
      <p>In one step, your trust can have:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {proposed.map((kind) => (
          <li key={kind}>{proposals[kind]}</li>
        ))}
      </ul>
      <p>
        The role description and the handbook are not published: partners see them once you say so, and the
        rest at once. It is a proposal and no national list, and you can change all of it.
      </p>
      <Form action={acceptDefaultsAction.bind(null, trust)} inline="defaults" submitLabel="Take all of it" />
    </section>
  );
}

function NextSteps(props: {
  steps: SetupStep[];
  at: string;
  isManager: boolean;
  /** Something else on the page comes first. */
  isSecond: boolean;
}) {
  const { steps, at, isManager, isSecond } = props;
  const [first, ...later] = steps.map((step) => stepInWords(step, at, isManager));
  if (!first)
    return (
      <InsetText>
        <p>Everything is set up, and nothing waits for you.</p>
      </InsetText>
    );
  return (
    <>
      <h2 className="nhsuk-heading-m">{isSecond ? "Or do one thing at a time" : "Do this next"}</h2>
      <p>{first.why}</p>
      <ButtonLink href={first.href} variant={isSecond ? "secondary" : undefined}>
        {first.label}
      </ButtonLink>
      {later.length > 0 && (
        <>
          <h2 className="nhsuk-heading-s">After that</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {later.map((step) => (
              <li key={step.href + step.label}>
                <a className="nhsuk-link" href={step.href}>
                  {step.label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Standing({ role }: { role: RoleDescriptionSummary }) {
  const partners = holding(role.partners);
  return (
    <>
      {role.current && (
        <p>
          Version {role.current.number}, published on {showShortDate(role.current.publishedAt)}. {partners}.
        </p>
      )}
      {role.draft && <Tag colour="blue">Version {role.draft.number} is a draft</Tag>}
    </>
  );
}

function holding(partners: number): string {
  if (partners === 0) return "No partner holds it yet";
  return partners === 1 ? "1 partner holds it" : `${partners} partners hold it`;
}

type Group = {
  heading: string;
  /** What changing it changes. */
  changes: string;
  rows: { name: string; says: string; href: string }[];
};

/** What an admin looks after, in plain groups. */
function groups(setup: Setup, at: string): Group[] {
  const trustAt = at.replace(/\/admin$/, "");
  return [
    {
      heading: "People",
      changes: "Who is at your trust, what they can do here, and whom partners can reach.",
      rows: [
        {
          name: "People and roles",
          says: `Who can do what: ${count(setup.managers, "manager")}, ${count(setup.partners, "partner")}`,
          href: `${at}/people`,
        },
        {
          name: "Contacts",
          says: `Whom partners may need to reach: ${count(setup.contacts, "contact")}`,
          href: `${at}/contacts`,
        },
        {
          name: "Contacts for urgent concerns",
          says: given(setup.missingUrgentContacts),
          href: `${at}/urgent-contacts`,
        },
        { name: "Networks", says: "Where partners meet partners from elsewhere", href: `${at}/networks` },
      ],
    },
    {
      heading: "What each partner gets",
      changes:
        "What you write here is what partners begin with. What a partner has already changes only where it says so.",
      rows: [
        {
          name: "Task profiles",
          says: `What partners do: ${count(setup.tasks, "task profile")}`,
          href: `${at}/task-profiles`,
        },
        {
          name: "Induction",
          says: `What a new partner needs done, and by whom: ${count(setup.induction, "step")}`,
          href: `${at}/induction`,
        },
        {
          name: "Handbook and glossary",
          says: "What partners read in the first weeks, and the words they hear",
          href: `${at}/handbook`,
        },
        {
          name: "Training",
          says: `What training partners do: ${setup.training === 0 ? "none" : setup.training} on the list`,
          href: `${at}/training`,
        },
      ],
    },
    {
      heading: "The trust itself",
      changes:
        "What holds for everybody: where partners sit, what the trust prepares, how often and by when.",
      rows: [
        {
          name: "Committees",
          says: "Where partners sit, when they meet, and who chairs",
          href: `${trustAt}/committees`,
        },
        {
          name: "What the trust prepares",
          says: `Time, preparation and a sponsor: ${setup.readiness === 0 ? "nothing" : setup.readiness} on the list`,
          href: `${trustAt}/readiness`,
        },
        {
          name: "Settings",
          says: "How many partners on a committee, how often one-to-ones are, by when answers are due",
          href: `${at}/settings`,
        },
        { name: "Audit", says: "Who changed what, and when", href: `${at}/audit` },
      ],
    },
  ];
}

function given(missing: readonly UrgentContactKind[]): string {
  const state = missing.length === 0 ? "All four are given" : `Not given yet: ${nameKinds(missing)}`;
  return `Where somebody turns at once. ${state}`;
}

function count(number: number, noun: string): string {
  return `${number === 0 ? "no" : number} ${noun}${number === 1 ? "" : "s"}`;
}
