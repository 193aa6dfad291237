import { randomUUID } from "node:crypto";
import { OperatorPage } from "@/app/operator/operator-page.tsx";
import { addOrganisationAction } from "@/app/operator/organisations/new/actions.ts";
import { OrganisationFields } from "@/app/operator/organisations/organisation-fields.tsx";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";

const title = "Add an organisation by hand";

export default async function AddOrganisationPage() {
  await requireOperator();
  const back = { href: "/operator/organisations", label: "Find an organisation" };
  return (
    <OperatorPage title={title} current="organisations" back={back} hasForm>
      <Form
        action={addOrganisationAction}
        title={title}
        place="Operator"
        submitLabel="Add"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          For organisations that have partners and are not on the list of NHS trusts. The official list never
          touches what is added here.
        </p>
        <TextInput
          name="code"
          label="Code"
          width={10}
          hint="The Organisation Data Service’s code, like NNJ or QKK. Where it has none, make one up."
          readers="operators of Alongside"
        />
        <OrganisationFields />
      </Form>
    </OperatorPage>
  );
}
