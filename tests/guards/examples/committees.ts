import { addCommittee } from "@/lib/committees/add-committee.ts";
import { changeCommittee } from "@/lib/committees/change-committee.ts";
import { endCommittee } from "@/lib/committees/end-committee.ts";
import { listCommittees } from "@/lib/committees/list-committees.ts";
import { nameOfficer } from "@/lib/committees/name-officer.ts";
import { readCommittee } from "@/lib/committees/read-committee.ts";
import { readUsualTarget } from "@/lib/committees/read-usual-target.ts";
import { addMeetings } from "@/lib/meetings/add-meetings.ts";
import { cancelMeeting } from "@/lib/meetings/cancel-meeting.ts";
import { changeMeeting } from "@/lib/meetings/change-meeting.ts";
import { readCalendarEntry } from "@/lib/meetings/read-calendar-entry.ts";
import { readMeetingDetails } from "@/lib/meetings/read-meeting-details.ts";
import { today } from "@/lib/time.ts";
import { changeSettings } from "@/lib/trusts/change-settings.ts";
import { readSettings } from "@/lib/trusts/read-settings.ts";
import { type Example, example } from "@/tests/guards/example.ts";

const committee = {
  name: "Falls group",
  purpose: "Looks at falls.",
  partnersDo: "Asks.",
  level: "trust",
  safetyRelated: true,
  place: null,
  joiningLink: null,
  preparation: null,
  papersLink: null,
  seats: null,
  target: null,
} as const;
const asAlways = { place: null, joiningLink: null, preparation: null, papersLink: null };
/** Committees, their meetings, and what the trust sets about them. */
export const committeeExamples: Record<string, Example> = {
  addCommittee: example("manager", (actor, id, fresh) =>
    addCommittee(actor, { id: fresh("committee"), ...committee, chairId: id("contact"), secretaryId: null }),
  ),
  changeCommittee: example("manager", (actor, id) =>
    changeCommittee(actor, id("committee"), { revision: 1, ...committee }),
  ),
  endCommittee: example("manager", (actor, id) => endCommittee(actor, id("committee"), { revision: 1 })),
  listCommittees: example("partner", (actor) => listCommittees(actor, 1)),
  nameOfficer: example("manager", (actor, id, fresh) =>
    nameOfficer(actor, id("committee"), "secretary", {
      id: fresh("committee_officer"),
      revision: 1,
      contactId: id("contact"),
      startsOn: today(),
    }),
  ),
  readCommittee: example("partner", (actor, id) => readCommittee(actor, id("committee"))),
  readUsualTarget: example("manager", (actor) => readUsualTarget(actor)),
  addMeetings: example("manager", (actor, id) =>
    addMeetings(actor, id("committee"), { dates: [today()], startsAt: "09:00", endsAt: null, ...asAlways }),
  ),
  cancelMeeting: example("manager", (actor, id) =>
    cancelMeeting(actor, id("meeting"), { revision: 1, because: null }),
  ),
  changeMeeting: example("manager", (actor, id, fresh) =>
    changeMeeting(actor, id("meeting"), {
      id: fresh("meeting_move"),
      revision: 1,
      heldOn: today(),
      startsAt: "23:00",
      endsAt: null,
      ...asAlways,
    }),
  ),
  readCalendarEntry: example("manager", (actor, id) => readCalendarEntry(actor, id("meeting"))),
  readMeetingDetails: example("manager", (actor, id) => readMeetingDetails(actor, id("meeting"))),
  changeSettings: example("admin", (actor) =>
    changeSettings(actor, {
      revision: 1,
      committeeTarget: 3,
      oneToOneWeeks: 6,
      answerDays: 7,
      keepsTime: true,
    }),
  ),
  readSettings: example("admin", (actor) => readSettings(actor)),
};
