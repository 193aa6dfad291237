import { readers } from "@/app/[trust]/admin/readers.ts";
import { changeUrgentContactAction } from "@/app/[trust]/admin/urgent-contacts/[kind]/actions.ts";
import { addressOf, kindAt } from "@/app/[trust]/admin/urgent-contacts/kind-address.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { Textarea } from "@/components/ui/textarea.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readUrgentContact } from "@/lib/urgent-contacts/read-urgent-contact.ts";
import type { UrgentContactFields, UrgentContactKind } from "@/lib/urgent-contacts/urgent-contact-fields.ts";
import { urgentContactWords } from "@/lib/urgent-contacts/words.ts";

export default async function UrgentContactPage(props: { params: Promise<{ trust: string; kind: string }> }) {
  const { trust, kind: address } = await props.params;
  const actor = await requireActor(trust);
  const kind = kindAt(address);
  const { given, revision } = await readOr404(readUrgentContact(actor, kind));
  const { membership } = await requireMembership(trust);
  const { title, when } = urgentContactWords[kind];
  const back = { href: `/${trust}/admin/urgent-contacts`, label: "Contacts for urgent concerns" };
  const contact = given ?? proposals[kind];
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={changeUrgentContactAction.bind(null, trust, addressOf(kind))}
        title={title}
        place={membership.trustName}
        caption={back.label}
        submitLabel="Save"
        hidden={{ revision: String(revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>What people read about it: “{when}”</p>
        {!given && contact && (
          <p>
            We have filled in what is right in an emergency in England. Change it if your trust says
            otherwise.
          </p>
        )}
        <TextInput
          name="name"
          label="Who answers"
          hint={hints[kind]}
          defaultValue={contact?.name}
          autoComplete="off"
          readers={readers.urgentContact}
        />
        <TextInput
          name="phone"
          type="tel"
          width={20}
          label="Phone number"
          hint="Give a phone number, an e-mail address, or both."
          defaultValue={contact?.phone}
          autoComplete="off"
          readers={readers.urgentContact}
        />
        <TextInput
          name="email"
          type="email"
          label="E-mail address"
          defaultValue={contact?.email}
          autoComplete="off"
          readers={readers.urgentContact}
        />
        <Textarea
          name="note"
          label="When they answer, or what to say (if it helps)"
          hint="For example, “Monday to Friday, 9am to 5pm. Leave a message at other times.”"
          rows={3}
          defaultValue={contact?.note}
          readers={readers.urgentContact}
        />
      </Form>
    </TrustPage>
  );
}

const hints: Record<UrgentContactKind, string> = {
  danger_now: "The emergency services, or somebody at your trust as well.",
  safeguarding: "A team rather than one person, so that somebody always answers.",
  speaking_up: "Your Freedom to Speak Up guardian, or whoever does this at your trust.",
  complaints: "Your complaints team, or the Patient Advice and Liaison Service (PALS).",
};

/** What stands in an empty form, to be kept or changed. Nothing else is the same everywhere. */
const proposals: Partial<Record<UrgentContactKind, UrgentContactFields>> = {
  danger_now: {
    name: "The emergency services",
    phone: "999",
    email: null,
    note: "At any time. Ask for the police, an ambulance or the fire service.",
  },
};
