import { kindWords } from "@/app/[trust]/actions/frame.ts";
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
  const mayAdd = !talk.isOver && talk.states[0]?.kind === "held";
  if (talk.actions.length === 0 && !mayAdd) return null;
  return (
    <section aria-labelledby="agreed">
      <h2 className="nhsuk-heading-m" id="agreed">
        What you agreed
      </h2>
      {talk.actions.length === 0 && <p>Nothing is written down that somebody will do.</p>}
      {talk.actions.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--border">
          {talk.actions.map(({ id, words, owner, dueOn, kind }) => (
            <li key={id}>
              <a className="nhsuk-link" href={`/${trust}/actions/${id}`}>
                {words}
              </a>
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
                {owner}
                {dueOn && `, by ${showShortDate(dueOn)}`}. {kindWords[kind]}
              </div>
            </li>
          ))}
        </ul>
      )}
      {mayAdd && (
        <ButtonLink
          href={`/${trust}/one-to-ones/${talk.appointmentId}/actions/new?at=${talk.id}`}
          variant="secondary"
        >
          Write down what you agreed
        </ButtonLink>
      )}
    </section>
  );
}

/** What the partner wrote about it for themselves. Nobody else is shown this part at all. */
export function OwnNotes({ trust, talk }: { trust: string; talk: OneToOneDetail }) {
  if (!talk.isPartner) return null;
  return (
    <section aria-labelledby="own-notes">
      <h2 className="nhsuk-heading-m" id="own-notes">
        Your own notes
      </h2>
      <p>Nobody else can read these.</p>
      {talk.ownNotes.map((note) => (
        <div className="nhsuk-u-margin-bottom-4" key={note.id}>
          <Prose text={note.words} />
          <p>
            <a className="nhsuk-link" href={`/${trust}/partner/notes/${note.id}`}>
              Change or remove
              <span className="nhsuk-u-visually-hidden"> your note of {showShortDate(note.writtenOn)}</span>
            </a>
          </p>
        </div>
      ))}
      <ButtonLink href={`/${trust}/partner/notes/new?about=${talk.id}`} variant="secondary">
        Write a note for yourself
      </ButtonLink>
    </section>
  );
}
