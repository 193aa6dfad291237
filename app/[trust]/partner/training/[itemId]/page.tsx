import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { doTrainingAction, takeBackTrainingAction } from "@/app/[trust]/partner/training/[itemId]/actions.ts";
import { DoneFields, DoneList, ItemAbout } from "@/app/[trust]/training-parts.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readMyItem } from "@/lib/training/read-my-training.ts";
import { doneWords } from "@/lib/training/training-words.ts";

/** One training, for the partner who says that they did it. */
export default async function MyTrainingItemPage(props: {
  params: Promise<{ trust: string; itemId: string }>;
}) {
  const { trust, itemId } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const { line, dones } = await readOr404(readMyItem(actor, itemId));
  return (
    <TrustPage
      trust={trust}
      title={line.name}
      current="partner"
      back={{ href: `/${trust}/partner/training`, label: "Your training" }}
    >
      <h1 className="nhsuk-heading-l">{line.name}</h1>
      <ItemAbout item={line} isAlone />
      <p>
        <strong>{doneWords(line.done)}</strong>
      </p>
      <section aria-labelledby="did">
        <h2 className="nhsuk-heading-m" id="did">
          Say that you did it
        </h2>
        <p>You need no certificate here. You, managers and admins at this trust see the days.</p>
        <Form
          action={doTrainingAction.bind(null, trust, itemId)}
          inline="did"
          submitLabel="Save"
          hidden={{ id: randomUUID() }}
        >
          <DoneFields legend="Which day did you do it?" validMonths={line.validMonths} />
        </Form>
      </section>
      <section aria-labelledby="before">
        <h2 className="nhsuk-heading-m" id="before">
          When you did it
        </h2>
        <DoneList
          dones={dones}
          takeBack={({ id }) => (
            <Form
              action={takeBackTrainingAction.bind(null, trust, id)}
              inline={`take-back-${id}`}
              submitLabel="Take back"
              variant="secondary"
              small
            />
          )}
        />
      </section>
    </TrustPage>
  );
}
