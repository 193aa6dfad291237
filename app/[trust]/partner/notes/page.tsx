import { notFound } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { Prose } from "@/components/prose.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { listNotes, type Note } from "@/lib/private-notes/list-notes.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Your own notes";
const done = {
  added: "Your note is kept. Nobody else can read it.",
  changed: "Your note is changed.",
  removed: "Your note is gone.",
};

/** A partner's own notes. Nobody else is led here, and nobody else's are found here. */
export default async function NotesPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[]; page?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { done: code, page } = await props.searchParams;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const notes = await readOr404(listNotes(actor, pageNumber(page)));
  const at = `/${trust}/partner/notes`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `/${trust}/one-to-ones/${actor.appointmentId}`, label: "Your one-to-ones" }}
    >
      <DoneBanner done={code} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        These are for you alone. Nobody at the trust can open, search or copy them. You find them in your
        records too, after your role has ended.
      </p>
      <ButtonLink href={`${at}/new`}>Write a note</ButtonLink>
      {notes.rows.length === 0 && <p>You have written no notes yet.</p>}
      {notes.rows.map((note) => (
        <OneNote key={note.id} trust={trust} note={note} />
      ))}
      <Pagination {...pageLinks(at, notes)} />
    </TrustPage>
  );
}

function OneNote({ trust, note }: { trust: string; note: Note }) {
  return (
    <section aria-labelledby={`note-${note.id}`} className="nhsuk-u-margin-bottom-6">
      <h2 className="nhsuk-heading-s nhsuk-u-margin-bottom-2" id={`note-${note.id}`}>
        {showShortDate(note.writtenOn)}
        {note.about && `, about your one-to-one on ${showShortDate(note.about.heldOn)}`}
      </h2>
      <Prose text={note.words} />
      <p>
        <a className="nhsuk-link" href={`/${trust}/partner/notes/${note.id}`}>
          Change or remove
          <span className="nhsuk-u-visually-hidden"> your note of {showShortDate(note.writtenOn)}</span>
        </a>
      </p>
    </section>
  );
}
