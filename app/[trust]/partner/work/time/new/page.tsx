import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { giveTimeAction } from "@/app/[trust]/partner/work/time/new/actions.ts";
import { TimeGivenFields } from "@/app/[trust]/time-given-fields.tsx";
import { readers } from "@/app/[trust]/time-given-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readMyTime } from "@/lib/time-given/read-time.ts";

const title = "Write down time you gave";

export default async function GiveTimePage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const time = await readOr404(readMyTime(actor));
  if (!time) notFound();
  const { membership } = await requireMembership(trust);
  const back = { href: `/${trust}/partner/work`, label: "Your other work" };
  return (
    <TrustPage trust={trust} title={title} current="partner" back={back} hasForm>
      <Form
        action={giveTimeAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <TimeGivenFields time={time} readers={readers.mine} legend="Which day was it?" />
      </Form>
    </TrustPage>
  );
}
