import { SummaryList } from "@/components/ui/summary-list.tsx";
import { both } from "@/lib/answers/listed.ts";
import { questionTitles } from "@/lib/answers/question-words.ts";
import type { Answer } from "@/lib/answers/rules.ts";
import type { AppointmentDetail } from "@/lib/appointments/read-appointment.ts";
import type { PartnerOverview } from "@/lib/appointments/read-partner-overview.ts";
import { sinceWords } from "@/lib/before/since.ts";
import { attendanceWords, replyWords, shortWhenWords } from "@/lib/meetings/meeting-words.ts";
import type { Wait, WaitKind } from "@/lib/needs/waits.ts";
import { shortWhenWords as shortTalkWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { showShortDate, today } from "@/lib/time.ts";
import { neededFor } from "@/lib/time-requests/words.ts";

type Part = { trust: string; overview: PartnerOverview; at: string };

/** What is between a partner and who supports them: other managers see that it waits, and no way to it. */
const betweenTheTwo: readonly WaitKind[] = ["one_to_one", "success"];

/** Whether it is something for which who supports them can have no time, and have not said so. */
function mayLackTime({ kind, sponsorSince }: Wait): boolean {
  return sponsorSince === null && Object.hasOwn(neededFor, kind);
}

/** What they wait for from the trust, each a link to where a manager puts it right. */
export function Waits(props: Part & { mayManage: boolean }) {
  const { trust, overview, at, mayManage } = props;
  return (
    <section aria-labelledby="waits">
      <h2 className="nhsuk-heading-m" id="waits">
        What they wait for
      </h2>
      {overview.waits.length === 0 && <p>Nothing at the moment.</p>}
      <ul className="nhsuk-list nhsuk-list--border">
        {overview.waits.map(({ kind, what, since, path, sponsorSince }) => (
          <li key={path + what}>
            {mayManage && (!betweenTheTwo.includes(kind) || overview.supports) ? (
              <a className="nhsuk-link" href={`/${trust}/${path}`}>
                {what}
              </a>
            ) : (
              what
            )}
            <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
              Since {showShortDate(since)}
              {sponsorSince &&
                `. There is no time for it: with the sponsor since ${showShortDate(sponsorSince)}`}
            </div>
          </li>
        ))}
      </ul>
      {overview.supports && overview.waits.some(mayLackTime) && (
        <p>
          <a className="nhsuk-link" href={`${at}/no-time`}>
            There is no time for some of this
          </a>
        </p>
      )}
      {overview.isBeginning && mayManage && (
        <p>
          <a className="nhsuk-link" href={`${at}/begin`}>
            {overview.wasServing ? "Steps that are left" : "First steps for a new partner"}
          </a>
        </p>
      )}
    </section>
  );
}

/** The next few meetings with what they replied, and the last few with what happened. */
export function Meetings({ trust, overview: { coming, past, isPaused } }: Omit<Part, "at">) {
  return (
    <section aria-labelledby="meetings">
      <h2 className="nhsuk-heading-m" id="meetings">
        Meetings
      </h2>
      {isPaused && (
        <p>Their role is paused: they are asked to nothing until it goes on. Their seats are kept.</p>
      )}
      {!isPaused && coming.length + past.length === 0 && <p>They have been asked to no meeting yet.</p>}
      <MeetingList
        trust={trust}
        title="Coming"
        meetings={coming}
        words={({ reply }) => (reply ? replyWords[reply] : "No reply yet")}
      />
      <MeetingList
        trust={trust}
        title="Past"
        meetings={past}
        words={({ attendance }) => (attendance ? attendanceWords[attendance] : "Attendance not recorded")}
      />
    </section>
  );
}

function MeetingList(props: {
  trust: string;
  title: string;
  meetings: PartnerOverview["coming"];
  words: (meeting: PartnerOverview["coming"][number]) => string;
}) {
  if (props.meetings.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">{props.title}</h3>
      <ul className="nhsuk-list nhsuk-list--border">
        {props.meetings.map((meeting) => (
          <li key={meeting.id}>
            <a className="nhsuk-link" href={`/${props.trust}/meetings/${meeting.id}`}>
              {meeting.committee}, {shortWhenWords(meeting)}
            </a>
            <div className="nhsuk-hint nhsuk-u-margin-bottom-0">{props.words(meeting)}</div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** When they talk with whoever supports them; a link to it for that person alone. */
export function OneToOnes({ trust, overview, appointmentId }: Omit<Part, "at"> & { appointmentId: string }) {
  const { next, last } = overview.oneToOnes;
  return (
    <section aria-labelledby="one-to-ones">
      <h2 className="nhsuk-heading-m" id="one-to-ones">
        One-to-ones
      </h2>
      <SummaryList
        rows={[
          { key: "Next", value: next ? `${shortTalkWords(next)}, with ${next.with}` : "None is planned" },
          { key: "Last", value: last ? `${shortTalkWords(last)}, with ${last.with}` : "None yet" },
        ]}
      />
      {overview.supports && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/one-to-ones/${appointmentId}`}>
            Your one-to-ones: agenda, notes and what you owe each other
          </a>
        </p>
      )}
    </section>
  );
}

/** Who supports them, and whom they have met or are to meet. */
export function People(props: { partner: AppointmentDetail; overview: PartnerOverview; at: string }) {
  const { partner, overview, at } = props;
  const { lineManager, mayManage } = partner;
  return (
    <section aria-labelledby="people">
      <h2 className="nhsuk-heading-m" id="people">
        People and introductions
      </h2>
      <SummaryList
        rows={[
          {
            key: "Line manager",
            value: lineManager ? <LineManager lineManager={lineManager} /> : "Nobody",
            actions: mayManage
              ? [{ href: `${at}/line-manager`, label: lineManager ? "Change" : "Choose" }]
              : [],
          },
          { key: "Stands in for the line manager", value: deputyWords(overview.deputy) },
          { key: "Mentor or buddy", value: pairingWords(overview.pairings) },
          { key: "Introductions", value: introductionWords(overview.introductions) },
        ]}
      />
      <p>
        <a className="nhsuk-link" href={`${at}/people`}>
          People and introductions in full
        </a>
      </p>
    </section>
  );
}

function LineManager({ lineManager }: { lineManager: NonNullable<AppointmentDetail["lineManager"]> }) {
  return (
    <>
      {lineManager.name}, {sinceWords(lineManager.since)}
      {!lineManager.isManager && (
        <>
          <br />
          <strong>No longer a manager at this trust. Choose somebody else.</strong>
        </>
      )}
    </>
  );
}

function deputyWords(deputy: PartnerOverview["deputy"]): string {
  if (!deputy) return "Nobody";
  return deputy.isManager ? deputy.name : `${deputy.name}, who is no longer a manager here`;
}

function pairingWords(pairings: PartnerOverview["pairings"]): string {
  const open = pairings.flatMap(({ name, kind, states, standsIn, lastsUntil }) => {
    const said = states.at(-1)?.kind;
    if (lastsUntil && lastsUntil < today()) return [];
    if (!said) return standsIn ? [`${name} is asked to be the ${kind}`] : [];
    if (said !== "accepted") return [];
    return [`${name} is the ${kind}${standsIn ? "" : ", and can no longer be it here"}`];
  });
  return open.length > 0 ? `${open.join(". ")}.` : "Nobody";
}

function introductionWords(introductions: PartnerOverview["introductions"]): string {
  const names = (kinds: (string | null)[]) =>
    introductions.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  const sentences = [
    ["Has met", names(["made"])],
    ["Arranged to meet", names(["arranged"])],
    ["To arrange:", names([null, "to_arrange"])],
  ] as const;
  const said = sentences.flatMap(([words, who]) => (who.length > 0 ? [`${words} ${both(who)}.`] : []));
  return said.join(" ") || "None yet";
}

const stateOf: Record<Answer["state"], (answer: Answer) => string> = {
  answered: ({ short }) => short,
  none_because: ({ short }) => short,
  missing: ({ owed }) => (owed ? `Not answered yet. ${owed.by} owes it` : "Not answered yet"),
};

/** What answers each of the six questions. How clear it is to the partner is theirs, and not here. */
export function Answers({ overview, at }: Omit<Part, "trust">) {
  return (
    <section aria-labelledby="answers">
      <h2 className="nhsuk-heading-m" id="answers">
        Their role in six answers
      </h2>
      <SummaryList
        rows={overview.answers.map((answer) => ({
          key: questionTitles[answer.question],
          value: stateOf[answer.state](answer),
        }))}
      />
      <p>
        <a className="nhsuk-link" href={`${at}/answers`}>
          The six answers in full
        </a>
        <br />
        <a className="nhsuk-link" href={`${at}/induction`}>
          Their induction: who does what, and what is done
        </a>
        <br />
        <a className="nhsuk-link" href={`${at}/training`}>
          Their training: what applies, what is done, what they need
        </a>
      </p>
    </section>
  );
}

const bringsWords: Record<keyof NonNullable<PartnerOverview["brings"]>, string> = {
  experience: "Experience",
  skills: "Skills",
  interests: "Interests",
  whenFree: "When they are free",
};

/** What they bring, in their own words. */
export function Brings(props: { overview: PartnerOverview; at: string; mayManage: boolean }) {
  const { brings } = props.overview;
  const rows = Object.entries(bringsWords).flatMap(([field, key]) => {
    const value = brings?.[field as keyof typeof bringsWords];
    return value ? [{ key, value: <span className="whitespace-pre-line break-words">{value}</span> }] : [];
  });
  return (
    <section aria-labelledby="brings">
      <h2 className="nhsuk-heading-m" id="brings">
        What they bring
      </h2>
      {rows.length > 0 ? <SummaryList rows={rows} /> : <p>Nothing is written down yet.</p>}
      {props.mayManage && (
        <p>
          <a className="nhsuk-link" href={`${props.at}/profile`}>
            Write down what they bring
          </a>
        </p>
      )}
    </section>
  );
}
