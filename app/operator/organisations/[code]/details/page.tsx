import { OperatorPage } from "@/app/operator/operator-page.tsx";
import { changeOrganisationAction } from "@/app/operator/organisations/[code]/details/actions.ts";
import { OrganisationFields } from "@/app/operator/organisations/organisation-fields.tsx";
import { Form } from "@/components/form.tsx";
import { DateInput } from "@/components/ui/date-input.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function ChangeOrganisationPage(props: { params: Promise<{ code: string }> }) {
  const { code } = await props.params;
  const organisation = await readOr404(readOrganisation(await requireOperator(), code));
  const back = { href: `/operator/organisations/${organisation.code}`, label: organisation.name };
  const title = `Change ${organisation.name}`;
  if (!organisation.isByHand)
    return (
      <OperatorPage title={title} current="organisations" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>It was not added by hand, so it does not change by hand. A newer official list changes it.</p>
      </OperatorPage>
    );
  return (
    <OperatorPage title={title} current="organisations" back={back} hasForm>
      <Form
        action={changeOrganisationAction.bind(null, organisation.code)}
        title={title}
        place="Operator"
        submitLabel="Save"
        hidden={{ revision: String(organisation.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <OrganisationFields organisation={organisation} />
        <DateInput
          name="closedOn"
          legend="When did it close, or when does it?"
          hint="Leave this empty if no closure is known."
          defaultValue={organisation.closedOn}
        />
      </Form>
    </OperatorPage>
  );
}
