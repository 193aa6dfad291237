import { randomUUID } from "node:crypto";
import { proposeIntroductionsAction } from "@/app/[trust]/manage/partners/[appointmentId]/introductions/new/actions.ts";
import { ChooseContacts } from "@/app/[trust]/manage/partners/[appointmentId]/introductions/new/choose-contacts.tsx";
import { readers } from "@/app/[trust]/support-readers.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { Select } from "@/components/ui/select.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import {
  type ContactChoice,
  type IntroductionChoices,
  listIntroductionChoices,
} from "@/lib/introductions/list-introduction-choices.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Propose introductions";

export default async function ProposeIntroductionsPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ contact?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const asked = [(await props.searchParams).contact ?? []].flat();
  const actor = await requireActor(trust);
  const choices = await readOr404(listIntroductionChoices(actor, appointmentId));
  const { membership } = await requireMembership(trust);
  const sent = await wasSent();
  const chosen = choices.contacts.filter(({ id, isProposed }) => asked.includes(id) && (!isProposed || sent));
  const at = `/${trust}/manage/partners/${appointmentId}/introductions/new`;
  const back = { href: `/${trust}/manage/partners/${appointmentId}/people`, label: "Their people" };
  const isAnybodyLeft = choices.contacts.some(({ isProposed }) => !isProposed);
  if ((choices.closed || !isAnybodyLeft) && !sent)
    return (
      <TrustPage trust={trust} title={title} current="manage" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>{whyNobody(choices)}</p>
        {!choices.closed && (
          <p>
            <a className="nhsuk-link" href={`/${trust}/admin/contacts/new`}>
              Add a contact
            </a>
          </p>
        )}
      </TrustPage>
    );
  if (chosen.length === 0)
    return (
      <TrustPage trust={trust} title={title} current="manage" back={back}>
        <ChooseContacts choices={choices} title={title} trust={trust} at={at} />
      </TrustPage>
    );
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="manage"
      back={{ href: at, label: "Choose again" }}
      hasForm
    >
      <Form
        action={proposeIntroductionsAction.bind(null, trust, appointmentId)}
        title={title}
        place={membership.trustName}
        caption={choices.partner}
        submitLabel={chosen.length === 1 ? "Propose it" : `Propose these ${chosen.length}`}
        hidden={{
          id: randomUUID(),
          ...Object.fromEntries(chosen.map(({ id }) => [`leftOut.${id}`, ""])),
        }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        {chosen.map((contact) => (
          <Contact key={contact.id} contact={contact} choices={choices} arrangerId={actor.membershipId} />
        ))}
        <p>
          {choices.partner} sees whom they are to meet, why and who arranges it, and can say that they do not
          need it. We tell them and whoever arranges it, with a message in Alongside.
        </p>
      </Form>
    </TrustPage>
  );
}

function Contact(props: { contact: ContactChoice; choices: IntroductionChoices; arrangerId: string }) {
  const { contact, choices, arrangerId } = props;
  const { id, name, jobTitle, committees } = contact;
  return (
    <>
      <h2 className="nhsuk-heading-m">{jobTitle ? `${name}, ${jobTitle}` : name}</h2>
      <Textarea
        name={`why.${id}`}
        label={`Why should ${choices.partner} meet ${name}?`}
        hint="Do not write about patients."
        rows={2}
        defaultValue={committees.length > 0 ? `They are both on ${committees.join(" and ")}.` : undefined}
        readers={readers.introduction}
      />
      <Select
        name={`arranger.${id}`}
        label={`Who arranges that they meet ${name}?`}
        placeholder="Choose somebody"
        defaultValue={arrangerId}
        options={choices.arrangers.map((each) => ({
          value: each.id,
          label: each.jobTitle ? `${each.name}, ${each.jobTitle}` : each.name,
        }))}
      />
    </>
  );
}

function whyNobody({ closed, partner }: IntroductionChoices): string {
  if (closed === "paused")
    return `The role of ${partner} is paused. Propose introductions once they are back.`;
  if (closed === "over") return `The role of ${partner} has ended.`;
  return `Every contact of this trust is on the list of ${partner} already, or there is none yet.`;
}
