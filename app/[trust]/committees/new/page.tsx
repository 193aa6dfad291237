import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { CommitteeFields } from "@/app/[trust]/committees/committee-fields.tsx";
import { addCommitteeAction } from "@/app/[trust]/committees/new/actions.ts";
import { officerOptions } from "@/app/[trust]/committees/officer-options.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Select } from "@/components/ui/select.tsx";
import { can } from "@/lib/access.ts";
import { readUsualTarget } from "@/lib/committees/read-usual-target.ts";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Add a committee";

export default async function NewCommitteePage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  if (!can(actor, "committee:write", {})) forbidden();
  const options = officerOptions(await readOr404(listContactsToChoose(actor)));
  const back = { href: `/${trust}/committees`, label: "Committees" };
  return (
    <TrustPage trust={trust} title={title} current="committees" back={back} hasForm>
      <Form
        action={addCommitteeAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Add this committee"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <CommitteeFields usualTarget={await readUsualTarget(actor)} />
        <Select name="chairId" label="Who chairs it?" placeholder="Nobody yet" options={options} />
        <Select name="secretaryId" label="Who is its secretary?" placeholder="Nobody yet" options={options} />
        <p className="nhsuk-hint">
          Chairs and secretaries are among your trust’s contacts. One who is missing can be{" "}
          <a className="nhsuk-link" href={`/${trust}/admin/contacts/new`}>
            added there
          </a>{" "}
          and chosen later.
        </p>
      </Form>
    </TrustPage>
  );
}
