import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { chooseTasksAction } from "@/app/[trust]/admin/roles/[roleId]/draft/tasks/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { Checkboxes } from "@/components/ui/checkboxes.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import type { Missing } from "@/lib/roles/missing-from-draft.ts";
import type { RoleTaskView } from "@/lib/roles/role-version-view.ts";
import { listTasksToChoose, type TaskToChoose } from "@/lib/tasks/list-tasks-to-choose.ts";

const title = "Tasks in this role";

export default async function DraftTasksPage(props: { params: Promise<{ trust: string; roleId: string }> }) {
  const { trust, roleId, draft, place, caption, back } = await openDraftPage(props.params);
  const tasks = await readOr404(listTasksToChoose(await requireActor(trust)));
  const { version, revision } = draft;
  const profiles = `/${trust}/admin/task-profiles`;
  if (tasks.length === 0 && version.tasks.length === 0)
    return (
      <TrustPage trust={trust} title={title} current="admin" back={back}>
        <h1 className="nhsuk-heading-l">{title}</h1>
        <p>
          Your trust has no task profiles yet. Each says what partners do, how often, how much time it takes
          and how to prepare. Write one, then come back here to choose it.
        </p>
        <ButtonLink href={`${profiles}/new`}>Write a task profile</ButtonLink>
      </TrustPage>
    );
  return (
    <TrustPage trust={trust} title={title} current="admin" back={back} hasForm>
      <Form
        action={chooseTasksAction.bind(null, trust, roleId, version.id)}
        title={title}
        place={place}
        caption={caption}
        submitLabel="Save"
        hidden={{ revision: String(revision) }}
        cancel={{ href: back.href, label: "Cancel" }}
      >
        <Unsaid missing={draft.missing} profiles={profiles} />
        <Checkboxes
          name="tasks"
          legend="Which tasks belong to this role?"
          options={options(version.tasks, tasks)}
          defaultValues={version.tasks.map((task) => task.taskProfileId)}
        />
      </Form>
      <p>
        <a className="nhsuk-link" href={`${profiles}/new`}>
          Write another task profile
        </a>
      </p>
      {version.tasks.length > 1 && (
        <p>
          <a className="nhsuk-link" href={`${back.href}/tasks/order`}>
            Change the order of the tasks
          </a>
        </p>
      )}
    </TrustPage>
  );
}

/** Those in the role first, in their order; then the others. One that ended can only be taken out. */
function options(chosen: readonly RoleTaskView[], tasks: readonly TaskToChoose[]) {
  const open = new Map(tasks.map((task) => [task.id, task]));
  const inRole = chosen.map(({ taskProfileId, name }) => {
    const task = open.get(taskProfileId);
    open.delete(taskProfileId);
    return task
      ? option(task)
      : { value: taskProfileId, label: name, hint: "This task has ended. Take it out." };
  });
  return [...inRole, ...[...open.values()].map(option)];
}

function option({ id, name, frequency, time }: TaskToChoose) {
  return { value: id, label: name, hint: `${frequency}. ${time}` };
}

function Unsaid({ missing, profiles }: { missing: Missing[]; profiles: string }) {
  const unsaid = missing.flatMap(({ what, where }) =>
    typeof where === "object" && "task" in where ? [{ what, id: where.task }] : [],
  );
  if (unsaid.length === 0) return null;
  return (
    <InsetText>
      <p>You said that it depends on the task. Before you publish:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {unsaid.map(({ what, id }) => (
          <li key={id}>
            <a className="nhsuk-link" href={`${profiles}/${id}`}>
              {what}
            </a>
          </li>
        ))}
      </ul>
    </InsetText>
  );
}
