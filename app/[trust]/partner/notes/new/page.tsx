import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { addNoteAction } from "@/app/[trust]/partner/notes/new/actions.ts";
import { readers } from "@/app/[trust]/partner/notes/readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { listUrgentContacts } from "@/lib/urgent-contacts/list-urgent-contacts.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Write a note for yourself";

export default async function NewNotePage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ about?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { about } = await props.searchParams;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
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
        action={addNoteAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Keep the note"
        hidden={{ id: randomUUID(), oneToOneId: typeof about === "string" ? about : "" }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(urgent)} moreAt={`/${trust}/urgent`} />
        <Textarea
          name="words"
          label="Your note"
          hint="Nobody is told of anything you write here. Do not write about patients."
          readers={readers}
        />
      </Form>
    </TrustPage>
  );
}
