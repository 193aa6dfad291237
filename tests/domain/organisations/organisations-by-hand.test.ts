import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/errors.ts";
import { AddOrganisation, addOrganisation } from "@/lib/organisations/add-organisation.ts";
import { ChangeOrganisation, changeOrganisation } from "@/lib/organisations/change-organisation.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { atTime, today } from "@/lib/time.ts";
import { byHand, operator, platformActsOn } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, loadList, openedTrust } from "@/tests/factories/trusts.ts";
import { atOnce } from "@/tests/support/at-once.ts";

const asked = {
  kind: "integrated_care_board",
  name: "NHS Somewhere Integrated Care Board",
  town: "Somewhere",
  reason: "It has partners and is on no list.",
} as const;
const changed = { revision: 1, ...asked, closedOn: null };

describe("adding an organisation by hand", () => {
  test("it is there with its reason, its name from today, and on the platform's record", async () => {
    const [id, code] = [randomUUID(), newCode()];
    await addOrganisation(operator, { id, code, ...asked });
    const found = await readOrganisation(operator, code);
    expect(found).toMatchObject({
      code,
      ...asked,
      openedOn: null,
      closedOn: null,
      listedOn: null,
      revision: 1,
    });
    expect(found.names).toEqual([{ name: asked.name, firstOn: today(), lastOn: today() }]);
    expect(await platformActsOn(id)).toEqual(["organisation:added"]);
  });

  test("a code that is known is refused with the name that has it, and nothing is left behind", async () => {
    const { code, name } = await byHand();
    const id = randomUUID();
    await expect(addOrganisation(operator, { id, code, ...asked })).rejects.toMatchObject({
      message: expect.stringContaining(`${name} has the code ${code} already`),
      field: "code",
    });
    expect((await readOrganisation(operator, code)).name).toBe(name);
    expect(await platformActsOn(id)).toEqual([]);
  });

  test("twenty at once from one form: one organisation, told once", async () => {
    const [id, code] = [randomUUID(), newCode()];
    const { failures } = await atOnce(20, () => addOrganisation(operator, { id, code, ...asked }));
    expect(failures).toEqual([]);
    expect(await platformActsOn(id)).toEqual(["organisation:added"]);
  });

  test("twenty people at once with one code: one of them adds it, the others are told", async () => {
    const code = newCode();
    const { done, failures } = await atOnce(20, () =>
      addOrganisation(operator, { id: randomUUID(), code, ...asked }),
    );
    expect(done).toBe(1);
    for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
  });

  test("the same form sent again with another code adds nothing", async () => {
    const [id, other] = [randomUUID(), newCode()];
    await addOrganisation(operator, { id, code: newCode(), ...asked });
    await expect(addOrganisation(operator, { id, code: other, ...asked })).rejects.toThrow(/a moment ago/);
    await expect(readOrganisation(operator, other)).rejects.toThrow("not found");
  });

  test.each([
    ["code", { code: "A B" }, /3 to 10 letters and numbers/],
    ["code", { code: "TOOLONGACODE" }, /3 to 10/],
    ["code", { code: "=1+1" }, /3 to 10/],
    ["kind", { kind: "nhs_trust" }, /Choose what kind/],
    ["kind", { kind: "fictional" }, /Choose what kind/],
    ["name", { name: " \u200B " }, /Enter its name/],
    ["name", { name: "x".repeat(201) }, /201 characters/],
    ["reason", { reason: "" }, /Enter why it is added by hand/],
    ["id", { id: "nonsense" }, /out of date/],
  ])("the form refuses a bad %s: %o", (field, wrong, words) => {
    const read = AddOrganisation.safeParse({ id: randomUUID(), code: "QKK", ...asked, ...wrong });
    expect(read.error?.issues[0]?.path).toEqual([field]);
    expect(read.error?.issues[0]?.message).toMatch(words);
  });

  test("the form takes out what nobody can see, and keeps the rest as typed", () => {
    const read = AddOrganisation.parse({
      ...asked,
      id: randomUUID(),
      code: " qkk ",
      name: "St George\u2019s\u202E <b>Care</b>\r\nTrust\u0000",
      town: "",
    });
    expect(read).toMatchObject({ code: "QKK", name: "St George’s <b>Care</b> Trust", town: "" });
  });
});

