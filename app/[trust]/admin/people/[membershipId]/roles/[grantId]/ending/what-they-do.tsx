import { openThings } from "@/app/[trust]/open-things.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import type { RoleHandover } from "@/lib/people/load-role-handover.ts";
import type { Role } from "@/prisma/generated/enums.ts";

/** What somebody does for partners in a role that is about to end, and what becomes of it. */
export function WhatTheyDo(props: { role: Role; name: string; handover: RoleHandover; trust: string }) {
  const { role, name, handover, trust } = props;
  const link = (partner: { appointmentId: string; name: string }) => (
    <a className="nhsuk-link" href={`/${trust}/manage/partners/${partner.appointmentId}`}>
      {partner.name}
    </a>
  );
  const asMentor = handover.pairings.filter(({ kind }) => kind === "mentor");
  const asStaff = [
    openThings(
      "Asked to respond to",
      "A manager asks somebody else, if this is their last role here.",
      handover.raised,
      ({ partner }) => <>what {link(partner)} raised</>,
    ),
    openThings(
      "Sees to, for the trust",
      "Ask somebody else, if this is their last role here.",
      handover.prepares,
      ({ id, title }) => (
        <a className="nhsuk-link" href={`/${trust}/readiness/${id}/change`}>
          {title}
        </a>
      ),
    ),
  ];
  if (role === "admin" || role === "sponsor") return <Rows rows={asStaff} />;
  const rows =
    role === "mentor"
      ? [
          openThings(
            "Mentor of",
            "It ends with the role. We tell the partners and those who support them.",
            asMentor,
            ({ partner }) => link(partner),
          ),
        ]
      : [
          openThings(
            "Line manager of",
            "A manager has to choose somebody else, on the partner’s page.",
            handover.lineManages,
            link,
          ),
          openThings(
            "Deputy for",
            "A manager has to choose another deputy, on the partner’s page.",
            handover.deputisesFor,
            link,
          ),
          openThings(
            "Introductions to arrange",
            "Somebody else has to arrange them.",
            handover.introductions,
            ({ partner, contact }) => (
              <>
                {link(partner)} to {contact}
              </>
            ),
          ),
          openThings(
            "Agreed to do something for",
            "Whoever supports the partner gives it to somebody else, if this is their last role here.",
            handover.actions,
            ({ partner }) => link(partner),
          ),
          openThings(
            "Mentor or buddy of",
            `It goes on. If ${name} leaves the trust, end it too.`,
            handover.pairings,
            ({ partner, kind }) => (
              <>
                {link(partner)}, {pairingWords[kind]}
              </>
            ),
          ),
          ...asStaff,
        ];
  return <Rows rows={rows} />;
}

function Rows({ rows }: { rows: readonly ReturnType<typeof openThings>[] }) {
  const shown = rows.filter((row) => row !== null);
  if (shown.length === 0) return <p>No partner depends on it today.</p>;
  return (
    <>
      <h2 className="nhsuk-heading-m">What they do for partners now</h2>
      <SummaryList rows={shown} />
    </>
  );
}
