import { openThings } from "@/app/[trust]/open-things.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import type { Handover } from "@/lib/appointments/load-handover.ts";
import { pairingWords } from "@/lib/appointments/words.ts";
import { replyWords } from "@/lib/records/words.ts";
import { showDate, showShortDate } from "@/lib/time.ts";

/** What is open around a partner before their role ends, and what becomes of each. */
export function WhatIsOpen({ handover, name }: { handover: Handover; name: string }) {
  const { seats, meetings, points, introductions, actions, proposals, work } = handover;
  const { measures, steps, needs } = handover;
  const { pairings, buddyOf, covers } = handover;
  const rows = [
    openThings("Committee seats", "They end. Tell the chair, and ask another partner.", seats, (seat) => (
      <>
        {seat.committee}
        {seat.coveringFor && `, covered for ${seat.coveringFor.name}`}
        {seat.officers.map(({ post, name: officer }) => `. ${postWords[post]}: ${officer}`)}
      </>
    )),
    openThings("Coming meetings", "They are asked to none of these any more.", meetings, (meeting) => (
      <>
        {meeting.committee}, {showDate(meeting.heldOn)}:{" "}
        {meeting.reply ? `replied ${replyWords[meeting.reply]}` : "no reply"}
      </>
    )),
    openThings(
      "Waiting for the trust",
      `Answer it all the same: ${name} reads the answer in their record.`,
      points,
      (point) => (
        <>
          Raised {point.where}, written down on {showShortDate(point.raisedOn)}: “{point.words}”
        </>
      ),
    ),
    openThings(
      "Introductions not made",
      "They are not needed any more. We tell whoever was to arrange them.",
      introductions,
      (each) => (
        <>
          {each.contact}, arranged by {each.arranger.name}
        </>
      ),
    ),
    openThings(
      "Agreed at one-to-ones, and not done",
      "Do what can still be done before the last day, or say that it is no longer needed.",
      actions,
      ({ owner }) => `With ${owner.name}`,
    ),
    openThings(
      "Proposed changes to the role",
      "Nobody can answer them once the role has ended.",
      proposals,
      ({ by }) => `Proposed by ${by}`,
    ),
    openThings(
      "What success looks like",
      "Say before the last day what became of it. It stays on record.",
      measures,
      ({ agreed }) => (agreed ? "Agreed, and neither met nor dropped" : "Not agreed yet"),
    ),
    openThings(
      "Steps of their induction",
      "Nobody can do them any more. The plan stays as it is.",
      steps,
      ({ title }) => title,
    ),
    openThings(
      "Training they asked for",
      "It stays on record without an end. Tell them what can still be arranged.",
      needs,
      ({ askedOn }) => `Asked for on ${showShortDate(askedOn)}`,
    ),
    openThings(
      "Other work",
      "Their part ends with the role. What came of it can still be written down.",
      work,
      ({ name: what, takesPart }) => `${what}${takesPart ? "" : ", asked and not answered yet"}`,
    ),
    openThings("Mentor or buddy", "It ends, and we tell them.", pairings, ({ kind, person, accepted }) => (
      <>
        {person.name}, {pairingWords[kind]}
        {!accepted && ", asked and not answered yet"}
      </>
    )),
    openThings(
      "Buddy of",
      "It ends, and we tell them. They may want another buddy.",
      buddyOf,
      ({ partner }) => partner.name,
    ),
    openThings(
      "Seats covered for them",
      "The covering ends, and we tell them.",
      covers,
      ({ person, committee }) => (
        <>
          {person.name}, {committee}
        </>
      ),
    ),
  ].filter((each) => each !== null);
  return (
    <>
      <h2 className="nhsuk-heading-m">What is open now</h2>
      {rows.length === 0 ? (
        <p>Nothing: no seats, no meetings, nothing waiting.</p>
      ) : (
        <SummaryList rows={rows} />
      )}
    </>
  );
}

const postWords = { chair: "Chair", secretary: "Secretary" };
