import type { TrustTransaction } from "@/lib/db.ts";
import { isId } from "@/lib/ids.ts";
import type { RoleTaskView, RoleVersionView } from "@/lib/roles/role-version-view.ts";

/**
 * One version as its readers see it, or null where it is not there. For the functions that show a role, each of
 * which authorises its own reader.
 */
export async function loadRoleVersion(
  tx: TrustTransaction,
  trustId: string,
  versionId: string,
): Promise<RoleVersionView | null> {
  if (!isId(versionId)) return null;
  const version = await tx.roleDescriptionVersion.findUnique({
    where: { trustId_id: { trustId, id: versionId } },
    select: {
      id: true,
      roleDescriptionId: true,
      number: true,
      title: true,
      responsibleTo: true,
      accountableTo: true,
      timeExpected: true,
      term: true,
      stance: true,
      stanceMeaning: true,
      speaksFor: true,
      publication: { select: { kind: true, publishedAt: true, whatChanged: true } },
      sections: {
        orderBy: { position: "asc" },
        select: { id: true, kind: true, heading: true, body: true, leftOutBecause: true },
      },
      tasks: { orderBy: { position: "asc" }, select: { taskProfile: { select: taskFields } } },
      publishedTasks: {
        orderBy: { position: "asc" },
        select: { ...frozenTaskFields, taskProfile: { select: { contact: contactFields } } },
      },
    },
  });
  if (!version) return null;
  const { tasks, publishedTasks, ...rest } = version;
  return {
    ...rest,
    tasks: version.publication
      ? publishedTasks.map(frozenTask)
      : tasks.map(({ taskProfile }) => liveTask(taskProfile)),
  };
}

const words = {
  name: true,
  purpose: true,
  time: true,
  frequency: true,
  preparation: true,
  stance: true,
} as const;
const contactFields = {
  select: { name: true, jobTitle: true, email: true, phone: true, endedAt: true },
} as const;
const taskFields = { id: true, ...words, contact: contactFields } as const;
const frozenTaskFields = { taskProfileId: true, ...words, contactName: true } as const;

type ContactRow = (NonNullable<RoleTaskView["contact"]> & { endedAt: Date | null }) | null;
type TaskWords = Omit<RoleTaskView, "contact" | "taskProfileId">;

function liveTask({ id, contact, ...task }: TaskWords & { id: string; contact: ContactRow }): RoleTaskView {
  return { taskProfileId: id, ...task, contact: contact && reach(contact.name, contact) };
}

/** The words stay as agreed. How to reach the same person is as it is today: an old number helps nobody. */
function frozenTask({
  contactName,
  taskProfile,
  ...task
}: TaskWords & {
  taskProfileId: string;
  contactName: string | null;
  taskProfile: { contact: ContactRow };
}): RoleTaskView {
  return { ...task, contact: contactName === null ? null : reach(contactName, taskProfile.contact) };
}

function reach(name: string, today: ContactRow): NonNullable<RoleTaskView["contact"]> {
  if (!today || today.name !== name || today.endedAt)
    return { name, jobTitle: null, email: null, phone: null };
  const { jobTitle, email, phone } = today;
  return { name, jobTitle, email, phone };
}
