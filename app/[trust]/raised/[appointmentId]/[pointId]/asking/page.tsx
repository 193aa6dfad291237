import { forbidden, redirect } from "next/navigation";
import { nameResponderAction } from "@/app/[trust]/raised/[appointmentId]/[pointId]/asking/actions.ts";
import { PointForm } from "@/app/[trust]/raised/point-form.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readRaisedPoint } from "@/lib/points/read-raised.ts";
import { addDays, today } from "@/lib/time.ts";

const title = "Ask somebody to respond";

/** Names who is to respond to something that was raised, and by when. */
export default async function NameResponderPage(props: {
  params: Promise<{ trust: string; appointmentId: string; pointId: string }>;
}) {
  const { trust, appointmentId, pointId } = await props.params;
  const detail = await readOr404(readRaisedPoint(await requireActor(trust), appointmentId, pointId));
  const { membership } = await requireMembership(trust);
  if (!detail.may.ask) forbidden();
  const { point, partner, responders } = detail;
  if (point.standing.kind === "taken_back" && !(await wasSent()))
    redirect(`/${trust}/raised/${appointmentId}/${pointId}`);
  return (
    <PointForm
      trust={trust}
      place={membership.trustName}
      detail={detail}
      title={title}
      action={nameResponderAction.bind(null, trust, appointmentId, pointId)}
      submitLabel="Ask them"
      hidden={{ position: String(point.positions.ask) }}
    >
      <Select
        name="responderId"
        label="Who is to respond?"
        hint={`They may read and answer just this, and nothing else of ${partner}.`}
        placeholder="Choose somebody"
        defaultValue={point.responder?.membershipId}
        options={responders.map(({ membershipId, name, jobTitle }) => ({
          value: membershipId,
          label: jobTitle ? `${name}, ${jobTitle}` : name,
        }))}
      />
      <DateInput name="dueOn" legend="By when?" defaultValue={addDays(today(), 14)} />
    </PointForm>
  );
}
