import { changeTaskProfileAction } from "@/app/[trust]/admin/task-profiles/[taskId]/actions.ts";
import { TaskFields } from "@/app/[trust]/admin/task-profiles/task-fields.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { TaskCard } from "@/components/task-card.tsx";
import { listContactsToChoose } from "@/lib/contacts/list-contacts-to-choose.ts";
import { requireActor, requireMembership } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readTaskProfile, type TaskProfileDetails } from "@/lib/tasks/read-task-profile.ts";
import { showShortDate } from "@/lib/time.ts";

export default async function TaskProfilePage(props: { params: Promise<{ trust: string; taskId: string }> }) {
  const { trust, taskId } = await props.params;
  const actor = await requireActor(trust);
  const { membership } = await requireMembership(trust);
  const task = await readOr404(readTaskProfile(actor, taskId));
  const back = { href: `/${trust}/admin/task-profiles`, label: "Task profiles" };
  if (task.endedAt)
    return (
      <TrustPage trust={trust} title={task.name} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">{task.name}</h1>
        <p>
          Ended on {showShortDate(task.endedAt)}. Published role descriptions keep it; no other can include
          it.
        </p>
        <TaskCard
          task={{ ...task, taskProfileId: task.id, contact: task.contact && nameOnly(task.contact) }}
          saysStance
        />
      </TrustPage>
    );
  const contacts = await readOr404(listContactsToChoose(actor));
  return (
    <TrustPage trust={trust} title={task.name} current="admin" back={back} hasForm>
      <Form
        action={changeTaskProfileAction.bind(null, trust, taskId)}
        title={task.name}
        place={membership.trustName}
        caption="Task profile"
        submitLabel="Save"
        hidden={{ revision: String(task.revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <UsedIn task={task} />
        <TaskFields task={task} contacts={contacts} />
      </Form>
      <p>
        <a className="nhsuk-link" href={`${back.href}/${taskId}/ending`}>
          End this task
        </a>
      </p>
    </TrustPage>
  );
}

function nameOnly({ name }: { name: string }) {
  return { name, jobTitle: null, email: null, phone: null };
}

function UsedIn({ task }: { task: TaskProfileDetails }) {
  if (task.usedIn.length === 0) return <p>No role description includes this task yet.</p>;
  return (
    <p>
      Part of {task.usedIn.join("; ")}. Drafts change with it. Published versions keep the words they had,
      until you publish the next.
    </p>
  );
}
