import { forbidden } from "next/navigation";
import { acceptStepsAction, moveStepAction } from "@/app/[trust]/admin/induction/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { both } from "@/lib/answers/listed.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { proposedSteps } from "@/lib/induction/proposed-steps.ts";
import { type InductionSteps, readInductionSteps, type StepLine } from "@/lib/induction/read-steps.ts";
import { dueWords, ownerWords } from "@/lib/induction/step-words.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Induction";
const done = {
  accepted: "The steps are yours. Change each to suit your trust.",
  added: "The step is added. It is for the inductions that begin from now on.",
  changed: "The step is changed, for the inductions that begin from now on.",
  moved: "The step is moved.",
  ended: "The step is taken out. Inductions under way keep it.",
};

/** The steps of the trust's induction: admins keep them, and those who manage partners read them. */
export default async function InductionPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!can(actor, "induction:read", {})) forbidden();
  const induction = await readOr404(readInductionSteps(actor));
  const { steps, isNew, mayWrite } = induction;
  const at = `/${trust}/admin/induction`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={mayWrite ? "admin" : "manage"}
      back={
        mayWrite
          ? { href: `/${trust}/admin`, label: "Set up" }
          : { href: `/${trust}/manage`, label: "Partners" }
      }
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        What a new partner needs done, by whom and by when. When a manager begins a partner’s induction, these
        steps become theirs, and everybody sees who waits for whom.
      </p>
      {isNew && mayWrite && <Proposal trust={trust} />}
      {steps.length === 0 && !(isNew && mayWrite) && (
        <p>There are no steps. {!mayWrite && "An admin of this trust adds them."}</p>
      )}
      <Steps induction={induction} trust={trust} at={at} />
      {mayWrite && (
        <ButtonLink href={`${at}/new`} variant={isNew || steps.length > 0 ? "secondary" : undefined}>
          Add a step
        </ButtonLink>
      )}
    </TrustPage>
  );
}

function Steps({
  induction: { steps, mayWrite },
  trust,
  at,
}: {
  induction: InductionSteps;
  trust: string;
  at: string;
}) {
  if (steps.length === 0) return null;
  return (
    <SummaryList
      rows={steps.map((step, index) => ({
        id: step.id,
        key: step.title,
        value: (
          <>
            <About step={step} />
            {mayWrite && (
              <div className="flex flex-wrap gap-x-2">
                {index > 0 && <Move trust={trust} step={step} to="up" />}
                {index < steps.length - 1 && <Move trust={trust} step={step} to="down" />}
              </div>
            )}
          </>
        ),
        actions: mayWrite
          ? [
              { href: `${at}/${step.id}`, label: "Change" },
              { href: `${at}/${step.id}/ending`, label: "Take out" },
            ]
          : undefined,
      }))}
    />
  );
}

function About({ step }: { step: StepLine }) {
  const { about, ownerKind, contact, dueDays, waitsFor } = step;
  return (
    <>
      <p className="nhsuk-u-margin-bottom-1">
        <strong>{contact ? contact.name : ownerWords[ownerKind]}</strong>. {dueWords(dueDays)}.
        {contact?.left && " This is no contact of your trust any more: choose somebody else."}
      </p>
      {waitsFor.length > 0 && (
        <p className="nhsuk-u-margin-bottom-1">Waits for: {both(waitsFor.map((first) => `“${first}”`))}.</p>
      )}
      {about && <p className="nhsuk-hint nhsuk-u-margin-bottom-2 whitespace-pre-line">{about}</p>}
    </>
  );
}

function Move({
  trust,
  step: { id, title: name },
  to,
}: {
  trust: string;
  step: StepLine;
  to: "up" | "down";
}) {
  return (
    <Form
      action={moveStepAction.bind(null, trust, id)}
      inline={`${to}-${id}`}
      submitLabel={to === "up" ? "Move up" : "Move down"}
      submitAbout={name}
      variant="secondary"
      small
      hidden={{ to }}
    />
  );
}

/** What Alongside proposes for an induction without steps: taken as it is, and changed after. */
function Proposal({ trust }: { trust: string }) {
  return (
    <section aria-labelledby="proposal">
      <h2 className="nhsuk-heading-m" id="proposal">
        Begin with what we propose
      </h2>
      <p>
        Your trust has no steps yet. This is a proposal, and no national list: change it to suit your trust.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {proposedSteps.map(({ key, title: name, ownerKind, dueDays }) => (
          <li key={key}>
            {name}{" "}
            <span className="nhsuk-hint">
              ({ownerWords[ownerKind]}, {lower(dueWords(dueDays))})
            </span>
          </li>
        ))}
      </ul>
      <p>
        What is done by departments, such as IT, falls to an admin until you name a contact for it. Meetings,
        introductions, a mentor, one-to-ones, the handbook and training are not among the steps: Alongside
        keeps those by themselves.
      </p>
      <Form action={acceptStepsAction.bind(null, trust)} inline="proposal" submitLabel="Take these steps" />
    </section>
  );
}

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
