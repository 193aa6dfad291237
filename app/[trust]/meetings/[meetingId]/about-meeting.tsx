import { Prose } from "@/components/prose.tsx";
import { SummaryList, type SummaryRow } from "@/components/ui/summary-list.tsx";
import type { MeetingDetail } from "@/lib/meetings/meeting-detail.ts";

/** Where it is, who chairs it and what to do beforehand. */
export function AboutMeeting({ trust, meeting }: { trust: string; meeting: MeetingDetail }) {
  const { committee, chair, secretary, cancelled, hasBegun } = meeting;
  const coming = !cancelled && !hasBegun;
  const rows: SummaryRow[] = [
    { key: "Where", value: <Where meeting={meeting} /> },
    {
      key: "Who chairs it",
      value: chair ? (
        <>
          {nameOf(chair)}
          {chair.haveMet !== null && <p className="nhsuk-hint">{metWords(chair.haveMet)}</p>}
        </>
      ) : (
        "Nobody is named yet."
      ),
    },
    ...(secretary ? [{ key: "Secretary", value: nameOf(secretary) }] : []),
    {
      key: "What to prepare",
      value: meeting.preparation ? <Prose text={meeting.preparation} /> : "The trust has not said.",
    },
    ...(meeting.papersLink
      ? [
          {
            key: "Papers",
            value: (
              <a className="nhsuk-link" href={meeting.papersLink} rel="noreferrer">
                Read the papers
              </a>
            ),
          },
        ]
      : []),
    { key: "What partners do there", value: <Prose text={committee.partnersDo} /> },
    ...(coming
      ? [
          {
            key: "Calendar",
            value: (
              <a className="nhsuk-link" href={`/${trust}/meetings/${meeting.id}/meeting.ics`}>
                Put it in your calendar
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <h2 className="nhsuk-heading-m">About this meeting</h2>
      <SummaryList rows={rows} />
    </>
  );
}

function Where({ meeting: { place, joiningLink } }: { meeting: MeetingDetail }) {
  if (!place && !joiningLink) return "Not said yet.";
  return (
    <>
      {place && <Prose text={place} />}
      {joiningLink && (
        <p>
          <a className="nhsuk-link" href={joiningLink} rel="noreferrer">
            Join online
          </a>
        </p>
      )}
    </>
  );
}

function nameOf({ name, jobTitle }: { name: string; jobTitle: string | null }): string {
  return jobTitle ? `${name}, ${jobTitle}` : name;
}

function metWords(haveMet: boolean): string {
  return haveMet ? "You have met." : "You have not met yet.";
}
