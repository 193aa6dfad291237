import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { setRhythmAction } from "@/app/[trust]/one-to-ones/[appointmentId]/rhythm/actions.ts";
import { backToTheTwo, readers } from "@/app/[trust]/one-to-ones/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";
import { rhythmWords } from "@/lib/one-to-ones/rhythm-words.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "How often you talk";

export default async function RhythmPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const two = await readOr404(readOneToOnes(await requireActor(trust), appointmentId));
  if (!two.maySetRhythm) forbidden();
  const { membership } = await requireMembership(trust);
  const back = backToTheTwo(trust, two);
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={setRhythmAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={two.partner}
        submitLabel="Save"
        hidden={{ id: randomUUID(), position: String(two.rhythmPosition) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          At this trust a partner and their line manager usually talk {rhythmWords(two.usualWeeks)}. The two
          of you can agree on something else.
        </p>
        <TextInput
          name="everyWeeks"
          label="How many weeks are between two one-to-ones?"
          hint="Leave it empty for as usual"
          width={3}
          defaultValue={two.ownWeeks === null ? null : String(two.ownWeeks)}
          readers={readers(false)}
        />
        <p>The partner gets a message.</p>
      </Form>
    </TrustPage>
  );
}
