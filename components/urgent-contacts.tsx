import { ContactLines } from "@/components/contact-lines.tsx";
import { Prose } from "@/components/prose.tsx";
import { Heading, type HeadingLevel } from "@/components/ui/heading.tsx";
import { WarningCallout } from "@/components/ui/warning-callout.tsx";
import type { UrgentConcern } from "@/lib/urgent-contacts/words.ts";

/** What Alongside is not: said wherever somebody might wait for an answer that nobody is there to give. */
export const notAnEmergencyLine =
  "Alongside is not for emergencies, and nobody watches it day and night. Call or write to one of these people.";

/** That this is not for urgent concerns, and where those go: for pages where somebody reads or writes of a worry. */
export function UrgentCallout(props: {
  concerns: readonly UrgentConcern[];
  /** What comes before the contacts, where it is not read in Alongside: on paper, say. */
  lead?: string;
  headingLevel?: 2 | 3;
}) {
  const level = props.headingLevel ?? 2;
  return (
    <WarningCallout heading="If something is urgent" headingLevel={level} id="urgent">
      <p>{props.lead ?? notAnEmergencyLine}</p>
      <UrgentContacts concerns={props.concerns} headingLevel={level === 2 ? 3 : 4} />
    </WarningCallout>
  );
}

/**
 * The same in a few lines, for above a box in which somebody might write of a worry. `moreAt` is the address of the page
 * that says when to turn to whom.
 */
export function UrgentReminder(props: { concerns: readonly UrgentConcern[]; moreAt: string }) {
  return (
    <WarningCallout heading="If something is urgent" headingLevel={2} id="urgent">
      <p>Do not write it here: nobody watches this day and night. Call one of these people.</p>
      <ul className="nhsuk-list nhsuk-u-margin-bottom-3">
        {props.concerns.map(({ kind, title, contact }) => (
          <li key={kind}>
            <strong>{title}:</strong>{" "}
            {contact ? (
              <>
                {contact.name}{" "}
                <ContactLines phone={contact.phone} email={contact.phone ? null : contact.email} />
              </>
            ) : kind === "danger_now" ? (
              "call 999"
            ) : (
              "the trust has not given this contact yet"
            )}
          </li>
        ))}
      </ul>
      <p>
        <a className="nhsuk-link" href={props.moreAt}>
          When to call whom
        </a>
      </p>
    </WarningCallout>
  );
}

/** A trust's contacts for urgent concerns, all four, always in the same order. */
export function UrgentContacts(props: { concerns: readonly UrgentConcern[]; headingLevel: HeadingLevel }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      {props.concerns.map((concern) => (
        <section className="break-inside-avoid" key={concern.kind}>
          <Heading level={props.headingLevel} className="nhsuk-heading-s nhsuk-u-margin-bottom-1">
            {concern.title}
          </Heading>
          <p className="nhsuk-u-margin-bottom-1">{concern.when}</p>
          <Contact concern={concern} />
        </section>
      ))}
    </div>
  );
}

function Contact({ concern: { kind, contact } }: { concern: UrgentConcern }) {
  if (!contact)
    return (
      <p>
        {kind === "danger_now" && <strong>Call 999. </strong>}
        The trust has not given this contact yet. Ask your line manager.
      </p>
    );
  return (
    <>
      <p className={contact.note ? "nhsuk-u-margin-bottom-1" : undefined}>
        <strong>{contact.name}</strong>
        <br />
        <ContactLines email={contact.email} phone={contact.phone} />
      </p>
      {contact.note && <Prose text={contact.note} />}
    </>
  );
}
