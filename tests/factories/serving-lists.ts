import { confirmServingList } from "@/lib/before/confirm-serving-list.ts";
import { readUploadedList } from "@/lib/before/read-uploaded-list.ts";
import { type Cells, emailOf, listOf, uploaded } from "@/tests/factories/before.ts";
import { publishedRole } from "@/tests/factories/roles.ts";
import { rows } from "@/tests/support/rows.ts";
import { world } from "@/tests/support/world.ts";

/** A trust with a role in force, and what a manager does with a list of partners there. */
export async function readyForLists() {
  const { trustA, trustB } = await world();
  const { roleDescriptionId } = await publishedRole(trustA);
  const { manager } = trustA;
  const cells = { line_manager_email: emailOf(manager) };
  /** Uploads a list, each line with its line manager, and says what would become of it. */
  const look = async (...lines: Cells[]) => {
    const id = await uploaded(manager, listOf(lines.map((line) => ({ ...cells, ...line }))));
    return { id, ...(await readUploadedList(manager, id)) };
  };
  const confirm = async (list: { id: string; lines: string }) => confirmServingList(manager, list.id, list);
  return { ...trustA, trustB, roleDescriptionId, cells, look, confirm };
}
type Looked = Awaited<ReturnType<Awaited<ReturnType<typeof readyForLists>>["look"]>>;
/** What is wrong with each refused line. */
export const faultsOf = ({ refused }: Looked) =>
  refused.map(({ line, faults }) => [line, ...faults.map(({ column, why }) => `${column}: ${why}`)]);
/** Who was brought in at a trust. */
export const partnersOf = (trustId: string) =>
  rows<{ id: string; name: string }>(
    trustId,
    `select a.id, m.name from brought_in b join appointment a on a.trust_id = b.trust_id and a.id = b.appointment_id
     join membership m on m.trust_id = a.trust_id and m.id = a.membership_id order by m.name`,
  );
