import { randomUUID } from "node:crypto";
import { pauseAppointmentAction } from "@/app/[trust]/manage/partners/[appointmentId]/pause/actions.ts";
import { readers } from "@/app/[trust]/manage/partners/[appointmentId]/readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Select } from "@/components/ui/select.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { type HandoverDetail, readHandover } from "@/lib/appointments/read-handover.ts";
import { reasonHint, stateWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";

const title = "Pause the role";

export default async function PauseAppointmentPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const partner = await readOr404(readHandover(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  const { name, state } = partner;
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const frame = { trust, title, current: "manage" as const, back: { href: at, label: name } };
  if (state.kind === "paused" || state.kind === "ended")
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is nothing to pause</h1>
        <p>
          {name}: {stateWords[state.kind]}, since {showShortDate(state.since)}.
        </p>
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={pauseAppointmentAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={name}
        submitLabel={title}
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p>Until you resume it, {name}:</p>
        <ul className="nhsuk-list nhsuk-list--bullet">
          <li>is asked to no meetings, and gets no messages but about the pause</li>
          <li>keeps their seats, which count as empty unless somebody covers them</li>
          <li>can still read everything here</li>
        </ul>
        <DateInput name="happenedOn" legend="Since when is it paused?" defaultValue={today()} />
        <Textarea
          name="reason"
          label="Why (if they want it written down)"
          hint={reasonHint}
          rows={3}
          readers={readers.reason}
        />
        <Seats partner={partner} />
        <p>We tell {name}, those who support them, and whoever covers a seat. We tell nobody why.</p>
      </Form>
    </TrustPage>
  );
}

function Seats({ partner: { name, handover, choices } }: { partner: HandoverDetail }) {
  if (handover.seats.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Who covers their seats?</h2>
      <p>
        Choose an active partner for each seat, or nobody for now. Ask them first. Whoever covers a seat is
        asked to its meetings from today until {name} is back.
      </p>
      {handover.seats.map(({ invitationId, committeeId, committee, coveringFor }) => {
        const free = choices.filter(({ committeeIds }) => !committeeIds.includes(committeeId));
        return (
          <Select
            key={invitationId}
            name={`cover.${invitationId}`}
            label={committee}
            hint={
              coveringFor
                ? `${name} only covers this seat, for ${coveringFor.name}, and gives it up now.`
                : free.length === 0
                  ? "No other active partner is free for this committee."
                  : undefined
            }
            placeholder="Nobody for now"
            options={free.map((each) => ({ value: each.appointmentId, label: each.name }))}
          />
        );
      })}
    </>
  );
}
