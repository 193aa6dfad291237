import { OperatorPage } from "@/app/operator/operator-page.tsx";
import { openTrustAction } from "@/app/operator/organisations/[code]/opening/actions.ts";
import { UrgentFields } from "@/app/operator/organisations/[code]/opening/urgent-fields.tsx";
import { ShortNameField } from "@/app/operator/organisations/[code]/short-name-field.tsx";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readOpening } from "@/lib/trusts/read-opening.ts";
import { urgentContactKinds } from "@/lib/urgent-contacts/urgent-contact-fields.ts";
import { urgentContactWords } from "@/lib/urgent-contacts/words.ts";

export default async function OpenTrustPage(props: { params: Promise<{ code: string }> }) {
  const { code } = await props.params;
  const opening = await readOr404(readOpening(await requireOperator(), code));
  const back = { href: `/operator/organisations/${opening.code}`, label: opening.name };
  const title = `Open ${opening.name}`;
  if (opening.refusal)
    return (
      <OperatorPage title={title} current="organisations" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>{opening.refusal}</p>
      </OperatorPage>
    );
  const admins = "this trust’s managers and admins, and you until somebody has joined";
  return (
    <OperatorPage title={title} current="organisations" back={back} hasForm>
      <Form
        action={openTrustAction.bind(null, opening.code)}
        title={title}
        place="Operator"
        submitLabel="Open this trust"
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <ShortNameField defaultValue={opening.proposedShortName} />
        <h2 className="nhsuk-heading-m">The first admin</h2>
        <p>
          The person at the trust who sets the programme up. You get a link to hand to them, with which they
          choose a password. From then on you see nothing inside the trust.
        </p>
        <TextInput name="adminName" label="Their name" autoComplete="off" readers={admins} />
        <TextInput
          name="adminEmail"
          type="email"
          label="Their e-mail address"
          hint="They sign in with it."
          autoComplete="off"
          readers={admins}
        />
        <h2 className="nhsuk-heading-m">Where urgent concerns go</h2>
        <p>
          Alongside is not an emergency line, and shows four contacts wherever somebody may need them. Give
          those you know. The trust’s admin gives the others, before the first partner is appointed.
        </p>
        <UrgentFields contacts={urgentContacts} />
      </Form>
    </OperatorPage>
  );
}

/** The four kinds in the trust's own words. */
const urgentContacts = urgentContactKinds.map((kind) => ({
  kind,
  legend: urgentContactWords[kind].title,
  hint: urgentContactWords[kind].when,
}));
