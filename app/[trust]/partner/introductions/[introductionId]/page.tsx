import { randomUUID } from "node:crypto";
import { sayIntroductionAction } from "@/app/[trust]/partner/introductions/[introductionId]/actions.ts";
import { whereItStands } from "@/app/[trust]/partner/people/my-introductions.tsx";
import { PersonLines } from "@/app/[trust]/person-lines.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import type { IntroductionDetail } from "@/lib/introductions/introduction-detail.ts";
import { readMyIntroduction } from "@/lib/introductions/read-my-introduction.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";

export default async function MyIntroductionPage(props: {
  params: Promise<{ trust: string; introductionId: string }>;
}) {
  const { trust, introductionId } = await props.params;
  const introduction = await readOr404(readMyIntroduction(await requireActor(trust), introductionId));
  const { membership } = await requireMembership(trust);
  const { contact, standing } = introduction;
  const title = `Meeting ${contact.name}`;
  const back = { href: `/${trust}/partner/people`, label: "Your people" };
  const open = standing.kind === "to_arrange" || standing.kind === "arranged";
  const hidden = { id: randomUUID(), position: String(standing.position) };
  return (
    <TrustPage trust={trust} title={title} current="partner" back={back} hasForm>
      <Form
        action={sayIntroductionAction.bind(null, trust, introductionId)}
        title={title}
        place={membership.trustName}
        submitLabel={open ? "Save" : again(standing.kind)}
        hidden={open ? hidden : { ...hidden, kind: "to_arrange" }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <About introduction={introduction} />
        {open && <HaveYouMet />}
        {standing.kind === "made" && <p>Is that not right? Say so, and we go on arranging that you meet.</p>}
        {standing.kind === "not_wanted" && <p>Would you like to meet them now? You can change your mind.</p>}
      </Form>
    </TrustPage>
  );
}

function again(kind: "made" | "not_wanted" | string): string {
  return kind === "made" ? "We have not met yet" : "I would like to meet them";
}

function About({ introduction }: { introduction: IntroductionDetail }) {
  const { contact, why, proposedBy, proposedOn, standing } = introduction;
  return (
    <>
      <p>
        <PersonLines person={contact} />
      </p>
      <p className="whitespace-pre-line">
        {proposedBy} would like you to meet, since {showShortDate(proposedOn)}: {why}
      </p>
      <p className="whitespace-pre-line">
        <strong>{labels[standing.kind]}</strong> {whereItStands(introduction)}
      </p>
    </>
  );
}

const labels = {
  to_arrange: "Still to arrange.",
  arranged: "Arranged.",
  made: "You have met.",
  not_wanted: "You do not need this.",
};

function HaveYouMet() {
  return (
    <Radios
      name="kind"
      legend="What is right?"
      options={[
        {
          value: "made",
          label: "We have met",
          conditional: (
            <DateInput
              name="happenedOn"
              legend="When was that?"
              hint="About when is enough."
              defaultValue={today()}
            />
          ),
        },
        { value: "not_wanted", label: "I do not need this" },
      ]}
    />
  );
}
