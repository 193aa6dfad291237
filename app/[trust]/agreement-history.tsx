import type { AgreementSummary } from "@/lib/appointments/agreement-standing.ts";
import { howWords } from "@/lib/appointments/words.ts";
import { showShortDate } from "@/lib/time.ts";

/** Which versions were agreed and when, latest first, and who put it into Alongside where it was not the partner. */
export function AgreementHistory(props: {
  agreements: readonly AgreementSummary[];
  /** Whether the partner reads it, or somebody at the trust reads about them: as a part of their page. */
  reader: "partner" | { about: string };
}) {
  const { agreements, reader } = props;
  const isPartner = reader === "partner";
  return (
    <>
      {isPartner ? (
        <h2 className="nhsuk-heading-m">What you agreed</h2>
      ) : (
        <h3 className="nhsuk-heading-s">What was agreed</h3>
      )}
      {agreements.length === 0 && (
        <p>{isPartner ? "You have agreed no version yet." : `${reader.about} has agreed no version yet.`}</p>
      )}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {agreements.map((agreement) => (
          <li key={agreement.number}>
            {isPartner ? "You" : reader.about} agreed version {agreement.number} on{" "}
            {showShortDate(agreement.on)}.
            {agreement.how !== "themselves" &&
              ` ${agreement.recordedBy} recorded it${isPartner ? " for you" : ""}. It was agreed ${howWords[agreement.how]}.`}
          </li>
        ))}
      </ul>
    </>
  );
}
