import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { recordBriefingAction } from "@/app/[trust]/readiness/briefings/new/actions.ts";
import { backToReadiness, placeOf, readinessReaders } from "@/app/[trust]/readiness/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { can } from "@/lib/access.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { today } from "@/lib/time.ts";

const title = "Write down a briefing";

export default async function NewBriefingPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!can(actor, "briefing:record", {})) forbidden();
  const { membership } = await requireMembership(trust);
  const back = backToReadiness(trust);
  return (
    <TrustPage trust={trust} title={title} current={placeOf(actor)} back={back} hasForm>
      <Form
        action={recordBriefingAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>People of the trust heard what the role of partners is, and how to make it work.</p>
        <DateInput name="heldOn" legend="When was it?" defaultValue={today()} />
        <TextInput
          name="audience"
          label="Who was there?"
          hint="Committees, teams and groups, and no names of partners. For example: the Quality Committee."
          readers={readinessReaders}
        />
      </Form>
    </TrustPage>
  );
}
