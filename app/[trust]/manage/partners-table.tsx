import { Table } from "@/components/ui/table.tsx";
import { stateWords } from "@/lib/appointments/words.ts";
import { clockWords } from "@/lib/meetings/meeting-words.ts";
import type { PartnerLine } from "@/lib/needs/partner-list.ts";
import { showShortDate } from "@/lib/time.ts";

/** Partners, and in words what each waits for from the trust. */
export function PartnersTable({ trust, rows }: { trust: string; rows: readonly PartnerLine[] }) {
  return (
    <Table
      caption="Partners"
      captionHidden
      head={["Partner", "Waiting for the trust", "Where they are", "Next meeting", "Line manager"]}
      rows={rows.map((partner) => ({
        id: partner.appointmentId,
        cells: [
          <a className="nhsuk-link" href={`/${trust}/manage/partners/${partner.appointmentId}`} key="name">
            {partner.name}
          </a>,
          <Waits key="waits" trust={trust} partner={partner} />,
          whereWords(partner),
          nextWords(partner),
          lineManagerWords(partner),
        ],
      }))}
    />
  );
}

const shownAtFirst = 3;

function Waits({ trust, partner: { waits, appointmentId } }: { trust: string; partner: PartnerLine }) {
  if (waits.length === 0) return "Nothing";
  return (
    <>
      {waits.slice(0, shownAtFirst).map(({ what, since, path }) => (
        <span className="block nhsuk-u-margin-bottom-1" key={path + what}>
          {what}, since {showShortDate(since)}
        </span>
      ))}
      {waits.length > shownAtFirst && (
        <a className="nhsuk-link" href={`/${trust}/manage/partners/${appointmentId}#waits`}>
          And more
        </a>
      )}
    </>
  );
}

function whereWords({ state, stateSince, endsOn }: PartnerLine): string {
  const now = `${stateWords[state]}, since ${showShortDate(stateSince)}`;
  return endsOn ? `${now}. Ends on ${showShortDate(endsOn)}` : now;
}

function nextWords({ next, state }: PartnerLine): string {
  if (state === "paused") return "None while paused";
  return next ? `${next.committee}, ${showShortDate(next.heldOn)}, ${clockWords(next.startsAt)}` : "None yet";
}

function lineManagerWords({ lineManager }: PartnerLine): string {
  if (!lineManager) return "Nobody";
  return lineManager.isManager ? lineManager.name : `${lineManager.name}, who is no longer a manager here`;
}
