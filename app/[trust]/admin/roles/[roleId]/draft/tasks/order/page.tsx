import { openDraftPage } from "@/app/[trust]/admin/roles/[roleId]/draft/open-draft-page.ts";
import { orderTasksAction } from "@/app/[trust]/admin/roles/[roleId]/draft/tasks/order/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Form } from "@/components/form.tsx";
import { Select } from "@/components/ui/select.tsx";

const title = "Order of the tasks";

export default async function TaskOrderPage(props: { params: Promise<{ trust: string; roleId: string }> }) {
  const { trust, roleId, draft, place, caption, back } = await openDraftPage(props.params);
  const { version, revision } = draft;
  const places = version.tasks.map((_, index) => ({ value: String(index + 1), label: String(index + 1) }));
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="admin"
      back={{ href: `${back.href}/tasks`, label: "Tasks in this role" }}
      hasForm
    >
      <Form
        action={orderTasksAction.bind(null, trust, roleId, version.id)}
        title={title}
        place={place}
        caption={caption}
        submitLabel="Save"
        hidden={{ revision: String(revision) }}
        cancel={{ href: `${back.href}/tasks`, label: "Cancel" }}
      >
        <p>Partners read the tasks in this order. Put first what takes most of their time.</p>
        {version.tasks.map((task, index) => (
          <Select
            key={task.taskProfileId}
            name={`place.${task.taskProfileId}`}
            label={task.name}
            options={places}
            defaultValue={String(index + 1)}
          />
        ))}
      </Form>
    </TrustPage>
  );
}
