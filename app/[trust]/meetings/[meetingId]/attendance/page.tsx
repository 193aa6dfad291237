import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { recordAttendanceAction } from "@/app/[trust]/meetings/[meetingId]/attendance/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import type { MeetingDetail, PartnerAtMeeting } from "@/lib/meetings/meeting-detail.ts";
import { attendanceWords, replyWords, whenWords } from "@/lib/meetings/meeting-words.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Record who came";

export default async function AttendancePage(props: {
  params: Promise<{ trust: string; meetingId: string }>;
}) {
  const { trust, meetingId } = await props.params;
  const meeting = await readOr404(readMeeting(await requireActor(trust), meetingId));
  if (!meeting.may.recordAttendance) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/meetings/${meetingId}`;
  const partners = meeting.partners ?? [];
  const frame = {
    trust,
    title,
    current: "committees" as const,
    back: { href: at, label: `Meeting of ${meeting.committee.name}` },
  };
  if ((meeting.cancelled || !meeting.hasBegun || partners.length === 0) && !(await wasSent()))
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is nothing to record</h1>
        <p>{whyNot(meeting)}</p>
      </TrustPage>
    );
  const positions = partners.map(({ appointmentId, attendance }) => [
    `positions.${appointmentId}`,
    String(attendance?.position ?? 0),
  ]);
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={recordAttendanceAction.bind(null, trust, meetingId)}
        title={title}
        place={membership.trustName}
        caption={meeting.committee.name}
        submitLabel="Save"
        hidden={{ id: randomUUID(), ...Object.fromEntries(positions) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p className="nhsuk-body-l">{whenWords(meeting)}</p>
        <p>What happened is kept apart from what each replied. You can change it later.</p>
        {partners.map((partner) => (
          <Radios
            key={partner.appointmentId}
            name={`kinds.${partner.appointmentId}`}
            legend={partner.name}
            hint={repliedWords(partner)}
            defaultValue={partner.attendance?.kind}
            small
            inline
            options={[
              { value: "attended", label: attendanceWords.attended },
              { value: "apologies", label: attendanceWords.apologies },
              { value: "absent", label: attendanceWords.absent },
            ]}
          />
        ))}
      </Form>
    </TrustPage>
  );
}

function repliedWords({ said, state }: PartnerAtMeeting): string {
  if (said.reply) return `Replied: ${replyWords[said.reply.answer].toLowerCase()}`;
  return state.kind === "paused" ? "Role paused" : "Did not reply";
}

function whyNot({ cancelled, hasBegun }: MeetingDetail): string {
  if (cancelled) return "This meeting was cancelled.";
  if (!hasBegun) return "This meeting has not begun. Record who came once it has.";
  return "No partner was asked to this meeting.";
}
