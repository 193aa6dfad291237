import { notFound } from "next/navigation";
import { removeNoteAction } from "@/app/[trust]/partner/notes/[noteId]/removal/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Prose } from "@/components/prose.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readNote } from "@/lib/private-notes/list-notes.ts";

const title = "Remove this note?";

export default async function RemoveNotePage(props: { params: Promise<{ trust: string; noteId: string }> }) {
  const { trust, noteId } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const note = await readOr404(readNote(actor, noteId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/partner/notes`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `${at}/${noteId}`, label: "Your note" }}
      hasForm
    >
      <Form
        action={removeNoteAction.bind(null, trust, noteId)}
        title={title}
        place={membership.trustName}
        submitLabel="Remove it"
        variant="warning"
        cancel={{ href: at, label: "Keep it" }}
      >
        <Prose text={note.words} />
        <p>It is gone for good, for you too.</p>
      </Form>
    </TrustPage>
  );
}
