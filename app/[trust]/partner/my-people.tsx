import type { HomePerson } from "@/lib/appointments/home-people.ts";
import { showShortDate } from "@/lib/time.ts";

/** Who is around a partner, and whether they have met those they are introduced to. */
export function MyPeople({ trust, people }: { trust: string; people: readonly HomePerson[] }) {
  return (
    <section className="nhsuk-u-margin-bottom-6" aria-labelledby="people">
      <h2 className="nhsuk-heading-m" id="people">
        Your people
      </h2>
      {people.length === 0 ? (
        <p>The trust has named nobody yet.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {people.map((person) => (
            <li key={person.label + person.name}>
              <strong>{person.name}</strong>
              <br />
              {person.label}
              {person.met && <div className="nhsuk-hint nhsuk-u-margin-bottom-0">{metWords(person)}</div>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="nhsuk-link" href={`/${trust}/partner/people`}>
          All your people, and how to reach them
        </a>
      </p>
    </section>
  );
}

function metWords({ met, plan }: HomePerson): string {
  if (met === "made") return "You have met";
  if (met === "arranged") return plan?.on ? `You meet on ${showShortDate(plan.on)}` : "You are to meet";
  return met === "to_arrange" ? "You have not met yet" : "You have not been introduced";
}
