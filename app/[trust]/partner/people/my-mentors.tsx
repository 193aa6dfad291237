import { PersonLines } from "@/app/[trust]/person-lines.tsx";
import { pairingWords } from "@/lib/appointments/words.ts";
import type { PairingSummary } from "@/lib/support/people-around.ts";
import { showShortDate } from "@/lib/time.ts";

/** Who is mentor or buddy, and what for; and that somebody was asked, where nobody has said yes. */
export function MyMentors({ pairings }: { pairings: readonly PairingSummary[] }) {
  if (pairings.length === 0)
    return (
      <p>
        You have none at the moment. A mentor or buddy is somebody who knows the role and has time for you. If
        you would like one, tell your line manager.
      </p>
    );
  return pairings.map((pairing) => <Mentor key={pairing.id} pairing={pairing} />);
}

function Mentor({ pairing }: { pairing: PairingSummary }) {
  const { kind, person, standing, stillHere, since, purpose, reviewOn, lastsUntil } = pairing;
  const as = pairingWords[kind];
  if (standing === "asked")
    return (
      <p>
        Somebody was asked on {showShortDate(pairing.askedOn)} to be your {as}. They have not answered yet.
      </p>
    );
  if (!stillHere)
    return (
      <p>
        {person.name} was your {as}, and is no longer a {as} here. The trust has to ask somebody else. If you
        would like that soon, tell your line manager.
      </p>
    );
  return (
    <>
      <p>
        <PersonLines person={person} none="Ask your line manager how to reach them." />
        <br />
        Your {as}
        {since && ` since ${showShortDate(since)}`}
        {lastsUntil && `, until ${showShortDate(lastsUntil)}`}.
      </p>
      <p className="whitespace-pre-line">What it is for: {purpose}</p>
      {reviewOn && <p>On {showShortDate(reviewOn)} the two of you look at whether it helps.</p>}
    </>
  );
}
