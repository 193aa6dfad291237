import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { addSharedNoteAction } from "@/app/[trust]/one-to-ones/[appointmentId]/[oneToOneId]/notes/new/actions.ts";
import { placeOf, readers } from "@/app/[trust]/one-to-ones/frame.ts";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { readOneToOne } from "@/lib/one-to-ones/read-one-to-one.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "Add a note";

export default async function NewSharedNotePage(props: {
  params: Promise<{ trust: string; appointmentId: string; oneToOneId: string }>;
}) {
  const { trust, appointmentId, oneToOneId } = await props.params;
  const talk = await readOr404(readOneToOne(await requireActor(trust), appointmentId, oneToOneId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/one-to-ones/${appointmentId}/${oneToOneId}`;
  const closed = !talk.hasBegun || talk.states[0]?.kind === "cancelled";
  if (closed && !(await wasSent())) redirect(at);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={placeOf(talk)}
      back={{ href: at, label: "The one-to-one" }}
      hasForm
    >
      <Form
        action={addSharedNoteAction.bind(null, trust, appointmentId, oneToOneId)}
        title={title}
        place={membership.trustName}
        caption={`One-to-one, ${whenWords(talk)}`}
        submitLabel="Save the note"
        hidden={{ id: randomUUID() }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(talk.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <Textarea
          name="words"
          label="Your note"
          hint="Do not write about patients."
          readers={readers(talk.isPartner)}
        />
        {!talk.isPartner && <WhoseRadios partner={talk.partner} />}
        <p>Both of you read it. A saved note stays as it is: to put something right, add another.</p>
      </Form>
    </TrustPage>
  );
}
