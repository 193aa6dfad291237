import { saidWords } from "@/app/[trust]/one-to-ones/said-words.ts";
import { Prose } from "@/components/prose.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import type { OneToOneDetail } from "@/lib/one-to-ones/read-one-to-one.ts";
import { showShortDate } from "@/lib/time.ts";

/** What of the agenda the two talked about. */
export function TalkedAbout({ talk }: { talk: OneToOneDetail }) {
  if (talk.talkedAbout.length === 0) return null;
  return (
    <section aria-labelledby="talked-about">
      <h2 className="nhsuk-heading-m" id="talked-about">
        What you talked about
      </h2>
      <ul className="nhsuk-list nhsuk-list--border">
        {talk.talkedAbout.map(({ id, words, by }) => (
          <li key={id}>
            <Prose text={words} />
            <div className="nhsuk-hint nhsuk-u-margin-bottom-0">{by}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The notes that both read. */
export function Notes({ talk, at }: { talk: OneToOneDetail; at: string }) {
  return (
    <section aria-labelledby="notes">
      <h2 className="nhsuk-heading-m" id="notes">
        Notes you both read
      </h2>
      {talk.notes.length === 0 && <p>There is no note yet.</p>}
      {talk.notes.map((note) => (
        <div className="nhsuk-u-margin-bottom-4" key={note.id}>
          <Prose text={note.words} />
          <p className="nhsuk-hint">{saidWords(note)}</p>
        </div>
      ))}
      {!talk.isOver && (
        <ButtonLink href={`${at}/notes/new`} variant="secondary">
          Add a note
        </ButtonLink>
      )}
    </section>
  );
}

/** What the two agreed that somebody will do. */
export function Agreed({ trust, talk }: { trust: string; talk: OneToOneDetail }) {
  if (talk.actions.length === 0) return null;
  return (
    <section aria-labelledby="agreed">
      <h2 className="nhsuk-heading-m" id="agreed">
        What you agreed
      </h2>
      <ul className="nhsuk-list nhsuk-list--border">
        {talk.actions.map(({ id, words, owner, dueOn, isOpen }) => (
          <li key={id}>
            <a className="nhsuk-link" href={`/${trust}/actions/${id}`}>
              {words}
            </a>
            <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
              {owner}
              {dueOn && `, by ${showShortDate(dueOn)}`}
              {isOpen ? "" : ". Done, or no longer needed"}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
