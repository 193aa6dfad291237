import { randomUUID } from "node:crypto";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { answerWorkAction, endPartAction } from "@/app/[trust]/work/[workId]/answer/actions.ts";
import { PartSteps } from "@/app/[trust]/work/part-steps.tsx";
import { readers } from "@/app/[trust]/work/readers.ts";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type PartDetail, readMyPart } from "@/lib/work/read-part.ts";
import { datesWords, kindWords } from "@/lib/work/work-words.ts";

const closed: Record<Exclude<PartDetail["standing"], "open">, string> = {
  closed: "This work is closed, so you need not answer.",
  paused: "Your role is paused, so you need not answer.",
  "role over": "Your role here is over, so you need not answer.",
};

/** A partner says whether they take part, changes it, or says that their part is over. */
export default async function AnswerWorkPage(props: { params: Promise<{ trust: string; workId: string }> }) {
  const { trust, workId } = await props.params;
  const part = await readOr404(readMyPart(await requireActor(trust), workId));
  const { work, kind, standing } = part;
  const canSay = (standing === "open" && kind !== "ended") || (await wasSent());
  return (
    <TrustPage
      trust={trust}
      title={`Your part in ${work.name}`}
      current="partner"
      back={{ href: `/${trust}/partner/work`, label: "Your other work" }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {kindWords[work.kind]}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {work.name}
      </h1>
      <p className="nhsuk-body-l">
        {datesWords(work)}
        {work.place && `, ${work.place}`}
      </p>
      <p className="nhsuk-u-margin-bottom-1">
        <strong>Why {part.askedBy} asks you:</strong>
      </p>
      <Prose text={part.why} />
      {standing !== "open" && <p>{closed[standing]}</p>}
      {standing === "open" && kind === "ended" && (
        <p>Your part in this is over. If you want to take part again, tell your line manager.</p>
      )}
      {canSay && <Answer trust={trust} part={part} />}
      {part.steps.length > 0 && (
        <>
          <h2 className="nhsuk-heading-s">What was said</h2>
          <PartSteps steps={part.steps} />
        </>
      )}
      {standing === "open" && kind === "taking_part" && (
        <>
          <h2 className="nhsuk-heading-s nhsuk-u-margin-top-5">If you have done your part</h2>
          <Form
            action={endPartAction.bind(null, trust, work.id, part.id)}
            inline="part-over"
            submitLabel="My part is over"
            variant="secondary"
            small
            hidden={{ id: randomUUID(), position: String(part.position) }}
          />
        </>
      )}
      <p>
        <a className="nhsuk-link" href={`/${trust}/work/${work.id}`}>
          All about this work
        </a>
      </p>
    </TrustPage>
  );
}

function Answer({ trust, part }: { trust: string; part: PartDetail }) {
  const [latest] = part.steps;
  const said = latest && latest.kind !== "ended" ? latest : undefined;
  return (
    <Form
      action={answerWorkAction.bind(null, trust, part.work.id)}
      inline="answer"
      submitLabel={said ? "Change your answer" : "Send your answer"}
      hidden={{ id: randomUUID(), position: String(part.position) }}
    >
      <Radios
        name="answer"
        legend="Can you take part?"
        defaultValue={said?.kind}
        options={[
          { value: "taking_part", label: "Yes, I am taking part" },
          { value: "not_taking_part", label: "No, I am not taking part" },
        ]}
      />
      <Textarea
        name="note"
        label="Note (optional)"
        hint="Do not write about patients."
        readers={readers.myNote}
        rows={2}
        defaultValue={said?.note}
      />
    </Form>
  );
}