describe("changing an organisation that was added by hand", () => {
  test("a new name and a closure: the earlier name is kept with its dates", async () => {
    const before = await atTime(new Date("2026-03-01T12:00:00Z"), () => byHand());
    await atTime(new Date("2026-05-01T12:00:00Z"), () =>
      changeOrganisation(operator, before.code, { ...changed, name: "A Newer Name", closedOn: "2026-04-30" }),
    );
    const found = await readOrganisation(operator, before.code);
    expect(found).toMatchObject({
      name: "A Newer Name",
      closedOn: "2026-04-30",
      hasClosed: true,
      revision: 2,
    });
    expect(found.names).toEqual([
      { name: "A Newer Name", firstOn: "2026-05-01", lastOn: "2026-05-01" },
      { name: before.name, firstOn: "2026-03-01", lastOn: "2026-03-01" },
    ]);
    expect(await platformActsOn(before.id)).toEqual(["organisation:added", "organisation:changed"]);
  });

  test("sent twice it is one change; of two different ones the second is told, and changes nothing", async () => {
    const { code, id } = await byHand();
    const input = { ...changed, name: "First Name", closedOn: "2026-01-31" };
    await changeOrganisation(operator, code, input);
    await changeOrganisation(operator, code, input);
    expect(await platformActsOn(id)).toEqual(["organisation:added", "organisation:changed"]);
    const other = changeOrganisation(operator, code, { ...input, name: "Second Name" });
    await expect(other).rejects.toMatchObject({
      message: expect.stringContaining("Somebody else changed this"),
      current: { revision: "2" },
    });
    expect((await readOrganisation(operator, code)).name).toBe("First Name");
  });

  test("somebody whose change differs in the closing date alone is told too", async () => {
    const { code } = await byHand();
    await changeOrganisation(operator, code, { ...changed, closedOn: "2026-01-31" });
    for (const closedOn of ["2026-02-28", null])
      await expect(changeOrganisation(operator, code, { ...changed, closedOn })).rejects.toThrow(
        /Somebody else changed this/,
      );
    expect((await readOrganisation(operator, code)).closedOn).toBe("2026-01-31");
  });

  test("twenty different changes at once: one of them is made, nineteen people are told", async () => {
    const { code } = await byHand();
    const { done, failures } = await atOnce(20, (index) =>
      changeOrganisation(operator, code, { ...changed, name: `Name ${index}` }),
    );
    expect(done).toBe(1);
    for (const failure of failures) expect(failure).toBeInstanceOf(Refusal);
    expect((await readOrganisation(operator, code)).revision).toBe(2);
  });

  test("one from the official list does not change by hand", async () => {
    const code = newCode();
    await loadList(listLine({ code }));
    await expect(changeOrganisation(operator, code, changed)).rejects.toThrow(
      "Somewhere NHS Trust was not added by hand, so it does not change by hand.",
    );
  });

  test.each([newCode(), "no such", "\u0000", { contains: "" } as never])("%o is not found", async (code) => {
    await expect(changeOrganisation(operator, code, changed)).rejects.toThrow("not found");
    await expect(readOrganisation(operator, code)).rejects.toThrow("not found");
  });

  test("a date that is none is refused by the form at its field", () => {
    const closedOn = { day: "31", month: "2", year: "2026" };
    const read = ChangeOrganisation.safeParse({ ...changed, revision: "1", closedOn });
    expect(read.error?.issues[0]).toMatchObject({
      path: ["closedOn"],
      message: expect.stringContaining("Enter a real date"),
    });
  });
});

test("no member of a trust adds, changes or reads one, and the command line may", async () => {
  const { admin } = await openedTrust();
  const member = admin as never;
  const { code } = await byHand(job);
  await expect(addOrganisation(member, { id: randomUUID(), code: newCode(), ...asked })).rejects.toThrow(
    /not allowed/,
  );
  await expect(changeOrganisation(member, code, changed)).rejects.toThrow(/not allowed/);
  await expect(readOrganisation(member, code)).rejects.toThrow(/not allowed/);
});
