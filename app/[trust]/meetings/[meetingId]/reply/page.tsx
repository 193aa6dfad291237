import { ReplyForm } from "@/app/[trust]/meetings/reply-form.tsx";
import { SaidBefore } from "@/app/[trust]/meetings/said.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/meetings/meeting-words.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type MyReply, readMyReply } from "@/lib/replies/read-my-reply.ts";

const closed: Record<Exclude<MyReply["standing"], "open">, string> = {
  cancelled: "This meeting was cancelled, so you need not reply.",
  begun: "This meeting has begun, so it is too late to reply.",
  "not asked": "You are no longer asked to this meeting, so you need not reply.",
  paused: "Your role is paused, so you need not reply.",
};

export default async function ReplyPage(props: { params: Promise<{ trust: string; meetingId: string }> }) {
  const { trust, meetingId } = await props.params;
  const { meeting, standing, said } = await readOr404(readMyReply(await requireActor(trust), meetingId));
  return (
    <TrustPage
      trust={trust}
      title={`Your reply to ${meeting.committee}`}
      current="partner"
      back={{ href: `/${trust}/partner/meetings`, label: "Your meetings" }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          Your reply<span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {meeting.committee}
      </h1>
      <p className="nhsuk-body-l">{whenWords(meeting)}</p>
      {standing !== "open" && <p>{closed[standing]}</p>}
      {said.before && standing === "open" && <SaidBefore before={said.before} />}
      {(standing === "open" || (await wasSent())) && (
        <ReplyForm trust={trust} meeting={meeting} reply={said.reply} back="meeting" />
      )}
      {standing !== "not asked" && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/meetings/${meeting.id}`}>
            All about this meeting
          </a>
        </p>
      )}
    </TrustPage>
  );
}
