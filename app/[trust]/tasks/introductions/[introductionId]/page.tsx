import { randomUUID } from "node:crypto";
import { IntroductionPlan } from "@/app/[trust]/introduction-plan.tsx";
import { PersonLines } from "@/app/[trust]/person-lines.tsx";
import {
  arrangeIntroductionAction,
  reportIntroductionAction,
} from "@/app/[trust]/tasks/introductions/[introductionId]/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { standingInWords } from "@/lib/introductions/introduction-standing.ts";
import {
  type IntroductionToArrange,
  readIntroductionToArrange,
} from "@/lib/introductions/read-introduction-to-arrange.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";

export default async function ArrangeIntroductionPage(props: {
  params: Promise<{ trust: string; introductionId: string }>;
}) {
  const { trust, introductionId } = await props.params;
  const introduction = await readOr404(readIntroductionToArrange(await requireActor(trust), introductionId));
  const { partner, contact, standing } = introduction;
  const title = `Introduce ${partner.name} to ${contact.name}`;
  const bind = [null, trust, introductionId] as const;
  const hidden = () => ({ id: randomUUID(), position: String(standing.position) });
  const sent = await wasSent();
  const isOpen = introduction.reach !== null || sent;
  const mayArrange = sent || (isOpen && !introduction.isPaused && !contact.left);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="tasks"
      back={{ href: `/${trust}/tasks`, label: "Your tasks" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <About introduction={introduction} />
      {mayArrange && (
        <>
          <h2 className="nhsuk-heading-m">
            {standing.kind === "arranged" ? "Change the plan" : "Say when and how they will meet"}
          </h2>
          <Form
            action={arrangeIntroductionAction.bind(...bind)}
            inline="arrange"
            submitLabel="Save the plan"
            hidden={hidden()}
          >
            <IntroductionPlan latest={standing.latest} />
          </Form>
        </>
      )}
      {isOpen && (
        <>
          <h2 className="nhsuk-heading-m">Have they met?</h2>
          <Form
            action={reportIntroductionAction.bind(...bind)}
            inline="report"
            submitLabel={standing.kind === "arranged" ? "Save what happened" : "They have met"}
            variant="secondary"
            hidden={standing.kind === "arranged" ? hidden() : { ...hidden(), kind: "made" }}
          >
            {standing.kind === "arranged" ? (
              <Radios
                name="kind"
                legend="What happened?"
                options={[
                  { value: "made", label: "They have met", conditional: <When /> },
                  { value: "to_arrange", label: "It did not come about, and is to be arranged again" },
                ]}
              />
            ) : (
              <When />
            )}
          </Form>
        </>
      )}
    </TrustPage>
  );
}

function When() {
  return <DateInput name="happenedOn" legend="When did they meet?" defaultValue={today()} />;
}

function About({ introduction }: { introduction: IntroductionToArrange }) {
  const { partner, contact, why, committee, proposedBy, proposedOn, standing, reach } = introduction;
  const { latest } = standing;
  return (
    <>
      {introduction.isOver && <p>The role of {partner.name} has ended. There is nothing to do any more.</p>}
      {introduction.isPaused && <p>{partner.name} is away for now. Wait until they are back.</p>}
      {contact.left && <p>{contact.name} is no longer one of this trust’s contacts.</p>}
      <SummaryList
        rows={[
          { key: "Where it stands", value: standingInWords(standing) },
          ...(standing.kind === "arranged" && latest
            ? [{ key: "Plan", value: <span className="whitespace-pre-line">{latest.plan}</span> }]
            : []),
          { key: "Why", value: <span className="whitespace-pre-line">{why}</span> },
          ...(committee ? [{ key: "Committee", value: committee }] : []),
          {
            key: "Partner",
            value: reach ? (
              <PersonLines
                person={{ name: partner.name, jobTitle: null, ...reach }}
                none="Ask their line manager how to reach them."
              />
            ) : (
              partner.name
            ),
          },
          {
            key: "Whom to meet",
            value: (
              <>
                <strong>{contact.name}</strong>
                {contact.jobTitle && `, ${contact.jobTitle}`}
                <br />
                <ContactLines
                  email={contact.email}
                  phone={contact.phone}
                  none="No number or address is known."
                />
              </>
            ),
          },
          { key: "Asked by", value: `${proposedBy}, on ${showShortDate(proposedOn)}` },
        ]}
      />
    </>
  );
}
