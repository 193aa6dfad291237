import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { addOutcomeAction } from "@/app/[trust]/work/[workId]/outcomes/new/actions.ts";
import { readers } from "@/app/[trust]/work/readers.ts";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { waysTold } from "@/lib/appointments/how-told.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readWork, type WorkDetail } from "@/lib/work/read-work.ts";

const title = "What came of it";

export default async function NewOutcomePage(props: { params: Promise<{ trust: string; workId: string }> }) {
  const { trust, workId } = await props.params;
  const work = await readOr404(readWork(await requireActor(trust), workId));
  const { membership } = await requireMembership(trust);
  if (!work.addsOutcome) forbidden();
  const at = `/${trust}/work/${workId}`;
  return (
    <TrustPage trust={trust} title={title} current="committees" back={{ href: at, label: work.name }} hasForm>
      <Form
        action={addOutcomeAction.bind(null, trust, workId)}
        title={title}
        place={membership.trustName}
        caption={work.name}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <Textarea
          name="words"
          label="What came of it?"
          hint="Say what changed, or what did not and why. It cannot be changed later; you can add more. Do not write about patients."
          readers={readers.outcome}
        />
        <Whose work={work} />
      </Form>
    </TrustPage>
  );
}

/** For a manager, where partners take part: whose words these are. */
function Whose({ work: { took, mine } }: { work: WorkDetail }) {
  const others = took.filter(({ partId }) => partId !== mine?.id);
  if (others.length === 0) return null;
  return (
    <>
      <Select
        name="partId"
        label="Whose words are these?"
        placeholder="Mine"
        options={others.map(({ partId, name }) => ({ value: partId, label: `What ${name} told me` }))}
      />
      <Radios
        name="how"
        legend="How did they tell you?"
        small
        defaultValue="themselves"
        options={[
          { value: "themselves", label: "These are my own words" },
          ...waysTold.map((way) => ({ value: way, label: `They told me ${howWords[way]}` })),
        ]}
      />
    </>
  );
}
