import { endInvitationAction } from "@/app/[trust]/invitations/[invitationId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readInvitation } from "@/lib/invitations/read-invitation.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";

export default async function EndInvitationPage(props: {
  params: Promise<{ trust: string; invitationId: string }>;
}) {
  const { trust, invitationId } = await props.params;
  const invitation = await readOr404(readInvitation(await requireActor(trust), invitationId));
  const { membership } = await requireMembership(trust);
  const { partner, committee, meeting, startsOn, endsOn } = invitation;
  const title = meeting ? `Withdraw the invitation of ${partner}` : `End the seat of ${partner}`;
  const back = meeting ? `meetings/${meeting.id}` : `committees/${committee.id}`;
  const at = `/${trust}/${back}`;
  // It ends today, or before it begins.
  const [, earliest = today()] = [startsOn, today()].toSorted();
  const frame = {
    trust,
    title,
    current: "committees" as const,
    back: { href: at, label: meeting ? `Meeting of ${committee.name}` : committee.name },
  };
  if (endsOn && !(await wasSent()))
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">This invitation has ended already</h1>
        <p>
          {partner} is asked until {showShortDate(endsOn)}, and not from that day on.
        </p>
      </TrustPage>
    );
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={endInvitationAction.bind(null, trust, invitationId, back)}
        title={title}
        place={membership.trustName}
        caption={committee.name}
        submitLabel={meeting ? "Withdraw the invitation" : "End the seat"}
        variant="warning"
        hidden={meeting ? datesOf(earliest) : undefined}
        cancel={{ href: at, label: "Cancel" }}
      >
        {meeting ? (
          <p>
            {partner} is not asked to the meeting on {whenWords(meeting)} any more, and gets a message that
            says so.
          </p>
        ) : (
          <>
            <p>
              {partner} is not asked to the meetings of this committee any more, and gets a message that says
              so. What was before stays on record.
            </p>
            <DateInput
              name="endsOn"
              legend="From which day?"
              hint="They are still asked to meetings before that day."
              defaultValue={earliest}
            />
          </>
        )}
      </Form>
    </TrustPage>
  );
}

/** A day as three boxes would send it. */
function datesOf(day: string): Record<string, string> {
  const [year = "", month = "", date = ""] = day.split("-");
  return { "endsOn.day": date, "endsOn.month": month, "endsOn.year": year };
}
