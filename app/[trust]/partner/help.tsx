import { ContactLines } from "@/components/contact-lines.tsx";
import { UrgentCallout } from "@/components/urgent-contacts.tsx";
import type { Reachable } from "@/lib/appointments/home-rows.ts";
import type { PartnerHome } from "@/lib/appointments/read-partner-home.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

/** Whom a partner turns to, and what this page is not for. */
export function Help({ trust, home }: { trust: string; home: PartnerHome }) {
  const { lineManager, deputy, wellbeing } = home;
  return (
    <section aria-labelledby="help">
      <h2 className="nhsuk-heading-m" id="help">
        How to get help
      </h2>
      <p>
        <a className="nhsuk-link" href={`/${trust}/partner/ask`}>
          Ask somebody about something that is not clear, or for help
        </a>
        <br />
        You choose who reads it.{" "}
        <a className="nhsuk-link" href={`/${trust}/partner/asked`}>
          What you asked so far
        </a>
        <br />
        <a className="nhsuk-link" href={`/${trust}/partner/sheet`}>
          Print a sheet in large letters
        </a>
        <br />
        <a className="nhsuk-link" href={`/${trust}/partner/recorded`}>
          What others wrote down for you, and how to put it right
        </a>
      </p>
      <div className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
        {lineManager ? (
          <Person about="Your line manager, for anything about your role" person={lineManager} />
        ) : (
          <p>No line manager is named at the moment. The trust has to name somebody.</p>
        )}
        {deputy && <Person about="When your line manager is away" person={deputy} />}
        {wellbeing.map((person) => (
          <Person key={person.name} about="If you need support for yourself" person={person} />
        ))}
      </div>
      <UrgentCallout concerns={urgentConcerns(home.urgentContacts)} />
    </section>
  );
}

function Person({ about, person }: { about: string; person: Reachable }) {
  return (
    <p>
      {about}:
      <br />
      <strong>{person.name}</strong>
      {person.jobTitle && `, ${person.jobTitle}`}
      <br />
      <ContactLines
        email={person.email}
        phone={person.phone}
        none="The trust has not given a phone number or e-mail address yet."
      />
    </p>
  );
}
