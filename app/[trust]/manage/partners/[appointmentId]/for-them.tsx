import type { AppointmentDetail } from "@/lib/appointments/read-appointment.ts";
import type { PartnerOverview } from "@/lib/appointments/read-partner-overview.ts";

/** What a manager can do for a partner who uses no computer: on paper, and written down in their name. */
export function ForThem(props: {
  trust: string;
  partner: AppointmentDetail;
  overview: PartnerOverview;
  appointmentId: string;
  at: string;
}) {
  const { trust, partner, overview, appointmentId, at } = props;
  const { person, isOver, mayManage } = partner;
  if (isOver || !mayManage || person.isSelf) return null;
  const links = [
    [`${at}/sheet`, "Print a sheet in large letters: their role, people, next meetings, and how to get help"],
    [`${at}/recorded`, "What was written down for them, and what they say is not right"],
    ...(overview.supports
      ? [
          [`${at}/clarity`, "What they say is clear to them, and what is not"],
          [`${at}/asked/new`, "Something they ask of you"],
          [`${at}/training`, "A training they did"],
          [`${at}/training/needs/new`, "A training they say they need"],
          [`/${trust}/one-to-ones/${appointmentId}/agenda/new`, "What they want to talk about"],
        ]
      : []),
  ];
  return (
    <section aria-labelledby="for-them">
      <h2 className="nhsuk-heading-m" id="for-them">
        On paper, and written down for them
      </h2>
      <p>
        For somebody who uses no computer. What you write down is theirs: the record says that they said it,
        that you wrote it down, and how they told you.
      </p>
      <ul className="nhsuk-list">
        {links.map(([href = "", label]) => (
          <li key={href}>
            <a className="nhsuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <p>Replies to meetings, what they raised and who came are written down on the page of each meeting.</p>
    </section>
  );
}
