import { randomUUID } from "node:crypto";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import {
  recordTrainingAction,
  sayAppliesAction,
  takeBackForThemAction,
} from "@/app/[trust]/manage/partners/[appointmentId]/training/[itemId]/actions.ts";
import { DoneFields, DoneList, ItemAbout } from "@/app/[trust]/training-parts.tsx";
import { readers } from "@/app/[trust]/training-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type PartnerItem, readPartnerItem } from "@/lib/training/read-partner-training.ts";

type Part = { trust: string; about: { appointmentId: string; itemId: string }; training: PartnerItem };

/** One training and one partner: whether it applies, and when they did it. */
export default async function PartnerTrainingItemPage(props: {
  params: Promise<{ trust: string; appointmentId: string; itemId: string }>;
}) {
  const { trust, ...about } = await props.params;
  const training = await readOr404(
    readPartnerItem(await requireActor(trust), about.appointmentId, about.itemId),
  );
  const { line, partner, mayAct, dones } = training;
  const at = `manage/partners/${about.appointmentId}/training`;
  return (
    <TrustPage
      trust={trust}
      title={`${line.name}: ${partner}`}
      current="manage"
      back={{ href: `/${trust}/${at}`, label: `Training of ${partner}` }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {partner}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {line.name}
      </h1>
      <ItemAbout item={line} isAlone />
      {mayAct ? (
        <>
          <Applies trust={trust} about={about} training={training} />
          <Record trust={trust} about={about} training={training} />
        </>
      ) : (
        <p>This role has ended.</p>
      )}
      <section aria-labelledby="before">
        <h2 className="nhsuk-heading-m" id="before">
          When they did it
        </h2>
        <DoneList
          dones={dones}
          takeBack={({ id, how }) =>
            how === "themselves" ? null : (
              <Form
                action={takeBackForThemAction.bind(null, trust, about.appointmentId, id)}
                inline={`take-back-${id}`}
                submitLabel="Take back"
                variant="secondary"
                small
              />
            )
          }
        />
      </section>
    </TrustPage>
  );
}

function Applies({ trust, about, training: { line, partner, position } }: Part) {
  return (
    <section aria-labelledby="applies">
      <h2 className="nhsuk-heading-m" id="applies">
        Does it apply to {partner}?
      </h2>
      <Form
        // What holds is drawn afresh: a browser keeps what was typed before.
        key={position}
        action={sayAppliesAction.bind(null, trust, about.appointmentId, about.itemId)}
        inline="applies"
        submitLabel="Save whether it applies"
        hidden={{ id: randomUUID(), position: String(position) }}
      >
        <Radios
          name="applies"
          legend="Whether it applies"
          options={[
            { value: "yes", label: "It applies" },
            {
              value: "no",
              label: "It does not apply",
              conditional: (
                <Textarea
                  name="because"
                  label="Why not?"
                  hint="The partner reads it. Do not write about their health."
                  rows={3}
                  defaultValue={line.said?.because}
                  readers={readers.theirs}
                />
              ),
            },
          ]}
          defaultValue={line.applies ? "yes" : line.said ? "no" : undefined}
        />
      </Form>
    </section>
  );
}

function Record({ trust, about, training: { line } }: Part) {
  return (
    <section aria-labelledby="record">
      <h2 className="nhsuk-heading-m" id="record">
        Write down that they did it
      </h2>
      <Form
        action={recordTrainingAction.bind(null, trust, about.appointmentId, about.itemId)}
        inline="record"
        submitLabel="Save that they did it"
        hidden={{ id: randomUUID() }}
      >
        <DoneFields legend="Which day did they do it?" validMonths={line.validMonths} />
        <HowRadios />
      </Form>
    </section>
  );
}
