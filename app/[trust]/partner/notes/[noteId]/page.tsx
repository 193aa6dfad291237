import { notFound } from "next/navigation";
import { changeNoteAction } from "@/app/[trust]/partner/notes/[noteId]/actions.ts";
import { readers } from "@/app/[trust]/partner/notes/readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readNote } from "@/lib/private-notes/list-notes.ts";
import { showShortDate } from "@/lib/time.ts";
import { listUrgentContacts } from "@/lib/urgent-contacts/list-urgent-contacts.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Change your note";

export default async function NotePage(props: { params: Promise<{ trust: string; noteId: string }> }) {
  const { trust, noteId } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const note = await readOr404(readNote(actor, noteId));
  const urgent = await readOr404(listUrgentContacts(actor));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/partner/notes`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: at, label: "Your own notes" }}
      hasForm
    >
      <Form
        action={changeNoteAction.bind(null, trust, noteId)}
        title={title}
        place={membership.trustName}
        caption={`Written on ${showShortDate(note.writtenOn)}`}
        submitLabel="Save"
        hidden={{ revision: String(note.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(urgent)} moreAt={`/${trust}/urgent`} />
        <Textarea
          name="words"
          label="Your note"
          hint="Do not write about patients."
          defaultValue={note.words}
          readers={readers}
        />
      </Form>
      <p>
        <a className="nhsuk-link" href={`${at}/${noteId}/removal`}>
          Remove this note
        </a>
      </p>
    </TrustPage>
  );
}
