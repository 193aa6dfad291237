import { notFound } from "next/navigation";
import { OperatorPage } from "@/app/operator/operator-page.tsx";
import { changeShortNameAction } from "@/app/operator/organisations/[code]/short-name/actions.ts";
import { ShortNameField } from "@/app/operator/organisations/[code]/short-name-field.tsx";
import { Form } from "@/components/form.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function ShortNamePage(props: { params: Promise<{ code: string }> }) {
  const { code } = await props.params;
  const organisation = await readOr404(readOrganisation(await requireOperator(), code));
  if (!organisation.trust) notFound();
  const { shortName } = organisation.trust;
  const back = { href: `/operator/organisations/${organisation.code}`, label: organisation.name };
  const title = `Change the short name of ${organisation.name}`;
  return (
    <OperatorPage title={title} current="organisations" back={back} hasForm>
      <Form
        action={changeShortNameAction.bind(null, organisation.code)}
        title={title}
        place="Operator"
        submitLabel="Change the short name"
        hidden={{ instead: shortName }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <p>
          Every address of this trust changes. Addresses with /{shortName} go on working: they lead to the new
          ones, and no other trust can take that name.
        </p>
        <ShortNameField defaultValue={shortName} />
      </Form>
    </OperatorPage>
  );
}
