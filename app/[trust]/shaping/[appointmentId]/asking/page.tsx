import { randomUUID } from "node:crypto";
import { forbidden, redirect } from "next/navigation";
import { askPartnerAction } from "@/app/[trust]/shaping/[appointmentId]/asking/actions.ts";
import { backToShaping, placeOf } from "@/app/[trust]/shaping/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { waysTold } from "@/lib/appointments/how-told.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readShaping } from "@/lib/shaping/read-shaping.ts";

const title = "Ask whether the role should change";

/** Asks a partner whether something about their role should change, or writes down that they were asked. */
export default async function AskPartnerPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const shaping = await readOr404(readShaping(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  if (shaping.side !== "trust") forbidden();
  const back = backToShaping(trust, shaping);
  if (shaping.isOver && !(await wasSent())) redirect(back.href);
  return (
    <TrustPage trust={trust} title={title} current={placeOf(shaping)} back={back} hasForm>
      <Form
        action={askPartnerAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={shaping.partner}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          The trust asks each partner at least once a year whether something about the role should change.
          Nothing need change: what counts is that they were asked.
        </p>
        <Radios
          name="how"
          legend="How are they asked?"
          options={[
            { value: "themselves", label: `Ask ${shaping.partner} now, with a message in Alongside` },
            ...waysTold.map((way) => ({ value: way, label: `I asked them ${howWords[way]}` })),
          ]}
        />
        <DateInput name="askedOn" legend="When did you ask them? (not needed for a message now)" />
      </Form>
    </TrustPage>
  );
}
