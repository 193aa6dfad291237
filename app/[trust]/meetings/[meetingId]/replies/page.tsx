import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { recordRepliesAction } from "@/app/[trust]/meetings/[meetingId]/replies/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { howWords } from "@/lib/appointments/words.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import type { MeetingDetail, PartnerAtMeeting } from "@/lib/meetings/meeting-detail.ts";
import { replyWords, whenWords } from "@/lib/meetings/meeting-words.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate, today } from "@/lib/time.ts";

const title = "Record replies";

export default async function RecordRepliesPage(props: {
  params: Promise<{ trust: string; meetingId: string }>;
}) {
  const { trust, meetingId } = await props.params;
  const meeting = await readOr404(readMeeting(await requireActor(trust), meetingId));
  if (!meeting.may.recordReplies) forbidden();
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/meetings/${meetingId}`;
  const partners = (meeting.partners ?? []).filter(({ isSelf, state }) => !isSelf && state.kind !== "paused");
  const frame = {
    trust,
    title,
    current: "committees" as const,
    back: { href: at, label: `Meeting of ${meeting.committee.name}` },
  };
  if ((meeting.cancelled || meeting.hasBegun || partners.length === 0) && !(await wasSent()))
    return (
      <TrustPage {...frame}>
        <h1 className="nhsuk-heading-l">There is no reply to record</h1>
        <p>{whyNot(meeting)}</p>
      </TrustPage>
    );
  const positions = partners.map(({ appointmentId, said }) => [
    `positions.${appointmentId}`,
    String(said.position),
  ]);
  return (
    <TrustPage {...frame} hasForm>
      <Form
        action={recordRepliesAction.bind(null, trust, meetingId)}
        title={title}
        place={membership.trustName}
        caption={meeting.committee.name}
        submitLabel="Record these replies"
        hidden={{
          id: randomUUID(),
          heldOn: meeting.heldOn,
          startsAt: meeting.startsAt,
          ...Object.fromEntries(positions),
        }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <p className="nhsuk-body-l">{whenWords(meeting)}</p>
        <p>
          Record what partners told you by phone, by letter or in person. Each gets a message that says what
          you recorded, so that they can change it.
        </p>
        {partners.map((partner) => (
          <PartnerFields key={partner.appointmentId} partner={partner} />
        ))}
        <HowRadios hint="If some told you in another way, record those by themselves." small />
        <DateInput name="happenedOn" legend="When did they tell you?" defaultValue={today()} />
      </Form>
    </TrustPage>
  );
}

function PartnerFields({ partner }: { partner: PartnerAtMeeting }) {
  const { appointmentId, name } = partner;
  return (
    <>
      <Radios
        name={`answers.${appointmentId}`}
        legend={name}
        legendSize="m"
        hint={nowWords(partner)}
        defaultValue=""
        small
        inline
        options={[
          { value: "", label: "Nothing new" },
          { value: "attending", label: "Attending" },
          { value: "not_attending", label: "Not attending" },
          { value: "not_sure", label: "Not sure" },
        ]}
      />
      <TextInput
        name={`notes.${appointmentId}`}
        label={`Note from ${name} (optional)`}
        hint="Do not write about patients."
        readers={`${name}, and the managers and admins of this trust`}
      />
    </>
  );
}

const reachedWords = { email: "by e-mail", phone: "by phone", letter: "by letter" };

function nowWords({ said, reachedBy }: PartnerAtMeeting): string {
  const asked = `Asked to be reached ${reachedWords[reachedBy]}.`;
  const { reply, before } = said;
  if (reply)
    return `${asked} So far: ${replyWords[reply.answer].toLowerCase()}, ${howWords[reply.how]} on ${showShortDate(reply.on)}.`;
  if (before)
    return `${asked} Before the meeting was moved: ${replyWords[before.answer].toLowerCase()}. No reply since.`;
  return `${asked} No reply yet.`;
}

function whyNot({ cancelled, hasBegun }: MeetingDetail): string {
  if (cancelled) return "This meeting was cancelled, so nobody needs to reply.";
  if (hasBegun) return "This meeting has begun. You can record who came.";
  return "There is no partner whose reply you could record.";
}
