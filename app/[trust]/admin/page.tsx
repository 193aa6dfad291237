import { stepInWords } from "@/app/[trust]/admin/step-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import type { RoleDescriptionSummary } from "@/lib/roles/list-role-descriptions.ts";
import { showShortDate } from "@/lib/time.ts";
import type { SetupStep } from "@/lib/trusts/next-steps.ts";
import { readSetup, type Setup } from "@/lib/trusts/read-setup.ts";
import type { UrgentContactKind } from "@/lib/urgent-contacts/urgent-contact-fields.ts";
import { nameKinds } from "@/lib/urgent-contacts/words.ts";

export default async function AdminHomePage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const setup = await readOr404(readSetup(actor));
  const at = `/${trust}/admin`;
  return (
    <TrustPage trust={trust} title="Set up" current="admin">
      <h1 className="nhsuk-heading-l">Set up</h1>
      <NextSteps steps={setup.steps} at={at} isManager={actor.roles.includes("manager")} />
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
      <h2 className="nhsuk-heading-m">What else you look after</h2>
      <SummaryList rows={otherRows(setup, at)} />
    </TrustPage>
  );
}

function NextSteps(props: { steps: SetupStep[]; at: string; isManager: boolean }) {
  const { steps, at, isManager } = props;
  const [first, ...later] = steps.map((step) => stepInWords(step, at, isManager));
  if (!first)
    return (
      <InsetText>
        <p>Everything is set up, and nothing waits for you.</p>
      </InsetText>
    );
  return (
    <>
      <h2 className="nhsuk-heading-m">Do this next</h2>
      <p>{first.why}</p>
      <ButtonLink href={first.href}>{first.label}</ButtonLink>
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

function otherRows(setup: Setup, at: string) {
  return [
    {
      key: "Task profiles",
      value: `What partners do: ${count(setup.tasks, "task profile")}`,
      actions: [{ href: `${at}/task-profiles`, label: "Open" }],
    },
    {
      key: "Contacts",
      value: `Whom partners may need to reach: ${count(setup.contacts, "contact")}`,
      actions: [{ href: `${at}/contacts`, label: "Open" }],
    },
    {
      key: "Contacts for urgent concerns",
      value: given(setup.missingUrgentContacts),
      actions: [{ href: `${at}/urgent-contacts`, label: "Open" }],
    },
    {
      key: "Handbook and glossary",
      value: "What partners read in the first weeks, and the words they hear",
      actions: [{ href: `${at}/handbook`, label: "Open" }],
    },
    {
      key: "Induction",
      value: `What a new partner needs done, and by whom: ${count(setup.induction, "step")}`,
      actions: [{ href: `${at}/induction`, label: "Open" }],
    },
    {
      key: "Training",
      value: `What training partners do: ${setup.training === 0 ? "none" : setup.training} on the list`,
      actions: [{ href: `${at}/training`, label: "Open" }],
    },
    {
      key: "Networks",
      value: "Where partners meet partners from elsewhere",
      actions: [{ href: `${at}/networks`, label: "Open" }],
    },
    {
      key: "People",
      value: `Who can do what: ${count(setup.managers, "manager")}, ${count(setup.partners, "partner")}`,
      actions: [{ href: `${at}/people`, label: "Open" }],
    },
    {
      key: "Committees",
      value: "Where partners sit, when they meet, and who chairs",
      actions: [{ href: at.replace(/admin$/, "committees"), label: "Open" }],
    },
    {
      key: "Settings",
      value: "How many partners you want on a committee",
      actions: [{ href: `${at}/settings`, label: "Open" }],
    },
    {
      key: "Audit",
      value: "Who changed what, and when",
      actions: [{ href: `${at}/audit`, label: "Open" }],
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
