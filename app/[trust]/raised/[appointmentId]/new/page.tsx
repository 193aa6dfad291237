import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { HowRadios } from "@/app/[trust]/how-radios.tsx";
import { raiseAnywhereAction } from "@/app/[trust]/raised/[appointmentId]/new/actions.ts";
import { backToRaised, placeOf } from "@/app/[trust]/raised/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Radios } from "@/components/ui/radios.tsx";
import { Select } from "@/components/ui/select.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { UrgentReminder } from "@/components/urgent-contacts.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readRaisingChoices } from "@/lib/points/read-raised.ts";
import { urgentConcerns } from "@/lib/urgent-contacts/words.ts";

/** Writes down something that was raised in a piece of work or a conversation. */
export default async function RaisePage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const choices = await readOr404(readRaisingChoices(await requireActor(trust), appointmentId));
  const { membership } = await requireMembership(trust);
  const back = backToRaised(trust, choices);
  if (choices.isOver && !(await wasSent())) redirect(back.href);
  const { isPartner, partner, work } = choices;
  const title = isPartner ? "Write down something I raised" : `Write down something ${partner} raised`;
  const readers = isPartner
    ? "you, the managers and admins of this trust, and who is asked to respond"
    : "the partner, the managers and admins here, and who is asked to respond";
  return (
    <TrustPage trust={trust} title={title} current={placeOf(choices)} back={back} hasForm>
      <Form
        action={raiseAnywhereAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <UrgentReminder concerns={urgentConcerns(choices.urgentContacts)} moreAt={`/${trust}/urgent`} />
        <p>
          Was it at a meeting? Then{" "}
          <a className="nhsuk-link" href={isPartner ? `/${trust}/partner/meetings` : `/${trust}/committees`}>
            open the meeting and write it down there
          </a>
          .
        </p>
        <Radios
          name="place"
          legend="Where was it?"
          options={[
            ...(work.length > 0 ? [{ value: "work", label: "In other work" }] : []),
            { value: "conversation", label: "In a conversation" },
          ]}
        />
        {work.length > 0 && (
          <Select
            name="workId"
            label="Which work? (only if it was there)"
            placeholder="Choose the work"
            options={work.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextInput
          name="conversation"
          label="With whom, or where? (only for a conversation)"
          hint="For example: with the ward sister, after the walk-round. Do not name patients."
          readers={readers}
        />
        <Textarea
          name="words"
          label={isPartner ? "What did you raise?" : "What did they raise?"}
          hint="Do not write about patients in a way that they could be known."
          rows={5}
          readers={readers}
        />
        {!isPartner && <HowRadios />}
      </Form>
    </TrustPage>
  );
}
