import { OperatorPage } from "@/app/operator/operator-page.tsx";
import { nameSuccessorAction } from "@/app/operator/organisations/[code]/successor/actions.ts";
import { Form } from "@/components/form.tsx";
import { TextInput } from "@/components/ui/text-input.tsx";
import { requireOperator } from "@/lib/identity/require-actor.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { readOr404 } from "@/lib/page-read.ts";

export default async function SuccessorPage(props: { params: Promise<{ code: string }> }) {
  const { code } = await props.params;
  const organisation = await readOr404(readOrganisation(await requireOperator(), code));
  const { name, closedOn, successor, revision } = organisation;
  const back = { href: `/operator/organisations/${organisation.code}`, label: name };
  const title = `Who carries on after ${name}?`;
  if (!closedOn)
    return (
      <OperatorPage title={title} current="organisations" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>It has no closing date, so nobody takes over from it.</p>
      </OperatorPage>
    );
  return (
    <OperatorPage title={title} current="organisations" back={back} hasForm>
      <Form
        action={nameSuccessorAction.bind(null, organisation.code)}
        title={title}
        place="Operator"
        submitLabel="Save"
        hidden={{ revision: String(revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <TextInput
          name="successorCode"
          label="Code of the organisation that carries on its work"
          hint={
            <>
              Leave it empty if nobody does, or if you do not know.{" "}
              <a className="nhsuk-link" href="/operator/organisations">
                Find a code
              </a>
            </>
          }
          width={10}
          defaultValue={successor?.code}
          readers="operators of Alongside"
        />
      </Form>
    </OperatorPage>
  );
}
