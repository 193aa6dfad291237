import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { changeOrganisation } from "@/lib/organisations/change-organisation.ts";
import { NameSuccessor, nameSuccessor } from "@/lib/organisations/name-successor.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { byHand, operator, platformActsOn } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { loadList, openedTrust } from "@/tests/factories/trusts.ts";
import { atOnce } from "@/tests/support/at-once.ts";

/** Trusts of the list that have all closed. */
async function closing(count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode);
  await loadList(...codes.map((code) => listLine({ code, name: `${code} NHS TRUST`, closed: "20250331" })));
  return codes;
}
const name = (code: string, successorCode: string | null, revision = 1) =>
  nameSuccessor(operator, code, { revision, successorCode });
const successorOf = async (code: string) => (await readOrganisation(operator, code)).successor?.code ?? null;

describe("who carries on", () => {
  test("is named, seen from both sides, and cleared again", async () => {
    const [first, second, carriesOn] = (await closing(3)) as [string, string, string];
    await name(first, carriesOn);
    await name(second, carriesOn);
    expect(await successorOf(first)).toBe(carriesOn);
    const { predecessors } = await readOrganisation(operator, carriesOn);
    expect(predecessors.map(({ code }) => code).sort()).toEqual([first, second].sort());
    await name(first, null, 2);
    expect(await successorOf(first)).toBeNull();
    expect((await readOrganisation(operator, first)).revision).toBe(3);
  });

  test("stands on the platform's record, once however often it is sent", async () => {
    const { id, code } = await byHand();
    const details = { kind: "other", name: "Hand", town: "", reason: "R", closedOn: "2026-01-01" } as const;
    await changeOrganisation(operator, code, { revision: 1, ...details });
    const [other] = (await closing(1)) as [string];
    await name(code, other, 2);
    await name(code, other, 2);
    expect(await platformActsOn(id)).toEqual([
      "organisation:added",
      "organisation:changed",
      "organisation:successor-named",
    ]);
    await changeOrganisation(operator, code, { revision: 3, ...details, closedOn: null });
    expect(await successorOf(code), "open again, it has none").toBeNull();
  });

  test("is nobody once the list says that the trust is open again", async () => {
    const [code, other] = (await closing(2)) as [string, string];
    await name(code, other);
    await loadList(listLine({ code, name: `${code} NHS TRUST`, opened: "20250601" }));
    expect(await successorOf(code)).toBeNull();
  });
});

describe("refused at the code, and nothing is changed", () => {
  test("an unknown one", async () => {
    const [code] = (await closing(1)) as [string];
    await expect(name(code, "NOSUCH1")).rejects.toMatchObject({
      message: "No organisation with the code NOSUCH1 is known.",
      field: "successorCode",
    });
    expect((await readOrganisation(operator, code)).revision).toBe(1);
  });

  test("itself", async () => {
    const [code] = (await closing(1)) as [string];
    await expect(name(code, code)).rejects.toMatchObject({
      message: `${code[0]}${code.slice(1).toLowerCase()} NHS Trust cannot take over from itself.`,
      field: "successorCode",
    });
  });

  test.each([2, 3])("a circle of %i", async (count) => {
    const codes = await closing(count);
    for (const [index, code] of codes.slice(0, -1).entries()) await name(code, codes[index + 1] ?? "");
    const last = codes.at(-1) ?? "";
    await expect(name(last, codes[0] ?? "")).rejects.toMatchObject({
      message: expect.stringContaining("that would be a circle"),
      field: "successorCode",
    });
    expect(await successorOf(last)).toBeNull();
  });

  test("one that does not close", async () => {
    const [other] = (await closing(1)) as [string];
    const { code, name: its } = await byHand();
    await expect(name(code, other)).rejects.toThrow(
      `${its} has no closing date, so nobody takes over from it.`,
    );
  });
});

test("two at once that would close a circle: one of them is told", async () => {
  const [one, other] = (await closing(2)) as [string, string];
  const { done, failures } = await atOnce(2, (index) => (index ? name(one, other) : name(other, one)));
  expect(done).toBe(1);
  expect(failures).toEqual([expect.objectContaining({ message: expect.stringContaining("a circle") })]);
});

test("twenty at once with different answers: one is kept, the others are told somebody was quicker", async () => {
  const [code, ...others] = (await closing(21)) as [string, ...string[]];
  const { done, failures } = await atOnce(20, (index) => name(code, others[index] ?? ""));
  expect(done).toBe(1);
  for (const failure of failures) {
    expect(failure).toBeInstanceOf(Refusal);
    expect(failure).toMatchObject({ current: { revision: "2" } });
  }
});

test.each([newCode(), "\u0000", "../x", { contains: "" } as never])("%o is not found", async (code) => {
  await expect(name(code, null)).rejects.toThrow("not found");
});

test("the form reads an empty box as nobody, and refuses what is no code", () => {
  const read = (successorCode: string) => NameSuccessor.safeParse({ revision: "1", successorCode });
  expect(read("").data).toEqual({ revision: 1, successorCode: null });
  expect(read(" rvw ").data).toEqual({ revision: 1, successorCode: "RVW" });
  expect(read("R W").error?.issues[0]?.path).toEqual(["successorCode"]);
});

test("no member of a trust says who carries on", async () => {
  const { admin, code } = await openedTrust();
  await expect(nameSuccessor(admin as never, code, { revision: 1, successorCode: null })).rejects.toThrow(
    /not allowed/,
  );
});
