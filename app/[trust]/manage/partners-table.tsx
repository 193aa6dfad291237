import { Table } from "@/components/ui/table.tsx";
import { both } from "@/lib/answers/listed.ts";
import { stateWords } from "@/lib/appointments/words.ts";
import { clockWords } from "@/lib/meetings/meeting-words.ts";
import type { ListChoice, PartnerLine } from "@/lib/needs/partner-list.ts";
import { showShortDate } from "@/lib/time.ts";

/** Partners, and in words what each waits for from the trust. What was chosen for is a link to where it is put right. */
export function PartnersTable(props: {
  trust: string;
  rows: readonly PartnerLine[];
  waiting: ListChoice["waiting"];
}) {
  const at = `/${props.trust}/manage/partners`;
  return (
    <Table
      caption="Partners"
      captionHidden
      head={[
        "Partner",
        { label: "Waiting for the trust", long: true },
        "Where they are",
        "Next meeting",
        "Line manager",
      ]}
      rows={props.rows.map((partner) => ({
        id: partner.appointmentId,
        cells: [
          <a className="nhsuk-link" href={`${at}/${partner.appointmentId}`} key="name">
            {partner.name}
          </a>,
          <Waits key="waits" partner={partner} {...props} />,
          whereWords(partner),
          nextWords(partner),
          lineManagerWords(partner),
        ],
      }))}
    />
  );
}

const shownAtFirst = 3;

function Waits(props: { trust: string; partner: PartnerLine; waiting: ListChoice["waiting"] }) {
  const { partner, waiting, trust } = props;
  const { waits, toAgree, appointmentId, name } = partner;
  const chosen = waits.filter(({ kind }) => kind === waiting);
  const shown = waits.slice(0, shownAtFirst).map(({ what }) => small(what));
  const more = waits.length > shownAtFirst ? ["more"] : [];
  const [longest] = waits;
  return (
    <>
      {chosen.length === 0 && (longest ? `${capital(both([...shown, ...more]))}. ` : "Nothing. ")}
      {chosen.length === 0 && longest && (
        <span className="nhsuk-u-secondary-text-colour">
          {waits.length > 1 ? "The longest since" : "Since"} {showShortDate(longest.since)}.{" "}
        </span>
      )}
      {chosen.map(({ what, since, path }) => (
        <span className="block" key={path + what}>
          <a className="nhsuk-link" href={`/${trust}/${path}`}>
            {what}
            <span className="nhsuk-u-visually-hidden"> for {name}</span>
          </a>
          <span className="nhsuk-u-secondary-text-colour">, since {showShortDate(since)}</span>
        </span>
      ))}
      {toAgree !== null && (
        <span className="block">
          {waiting === "agreement" ? (
            <a className="nhsuk-link" href={`/${trust}/manage/partners/${appointmentId}/agreement`}>
              Help to agree version {toAgree}
              <span className="nhsuk-u-visually-hidden"> for {name}</span>
            </a>
          ) : (
            <span className="nhsuk-u-secondary-text-colour">Has not agreed version {toAgree} yet.</span>
          )}
        </span>
      )}
    </>
  );
}

function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function whereWords({ state, stateSince, endsOn }: PartnerLine): string {
  const now = `${stateWords[state]} since ${showShortDate(stateSince)}`;
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
