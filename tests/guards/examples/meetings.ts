import { endInvitation } from "@/lib/invitations/end-invitation.ts";
import { inviteToCommittee } from "@/lib/invitations/invite-to-committee.ts";
import { inviteToMeeting } from "@/lib/invitations/invite-to-meeting.ts";
import { listCommitteeInvitees, listMeetingInvitees } from "@/lib/invitations/list-invitees.ts";
import { readInvitation } from "@/lib/invitations/read-invitation.ts";
import { listMyMeetings } from "@/lib/meetings/list-my-meetings.ts";
import { readMeeting } from "@/lib/meetings/read-meeting.ts";
import { recordAttendance } from "@/lib/meetings/record-attendance.ts";
import { recordOutcome } from "@/lib/meetings/record-outcome.ts";
import { answerPoint } from "@/lib/points/answer-point.ts";
import { answerPoints } from "@/lib/points/answer-points.ts";
import { raisePoint } from "@/lib/points/raise-point.ts";
import { recordPoint } from "@/lib/points/record-point.ts";
import { giveReply } from "@/lib/replies/give-reply.ts";
import { readMyReply } from "@/lib/replies/read-my-reply.ts";
import { recordReplies } from "@/lib/replies/record-replies.ts";
import { addDays, today } from "@/lib/time.ts";
import { type Example, example } from "@/tests/guards/example.ts";

const inTwoWeeks = () => ({ heldOn: addDays(today(), 14), startsAt: "14:00" });
const byPhone = () => ({ how: "phone" as const, happenedOn: today() });

/** Who is asked to meetings, what they say, what happened and what they raised. */
export const meetingExamples: Record<string, Example> = {
  inviteToCommittee: example("manager", (actor, id, fresh) =>
    inviteToCommittee(actor, id("committee"), {
      id: fresh("invitation"),
      appointmentIds: [id("otherAppointment")],
      why: "X",
    }),
  ),
  inviteToMeeting: example("manager", (actor, id, fresh) =>
    inviteToMeeting(actor, id("meeting"), {
      id: fresh("invitation"),
      appointmentIds: [id("otherAppointment")],
      why: "X",
    }),
  ),
  listCommitteeInvitees: example("manager", (actor, id) => listCommitteeInvitees(actor, id("committee"))),
  listMeetingInvitees: example("manager", (actor, id) => listMeetingInvitees(actor, id("meeting"))),
  endInvitation: example("manager", (actor, id) =>
    endInvitation(actor, id("invitation"), { endsOn: today() }),
  ),
  readInvitation: example("manager", (actor, id) => readInvitation(actor, id("invitation"))),
  readMeeting: example("partner", (actor, id) => readMeeting(actor, id("meeting"))),
  listMyMeetings: example("partner", (actor) => listMyMeetings(actor)),
  giveReply: example("partner", (actor, id, fresh) =>
    giveReply(actor, id("meeting"), {
      id: fresh("reply"),
      ...inTwoWeeks(),
      answer: "attending",
      note: null,
    }),
  ),
  readMyReply: example("partner", (actor, id) => readMyReply(actor, id("meeting"))),
  recordReplies: example("manager", (actor, id, fresh) =>
    recordReplies(actor, id("meeting"), {
      id: fresh("reply"),
      ...inTwoWeeks(),
      ...byPhone(),
      answers: { [id("appointment")]: "attending" },
      notes: {},
      positions: {},
    }),
  ),
  recordAttendance: example("manager", (actor, id, fresh) =>
    recordAttendance(actor, id("heldMeeting"), {
      id: fresh("attendance"),
      kinds: { [id("appointment")]: "attended" },
      positions: {},
    }),
  ),
  recordOutcome: example("admin", (actor, id) =>
    recordOutcome(actor, id("heldMeeting"), { revision: 0, outcome: "X", minutesLink: null }),
  ),
  raisePoint: example("partner", (actor, id, fresh) =>
    raisePoint(actor, id("heldMeeting"), { id: fresh("raised_point"), words: "X" }),
  ),
  recordPoint: example("manager", (actor, id, fresh) =>
    recordPoint(actor, id("heldMeeting"), {
      id: fresh("raised_point"),
      appointmentId: id("appointment"),
      words: "X",
      ...byPhone(),
    }),
  ),
  answerPoint: example("manager", (actor, id, fresh) =>
    answerPoint(actor, id("heldMeeting"), id("point"), {
      id: fresh("raised_point_answer"),
      position: 0,
      words: "X",
    }),
  ),
  answerPoints: example("manager", (actor, id, fresh) =>
    answerPoints(actor, id("heldMeeting"), {
      id: fresh("raised_point_answer"),
      words: { [id("point")]: "X" },
      positions: {},
    }),
  ),
};
