import { randomUUID } from "node:crypto";
import { notFound, redirect } from "next/navigation";
import { HowTold } from "@/app/[trust]/how-radios.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { endPartAction } from "@/app/[trust]/work/[workId]/answer/actions.ts";
import { recordWorkAnswerAction } from "@/app/[trust]/work/[workId]/answers/[partId]/actions.ts";
import { PartSteps } from "@/app/[trust]/work/part-steps.tsx";
import { readers } from "@/app/[trust]/work/readers.ts";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type PartDetail, readPart } from "@/lib/work/read-part.ts";
import { partWords } from "@/lib/work/work-words.ts";

/** A manager writes down what a partner said about a piece of work, or ends their part. */
export default async function PartPage(props: {
  params: Promise<{ trust: string; workId: string; partId: string }>;
}) {
  const { trust, workId, partId } = await props.params;
  const part = await readOr404(readPart(await requireActor(trust), partId));
  const { work, partner, kind, standing } = part;
  if (work.id !== workId) notFound();
  const at = `/${trust}/work/${workId}`;
  if (part.isOwn) redirect(`${at}/answer`);
  return (
    <TrustPage
      trust={trust}
      title={`${partner}: ${work.name}`}
      current="committees"
      back={{ href: at, label: work.name }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {work.name}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {partner}
      </h1>
      <p>
        <strong>{partWords[kind]}.</strong>
      </p>
      <PartSteps steps={part.steps} />
      <p className="nhsuk-u-margin-top-4 nhsuk-u-margin-bottom-1">Why {part.askedBy} asked them:</p>
      <Prose text={part.why} />
      {standing !== "open" && <p>{closed[standing]}</p>}
      {(standing === "open" || (await wasSent())) && <Record trust={trust} part={part} />}
      {standing === "open" && (kind === "asked" || kind === "taking_part") && (
        <section aria-labelledby="end">
          <h2 className="nhsuk-heading-m" id="end">
            {kind === "asked" ? "Or do not ask them any more" : "Or end their part"}
          </h2>
          <p>They have a message that says so.</p>
          <Form
            action={endPartAction.bind(null, trust, workId, partId)}
            inline="part-over"
            submitLabel={kind === "asked" ? "Withdraw the asking" : "Their part is over"}
            variant="secondary"
            hidden={{ id: randomUUID(), position: String(part.position) }}
          />
        </section>
      )}
    </TrustPage>
  );
}

const closed: Record<Exclude<PartDetail["standing"], "open">, string> = {
  closed: "This work is closed.",
  paused: "Their role is paused, so they need not answer.",
  "role over": "Their role is over.",
};

function Record({ trust, part }: { trust: string; part: PartDetail }) {
  return (
    <section aria-labelledby="record">
      <h2 className="nhsuk-heading-m" id="record">
        Write down what they told you
      </h2>
      <p>It is theirs: the record says that they said it, that you wrote it down, and how they told you.</p>
      <Form
        action={recordWorkAnswerAction.bind(null, trust, part.work.id, part.id)}
        inline="record"
        submitLabel="Save"
        hidden={{ id: randomUUID(), position: String(part.position) }}
      >
        <Radios
          name="answer"
          legend={`What did ${part.partner} say?`}
          options={[
            { value: "taking_part", label: "They are taking part" },
            { value: "not_taking_part", label: "They are not taking part" },
          ]}
        />
        <Textarea
          name="note"
          label="Anything they want to add (if they do)"
          hint="Do not write about patients."
          readers={readers.note}
          rows={2}
        />
        <HowTold />
      </Form>
    </section>
  );
}
