import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { sayOneToOneAction } from "@/app/[trust]/one-to-ones/[appointmentId]/[oneToOneId]/outcome/actions.ts";
import { placeOf, readers } from "@/app/[trust]/one-to-ones/frame.ts";
import { WhoseRadios } from "@/app/[trust]/one-to-ones/whose-radios.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Checkboxes } from "@/components/ui/checkboxes.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { whenWords } from "@/lib/one-to-ones/one-to-one-fields.ts";
import { readOneToOne } from "@/lib/one-to-ones/read-one-to-one.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

const title = "What became of your one-to-one";

export default async function OneToOneOutcomePage(props: {
  params: Promise<{ trust: string; appointmentId: string; oneToOneId: string }>;
}) {
  const { trust, appointmentId, oneToOneId } = await props.params;
  const talk = await readOr404(readOneToOne(await requireActor(trust), appointmentId, oneToOneId));
  const { membership } = await requireMembership(trust);
  const at = `/${trust}/one-to-ones/${appointmentId}/${oneToOneId}`;
  const [latest] = talk.states;
  const closed = !talk.hasBegun || latest?.kind === "cancelled" || (talk.partnerSaidNot && !talk.isPartner);
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
        action={sayOneToOneAction.bind(null, trust, appointmentId, oneToOneId)}
        title={title}
        place={membership.trustName}
        caption={whenWords(talk)}
        submitLabel="Save"
        hidden={{ id: randomUUID(), noteId: randomUUID(), position: String(latest?.position ?? 0) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(talk.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <Radios
          name="kind"
          legend="Did it take place?"
          options={[
            { value: "held", label: "Yes, we talked" },
            { value: "did_not_happen", label: "No, it did not happen" },
          ]}
          defaultValue={latest ? (latest.kind === "held" ? "did_not_happen" : "held") : undefined}
        />
        {talk.agenda.length > 0 && (
          <Checkboxes
            name="talkedAbout"
            legend="What did you talk about?"
            hint="What you do not tick stays on the agenda for next time."
            options={talk.agenda.map(({ id, words, by }) => ({ value: id, label: words, hint: by }))}
            small
          />
        )}
        <Textarea
          name="words"
          label="A note for the two of you (if you want)"
          hint="Do not write about patients. If it did not happen, you can say why. You need not."
          readers={readers(talk.isPartner)}
        />
        {!talk.isPartner && <WhoseRadios partner={talk.partner} />}
        <p>The other of you gets a message, and can say if it is not right.</p>
      </Form>
    </TrustPage>
  );
}
