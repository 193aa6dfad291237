import { forbidden, redirect } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { changeWorkAction } from "@/app/[trust]/work/[workId]/details/actions.ts";
import { WorkFields } from "@/app/[trust]/work/work-fields.tsx";
import { wasSent } from "@/app/was-sent.ts";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readWork } from "@/lib/work/read-work.ts";

const title = "Change this work";

export default async function ChangeWorkPage(props: { params: Promise<{ trust: string; workId: string }> }) {
  const { trust, workId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const work = await readOr404(readWork(actor, workId));
  if (!can(actor, "work:write", {})) forbidden();
  const at = `/${trust}/work/${workId}`;
  if (work.closedOn && !(await wasSent())) redirect(at);
  const contacts = await readOr404(listContactsToChoose(actor));
  return (
    <TrustPage trust={trust} title={title} current="committees" back={{ href: at, label: work.name }} hasForm>
      <Form
        action={changeWorkAction.bind(null, trust, workId)}
        title={title}
        place={membership.trustName}
        caption={work.name}
        submitLabel="Save"
        hidden={{ revision: String(work.revision) }}
        cancel={{ href: at, label: "Cancel" }}
      >
        <WorkFields trust={trust} work={work} contacts={contacts} />
      </Form>
    </TrustPage>
  );
}
