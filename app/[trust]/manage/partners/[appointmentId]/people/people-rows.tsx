import { PersonLines } from "@/app/[trust]/person-lines.tsx";
import type { Action } from "@/components/ui/action-link.tsx";
import type { SummaryRow } from "@/components/ui/summary-list.tsx";
import { sinceWords } from "@/lib/before/since.ts";
import { isOpenPairing } from "@/lib/support/pairing-standing.ts";
import type { DeputySummary, PairingSummary } from "@/lib/support/people-around.ts";
import type { PartnerPeople } from "@/lib/support/read-partner-people.ts";
import { showShortDate } from "@/lib/time.ts";
import type { PairingKind } from "@/prisma/generated/enums.ts";

/** Who stands around a partner, with the one thing to do about each. */
export function peopleRows(
  people: PartnerPeople,
  { at, trust }: { at: string; trust: string },
): SummaryRow[] {
  const { lineManager, deputies, sponsors, wellbeing, mayManage } = people;
  const may = (...actions: Action[]) => (mayManage ? actions : []);
  return [
    {
      key: "Line manager",
      value: lineManager ? (
        <>
          {lineManager.name}, {sinceWords(lineManager.since)}
          <Gone
            is={!lineManager.isManager}
            words="No longer a manager at this trust. Choose somebody else."
          />
        </>
      ) : (
        <strong>Nobody</strong>
      ),
      actions: may({ href: `${at}/line-manager`, label: lineManager ? "Change" : "Choose" }),
    },
    {
      key: "Deputy",
      value:
        deputies.length === 0
          ? "Nobody stands in when the line manager is away"
          : deputies.map((deputy) => <Deputy key={deputy.id} deputy={deputy} />),
      actions: may(
        { href: `${at}/deputy`, label: deputies.length === 0 ? "Name one" : "Change" },
        ...(deputies.length > 0 ? [{ href: `${at}/deputy/ending`, label: "End" }] : []),
      ),
    },
    pairingRow("mentor", people, at),
    pairingRow("buddy", people, at),
    {
      key: "Executive sponsor",
      value:
        sponsors.length === 0
          ? "Nobody holds this role here. An admin can give it."
          : sponsors.map(({ id, name, jobTitle }) => (
              <p key={id}>{jobTitle ? `${name}, ${jobTitle}` : name}</p>
            )),
    },
    {
      key: "Wellbeing contact",
      value:
        wellbeing.length === 0
          ? "Nobody is named"
          : wellbeing.map((person) => (
              <p key={person.id}>
                <PersonLines person={person} none="No number or address yet" />
              </p>
            )),
      actions: may({ href: `/${trust}/admin/contacts`, label: "Contacts" }),
    },
  ];
}

function Deputy({ deputy }: { deputy: DeputySummary }) {
  const { name, since, lastDay, isToCome, isManager } = deputy;
  return (
    <p>
      {name}, {isToCome ? "from" : "since"} {showShortDate(since)}
      {lastDay && `, until ${showShortDate(lastDay)}`}
      <Gone is={!isManager} words="No longer a manager at this trust. Name somebody else." />
    </p>
  );
}

function pairingRow(kind: PairingKind, people: PartnerPeople, at: string): SummaryRow {
  const theirs = people.pairings.filter((pairing) => pairing.kind === kind);
  const open = theirs.filter(({ standing }) => isOpenPairing(standing));
  const shown = open.length > 0 ? open : theirs.slice(0, 1);
  const mayAsk = people.mayManage && !people.isPaused && open.every(({ stillHere }) => !stillHere);
  const ask = {
    href: `${at}/pairings/new?kind=${kind}`,
    label: shown.length > 0 ? "Ask somebody else" : "Ask",
  };
  return {
    key: kind === "mentor" ? "Mentor" : "Buddy",
    value:
      shown.length === 0
        ? "Nobody was asked yet"
        : shown.map((pairing) => <Pairing key={pairing.id} pairing={pairing} />),
    actions: [
      ...(mayAsk ? [ask] : []),
      ...shown.map(({ id, person }) => ({
        href: `${at}/pairings/${id}`,
        label: "Open",
        visuallyHidden: `${person.name}, ${kind}`,
      })),
    ],
  };
}

function Pairing({ pairing }: { pairing: PairingSummary }) {
  const { person, kind, standing, stillHere } = pairing;
  return (
    <p>
      {person.name}, {pairingStandingWords(pairing)}
      <Gone
        is={isOpenPairing(standing) && !stillHere}
        words={`No longer ${kind === "mentor" ? "a mentor" : "a partner or mentor"} here. Ask somebody else.`}
      />
    </p>
  );
}

/** Where asking a mentor or buddy stands, to those who manage partners. */
export function pairingStandingWords({ standing, since, askedOn, lastsUntil }: PairingSummary): string {
  const on = since ? ` on ${showShortDate(since)}` : "";
  switch (standing) {
    case "asked":
      return `asked on ${showShortDate(askedOn)}, not answered yet`;
    case "accepted":
      return `since ${since ? showShortDate(since) : ""}${lastsUntil ? `, until ${showShortDate(lastsUntil)}` : ""}`;
    case "declined":
      return `said no${on}`;
    case "ended":
      return `ended${on}`;
    case "over":
      return lastsUntil ? `lasted until ${showShortDate(lastsUntil)}` : "over";
  }
}

function Gone({ is, words }: { is: boolean; words: string }) {
  if (!is) return null;
  return (
    <>
      <br />
      <strong>{words}</strong>
    </>
  );
}
