import { redirect } from "next/navigation";
import { endTaskProfileAction } from "@/app/[trust]/admin/task-profiles/[taskId]/ending/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readTaskProfile } from "@/lib/tasks/read-task-profile.ts";

export default async function EndTaskProfilePage(props: {
  params: Promise<{ trust: string; taskId: string }>;
}) {
  const { trust, taskId } = await props.params;
  const { membership } = await requireMembership(trust);
  const task = await readOr404(readTaskProfile(await requireActor(trust), taskId));
  const at = `/${trust}/admin/task-profiles/${taskId}`;
  if (task.endedAt) redirect(at);
  const title = `End “${task.name}”`;
  return (
    <TrustPage trust={trust} title={title} current="admin" back={{ href: at, label: task.name }} hasForm>
      <Form
        action={endTaskProfileAction.bind(null, trust, taskId)}
        title={title}
        place={membership.trustName}
        submitLabel="End this task"
        variant="warning"
        cancel={{ href: at, label: "Keep it" }}
      >
        <p>
          It can no longer be chosen for a role description. Published versions that include it stay as they
          are: publish a next version without it, so that partners know. This cannot be undone.
        </p>
        {task.usedIn.length > 0 && <p>It is part of {task.usedIn.join("; ")}.</p>}
      </Form>
    </TrustPage>
  );
}
