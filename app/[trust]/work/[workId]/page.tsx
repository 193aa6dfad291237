import { invitedWords } from "@/app/[trust]/meetings/invited-words.ts";
import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { PartSteps } from "@/app/[trust]/work/part-steps.tsx";
import { type Done, DoneBanner } from "@/app/done-banner.tsx";
import { ContactLines } from "@/components/contact-lines.tsx";
import { Prose } from "@/components/prose.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import { readWork, type WorkDetail } from "@/lib/work/read-work.ts";
import { datesWords, kindWords, myPartWords, partWords } from "@/lib/work/work-words.ts";

const done = {
  added: "The work is in the register. Next, invite partners to take part.",
  changed: "The change is saved.",
  closed: "The work is closed. Partners who were asked have a message.",
  answered: "Thank you. Your answer is saved, and your line manager can see it.",
  recorded: "The answer is written down. The partner has a message that says so.",
  "part-over": "It is written down that this part is over.",
  outcome: "It is written down. Whoever takes part has a message.",
};

type Links = { writes: boolean; at: string };

export default async function WorkDetailPage(props: {
  params: Promise<{ trust: string; workId: string }>;
  searchParams: Promise<Done & { already?: string | string[] }>;
}) {
  const { trust, workId } = await props.params;
  const { done: did, already } = await props.searchParams;
  const actor = await requireActor(trust);
  const work = await readOr404(readWork(actor, workId));
  const links = { writes: !work.closedOn && can(actor, "work:write", {}), at: `/${trust}/work/${workId}` };
  return (
    <TrustPage
      trust={trust}
      title={work.name}
      current="committees"
      back={{ href: `/${trust}/work`, label: "Other work" }}
    >
      <DoneBanner done={did} words={{ ...done, asked: invitedWords(already, work.parts) }} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {kindWords[work.kind]}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        {work.name}
      </h1>
      {work.closedOn && (
        <InsetText>
          <p>
            {work.closedBy} closed this work on {showShortDate(work.closedOn)}.
          </p>
        </InsetText>
      )}
      <Mine work={work} at={links.at} />
      <About work={work} links={links} />
      {work.seesParts && <Parts work={work} links={links} />}
      {work.outcomes && <Outcomes work={work} at={links.at} outcomes={work.outcomes} />}
      {links.writes && (
        <p className="no-print">
          <a className="nhsuk-link" href={`${links.at}/closing`}>
            Close this work
          </a>
        </p>
      )}
    </TrustPage>
  );
}

/** The reader's own part, with where to answer. */
function Mine({ work: { mine, closedOn }, at }: { work: WorkDetail; at: string }) {
  if (!mine) return null;
  const isOpen = !closedOn && !mine.paused;
  return (
    <section aria-labelledby="mine">
      <h2 className="nhsuk-heading-m" id="mine">
        Your part
      </h2>
      <p>
        {closedOn && mine.kind === "asked"
          ? "You were asked, and need not answer any more."
          : `${myPartWords[mine.kind]}.`}
      </p>
      {isOpen && mine.kind === "asked" ? (
        <ButtonLink href={`${at}/answer`}>Answer</ButtonLink>
      ) : (
        <p>
          <a className="nhsuk-link" href={`${at}/answer`}>
            {isOpen && mine.kind !== "ended"
              ? "What you were asked, and changing your answer"
              : "What you were asked"}
          </a>
        </p>
      )}
    </section>
  );
}

function About({ work, links: { writes, at } }: { work: WorkDetail; links: Links }) {
  const { contact, place, link } = work;
  return (
    <>
      {work.about && <Prose text={work.about} />}
      <SummaryList
        rows={[
          { key: "When", value: datesWords(work) },
          ...(place ? [{ key: "Where", value: place }] : []),
          { key: "Whom to speak to", value: contact ? <Contact contact={contact} /> : "Nobody is named yet" },
          ...(link
            ? [
                {
                  key: "Papers, or joining online",
                  value: (
                    <a className="nhsuk-link break-words" href={link} rel="noreferrer">
                      {link}
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
      {writes && (
        <p className="no-print">
          <a className="nhsuk-link" href={`${at}/details`}>
            Change what the register says
          </a>
        </p>
      )}
    </>
  );
}

function Contact({ contact }: { contact: NonNullable<WorkDetail["contact"]> }) {
  const { name, jobTitle, email, phone, left } = contact;
  return (
    <>
      {jobTitle ? `${name}, ${jobTitle}` : name}
      {left && ". They have left"}
      {(email || phone) && <br />}
      <ContactLines email={email} phone={phone} />
    </>
  );
}

/** Who was asked and what they said, for managers and admins. */
function Parts({ work, links: { writes, at } }: { work: WorkDetail; links: Links }) {
  return (
    <section aria-labelledby="partners">
      <h2 className="nhsuk-heading-m" id="partners">
        Partners
      </h2>
      {work.parts.length === 0 ? (
        <p>No partner was asked {work.closedOn ? "to it" : "yet"}.</p>
      ) : (
        <SummaryList
          rows={work.parts.map((part) => ({
            id: part.id,
            key: part.name,
            value: (
              <>
                <p className="nhsuk-u-margin-bottom-1">
                  {work.closedOn && part.kind === "asked" ? "Asked, gave no answer" : partWords[part.kind]}
                  {part.paused && ", role paused at the moment"}
                </p>
                <PartSteps steps={part.steps.slice(0, 1)} />
              </>
            ),
            actions: writes
              ? [
                  {
                    href: `${at}/answers/${part.id}`,
                    label: "Write down",
                    visuallyHidden: `what ${part.name} said`,
                  },
                ]
              : undefined,
          }))}
        />
      )}
      {writes && <ButtonLink href={`${at}/asking`}>Invite partners</ButtonLink>}
    </section>
  );
}

function Outcomes(props: { work: WorkDetail; at: string; outcomes: NonNullable<WorkDetail["outcomes"]> }) {
  const { work, at, outcomes } = props;
  return (
    <section aria-labelledby="outcomes">
      <h2 className="nhsuk-heading-m" id="outcomes">
        What came of it
      </h2>
      {outcomes.length === 0 && <p>Nobody has said yet.</p>}
      {outcomes.map((outcome) => (
        <div key={outcome.id}>
          <Prose text={outcome.words} />
          <p className="nhsuk-hint">{saidWords(outcome)}</p>
        </div>
      ))}
      {work.addsOutcome && (
        <p className="no-print">
          <a className="nhsuk-link" href={`${at}/outcomes/new`}>
            {outcomes.length === 0 ? "Say what came of it so far" : "Add to what came of it"}
          </a>
        </p>
      )}
    </section>
  );
}
