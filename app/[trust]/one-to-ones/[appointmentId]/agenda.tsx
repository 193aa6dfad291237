import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import { Prose } from "@/components/prose.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import type { OneToOnes } from "@/lib/one-to-ones/read-one-to-ones.ts";

/** What both want to talk about next. It waits until they have. */
export function Agenda({ trust, two }: { trust: string; two: OneToOnes }) {
  const at = `/${trust}/one-to-ones/${two.appointmentId}/agenda`;
  return (
    <section aria-labelledby="agenda">
      <h2 className="nhsuk-heading-m" id="agenda">
        What to talk about next
      </h2>
      {two.agenda.length === 0 ? (
        <p>
          Nothing is on the agenda yet. Both of you can add to it. It stays here until you have talked about
          it.
        </p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {two.agenda.map((line) => (
            <li key={line.id}>
              <Prose text={line.words} />
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
                {saidWords(line)}
                {line.isMine && !two.isOver && (
                  <>
                    {". "}
                    <a className="nhsuk-link" href={`${at}/${line.id}`}>
                      Change<span className="nhsuk-u-visually-hidden"> “{line.words.slice(0, 60)}”</span>
                    </a>
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {!two.isOver && (
        <ButtonLink href={`${at}/new`} variant="secondary">
          Add to the agenda
        </ButtonLink>
      )}
    </section>
  );
}
