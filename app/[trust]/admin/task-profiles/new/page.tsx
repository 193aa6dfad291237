import { randomUUID } from "node:crypto";
import { forbidden } from "next/navigation";
import { writeTaskProfileAction } from "@/app/[trust]/admin/task-profiles/new/actions.ts";
import { TaskFields } from "@/app/[trust]/admin/task-profiles/task-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { can } from "@/lib/access.ts";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "Write a task profile";

export default async function NewTaskProfilePage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  if (!can(actor, "task-profile:write", {})) forbidden();
  const contacts = await readOr404(listContactsToChoose(actor));
  const back = { href: `/${trust}/admin/task-profiles`, label: "Task profiles" };
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={writeTaskProfileAction.bind(null, trust)}
        title={title}
        place={membership.trustName}
        submitLabel="Save"
        hidden={{ id: randomUUID() }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <TaskFields contacts={contacts} />
      </Form>
    </TrustPage>
  );
}
