import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { HowTold } from "@/app/[trust]/how-radios.tsx";
import { recordNeedAction } from "@/app/[trust]/manage/partners/[appointmentId]/training/needs/new/actions.ts";
import { readers } from "@/app/[trust]/training-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPartnerTraining } from "@/lib/training/read-partner-training.ts";

export default async function RecordNeedPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const { partner, mayAct } = await readOr404(readPartnerTraining(await requireActor(trust), appointmentId));
  if (!mayAct) forbidden();
  const { membership } = await requireMembership(trust);
  const back = {
    href: `/${trust}/manage/partners/${appointmentId}/training`,
    label: `Training of ${partner}`,
  };
  const title = `Write down a training ${partner} needs`;
  return (
    <TrustPage trust={trust} title={title} current="manage" back={back} hasForm>
      <Form
        action={recordNeedAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <Textarea
          name="words"
          label="What would they like to learn, and what for?"
          hint="In their words, as far as you can. Do not write about patients."
          readers={readers.theirs}
        />
        <HowTold />
      </Form>
    </TrustPage>
  );
}
