import { expect, test } from "vitest";
import { NotFound } from "@/lib/errors.ts";
import { nameSuccessor } from "@/lib/organisations/name-successor.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, loadList, openedTrust } from "@/tests/factories/trusts.ts";

async function closing(count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode);
  await loadList(...codes.map((code) => listLine({ code, closed: "20250101" })));
  return codes;
}
const revisionOf = async (code: string) => (await readOrganisation(job, code)).revision;
const follow = async (code: string, successorCode: string | null) =>
  nameSuccessor(job, code, { revision: await revisionOf(code), successorCode });

test("a trust that closed names who carries on, both ways, and it can be taken back", async () => {
  const [closed = ""] = await closing(1);
  const next = newCode();
  await loadList(listLine({ code: next, name: "NEXT DALE NHS TRUST" }));
  await follow(closed, next);
  expect((await readOrganisation(job, closed)).successor).toEqual({
    code: next,
    name: "Next Dale NHS Trust",
  });
  expect((await readOrganisation(job, next)).predecessors.map(({ code }) => code)).toEqual([closed]);
  await follow(closed, null);
  expect((await readOrganisation(job, closed)).successor).toBeNull();
});

test("refused: one that does not close, an unknown successor, itself, and circles of two and three", async () => {
  const [one = "", two = "", three = ""] = await closing(3);
  const open = newCode();
  await loadList(listLine({ code: open }));
  await expect(follow(open, one)).rejects.toThrow(/has no closing date/);
  await expect(follow(one, "NOSUCH")).rejects.toThrow(/No organisation with the code NOSUCH/);
  await expect(follow(one, one)).rejects.toThrow(/circle/);
  await follow(one, two);
  await expect(follow(two, one)).rejects.toThrow(/circle/);
  await follow(two, three);
  await expect(follow(three, one)).rejects.toThrow(/circle/);
  await expect(nameSuccessor(job, "NOSUCH", { revision: 1, successorCode: one })).rejects.toThrow(NotFound);
});

test("two at once do not close a circle", async () => {
  const [one = "", two = ""] = await closing(2);
  const tries = await Promise.allSettled([follow(one, two), follow(two, one)]);
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("of two changes from the same page the second is told", async () => {
  const [one = "", two = "", three = ""] = await closing(3);
  const revision = await revisionOf(one);
  await nameSuccessor(job, one, { revision, successorCode: two });
  await nameSuccessor(job, one, { revision, successorCode: two });
  await expect(nameSuccessor(job, one, { revision, successorCode: three })).rejects.toThrow(/Somebody else/);
});

test("a list leaves the successor as it is, until the trust is open again", async () => {
  const [one = "", two = ""] = await closing(2);
  await follow(one, two);
  await loadList(listLine({ code: one, closed: "20250101", town: "ELSEWHERE" }));
  expect((await readOrganisation(job, one)).successor?.code).toBe(two);
  await loadList(listLine({ code: one }), listLine({ code: newCode(), opened: "20250101" }));
  expect((await readOrganisation(job, one)).successor).toBeNull();
});

test("no member of a trust names one", async () => {
  const [one = ""] = await closing(1);
  const admin = (await openedTrust()).admin as never;
  await expect(nameSuccessor(admin, one, { revision: 1, successorCode: null })).rejects.toThrow(
    /not allowed/,
  );
});
