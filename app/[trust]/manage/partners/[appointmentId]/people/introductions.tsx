import { ButtonLink } from "@/components/ui/button.tsx";
import { Table } from "@/components/ui/table.tsx";
import { standingInWords } from "@/lib/introductions/introduction-standing.ts";
import type { IntroductionSummary } from "@/lib/support/people-around.ts";
import type { PartnerPeople } from "@/lib/support/read-partner-people.ts";
import { showShortDate } from "@/lib/time.ts";

/** Whom a partner is to meet and where each stands, with those of their committees whom nobody has proposed. */
export function Introductions({ people, at }: { people: PartnerPeople; at: string }) {
  const { introductions, notIntroduced, mayManage, isPaused } = people;
  const mayPropose = mayManage && !isPaused;
  const chosen = notIntroduced.map(({ contactId }) => `contact=${contactId}`).join("&");
  return (
    <>
      {introductions.length === 0 ? (
        <p>Nobody is proposed yet.</p>
      ) : (
        <Table
          caption="People to meet"
          captionHidden
          head={["Who", "Where it stands", "Who arranges it"]}
          rows={introductions.map((each) => ({
            id: each.id,
            cells: [
              <a className="nhsuk-link" key="who" href={`${at}/${each.id}`}>
                {each.contact.jobTitle ? `${each.contact.name}, ${each.contact.jobTitle}` : each.contact.name}
              </a>,
              <Standing key="standing" introduction={each} />,
              <Arranger key="arranger" introduction={each} />,
            ],
          }))}
        />
      )}
      {notIntroduced.length > 0 && (
        <>
          <p>They sit on a committee with these people, and nobody has proposed that they meet:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {notIntroduced.map(({ contactId, name, jobTitle, committees }) => (
              <li key={contactId}>
                {jobTitle ? `${name}, ${jobTitle}` : name} ({committees.join("; ")})
              </li>
            ))}
          </ul>
        </>
      )}
      {mayPropose && (
        <ButtonLink href={chosen ? `${at}/new?${chosen}` : `${at}/new`} variant="secondary">
          Propose introductions
        </ButtonLink>
      )}
    </>
  );
}

function Standing({
  introduction: { standing, contactLeft, proposedOn },
}: {
  introduction: IntroductionSummary;
}) {
  return (
    <>
      {standing.kind === "to_arrange"
        ? `To arrange, since ${showShortDate(standing.latest?.on ?? proposedOn)}`
        : standingInWords(standing)}
      {contactLeft && standing.kind !== "made" && (
        <>
          <br />
          <strong>Removed from the contacts</strong>
        </>
      )}
    </>
  );
}

function Arranger({ introduction: { arranger, standing } }: { introduction: IntroductionSummary }) {
  const isOpen = standing.kind === "to_arrange" || standing.kind === "arranged";
  return (
    <>
      {arranger.name}
      {isOpen && !arranger.holdsRole && (
        <>
          <br />
          <strong>No longer has a role here</strong>
        </>
      )}
    </>
  );
}
