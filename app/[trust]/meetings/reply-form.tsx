import { randomUUID } from "node:crypto";
import { giveReplyAction } from "@/app/[trust]/meetings/[meetingId]/reply/actions.ts";
import { Form } from "@/components/form.tsx";
import { Details } from "@/components/ui/details.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import type { Day } from "@/lib/time.ts";
import type { ReplyAnswer } from "@/prisma/generated/enums.ts";

/**
 * A partner's reply to one meeting, for any page of theirs. It carries the day and time it was drawn for, so that
 * nobody replies to another one unseen. Without script it is sent to the meeting's reply page, which can show it again
 * when the page it stood on has moved on to another meeting.
 */
export function ReplyForm(props: {
  trust: string;
  meeting: { id: string; heldOn: Day; startsAt: string };
  /** The reply that holds, to be changed; null while there is none. */
  reply: { answer: ReplyAnswer; note: string | null } | null;
  back: "home" | "meeting";
}) {
  const { trust, meeting, reply } = props;
  const isShort = props.back === "home";
  const note = (
    <Textarea
      name="note"
      label="Note (optional)"
      hint="Do not write about patients."
      readers="you, and the managers and admins of this trust"
      rows={2}
      defaultValue={reply?.note}
    />
  );
  return (
    <Form
      // A new reply is drawn afresh: a browser keeps what was ticked before.
      key={`${meeting.id} ${meeting.heldOn} ${meeting.startsAt} ${reply?.answer} ${reply?.note}`}
      action={giveReplyAction.bind(null, trust, meeting.id, props.back)}
      inline={`reply-${meeting.id}`}
      sentTo={`/${trust}/meetings/${meeting.id}/reply`}
      submitLabel={reply ? "Change your reply" : "Send your reply"}
      hidden={{ id: randomUUID(), heldOn: meeting.heldOn, startsAt: meeting.startsAt }}
    >
      <Radios
        name="answer"
        legend="Are you coming?"
        inline={isShort ? "always" : false}
        small
        defaultValue={reply?.answer}
        options={isShort ? shortAnswers : answers}
      />
      {isShort ? (
        <Details summary="Add a note" open={Boolean(reply?.note)}>
          {note}
        </Details>
      ) : (
        note
      )}
    </Form>
  );
}

const answers = [
  { value: "attending", label: "Yes, I am attending" },
  { value: "not_attending", label: "No, I am not attending" },
  { value: "not_sure", label: "I am not sure yet" },
];
/** For the home, where the meeting and the reply stand on a phone's first screen. */
const shortAnswers = [
  { value: "attending", label: "Yes" },
  { value: "not_attending", label: "No" },
  { value: "not_sure", label: "Not sure" },
];
