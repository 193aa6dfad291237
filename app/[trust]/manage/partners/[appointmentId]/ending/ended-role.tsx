import { Prose } from "@/components/prose.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import type { HandoverDetail } from "@/lib/appointments/read-handover.ts";
import { endedAsWords } from "@/lib/appointments/words.ts";
import { showShortDate } from "@/lib/time.ts";

/** A role that has ended: how, and what it leaves to whom. */
export function EndedRole(props: { partner: HandoverDetail; trust: string; appointmentId: string }) {
  const { partner, trust, appointmentId } = props;
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const { name, ending, handover } = partner;
  const { points } = handover;
  // A seat they only kept warm waits for whoever it belongs to.
  const seats = handover.seats.filter(({ coveringFor }) => coveringFor === null);
  if (!ending) return null;
  return (
    <>
      <h1 className="nhsuk-heading-l">The role of {name} has ended</h1>
      <SummaryList
        rows={[
          { key: "Last day", value: showShortDate(ending.lastDay) },
          { key: "How it ended", value: ending.endedAs ? endedAsWords[ending.endedAs] : "Not said" },
          ...(ending.reason ? [{ key: "Why", value: <Prose text={ending.reason} /> }] : []),
          ...(ending.thanks ? [{ key: "Thanks", value: <Prose text={ending.thanks} /> }] : []),
        ]}
      />
      <h2 className="nhsuk-heading-m">Left to do</h2>
      {seats.length === 0 && points.length === 0 && <p>Nothing is left open.</p>}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {points.map(({ id, where, words }) => (
          <li className="break-words" key={id}>
            <a className="nhsuk-link" href={`/${trust}/raised/${appointmentId}/${id}/answer`}>
              Answer what {name} raised
            </a>{" "}
            {where}: “{words}”
          </li>
        ))}
        {seats.map(({ invitationId, committeeId, committee, officers }) => (
          <li key={invitationId}>
            <a className="nhsuk-link" href={`/${trust}/committees/${committeeId}`}>
              Fill the seat on {committee}
            </a>
            {officers.length > 0 && `, and tell ${officers.map((officer) => officer.name).join(" and ")}`}
          </li>
        ))}
      </ul>
      <h2 className="nhsuk-heading-m">Their record</h2>
      <p>
        {name} reads it in their account, under “Your records”. For somebody without an account,{" "}
        <a className="nhsuk-link" href={`${at}/record`}>
          print their record
        </a>
        .
      </p>
    </>
  );
}
