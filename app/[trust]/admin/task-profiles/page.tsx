import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { pageLinks, pageNumber } from "@/app/page-number.ts";
import { ButtonLink } from "@/components/ui/button.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { Table } from "@/components/ui/table.tsx";
import { Tag } from "@/components/ui/tag.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { listTaskProfiles, type TaskProfileSummary } from "@/lib/tasks/list-task-profiles.ts";

const title = "Task profiles";

export default async function TaskProfilesPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ page?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const { page } = await props.searchParams;
  const tasks = await readOr404(listTaskProfiles(await requireActor(trust), pageNumber(page)));
  const at = `/${trust}/admin/task-profiles`;
  return (
    <TrustPage
      trust={trust}
      title={tasks.page > 1 ? `${title}, page ${tasks.page}` : title}
      current="admin"
      back={{ href: `/${trust}/admin`, label: "Set up" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        Each says one thing partners do: what it is for, how often, how much time it takes, how to prepare and
        whom to ask. Partners see them as “your tasks”.
      </p>
      <ButtonLink href={`${at}/new`}>Write a task profile</ButtonLink>
      {tasks.rows.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <Table
          caption={title}
          captionHidden
          head={["Task", "How often", "Time", "Whom to ask"]}
          rows={tasks.rows.map((task) => ({
            id: task.id,
            cells: [
              <Name key="name" task={task} at={at} />,
              task.frequency,
              task.time,
              task.contactName ?? "Nobody named",
            ],
          }))}
        />
      )}
      <Pagination {...pageLinks(at, tasks)} />
    </TrustPage>
  );
}

function Name({ task, at }: { task: TaskProfileSummary; at: string }) {
  return (
    <>
      <a className="nhsuk-link" href={`${at}/${task.id}`}>
        {task.name}
      </a>
      {task.ended && (
        <>
          {" "}
          <Tag colour="grey">Ended</Tag>
        </>
      )}
    </>
  );
}
