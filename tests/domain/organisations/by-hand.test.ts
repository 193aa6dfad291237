import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { AddOrganisation, addOrganisation } from "@/lib/organisations/add-organisation.ts";
import { ChangeOrganisation, changeOrganisation } from "@/lib/organisations/change-organisation.ts";
import { readOrganisation } from "@/lib/organisations/read-organisation.ts";
import { today } from "@/lib/time.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { job, loadList, openedTrust } from "@/tests/factories/trusts.ts";

const details = {
  kind: "community_interest_company",
  name: "Severn Health CIC",
  town: "Severn",
  reason: "It runs the community hospital.",
} as const;
const added = async (code = newCode()) => {
  await addOrganisation(job, { id: randomUUID(), code, ...details });
  return code;
};

test("an organisation on no list is added with its kind, code and reason, and its name from today", async () => {
  const organisation = await readOrganisation(job, await added());
  expect(organisation).toMatchObject({ ...details, isByHand: true, listedOn: null, trust: null });
  expect(organisation.names).toEqual([{ name: details.name, firstOn: today(), lastOn: today() }]);
});

test("sent twice, or twenty times at once, it is added once", async () => {
  const input = { id: randomUUID(), code: newCode(), ...details };
  await Promise.all(Array.from({ length: 20 }, () => addOrganisation(job, input)));
  await addOrganisation(job, input);
  expect((await readOrganisation(job, input.code)).names).toHaveLength(1);
});

test("a code that is known is refused, with whose it is", async () => {
  const code = newCode();
  await loadList(listLine({ code, name: "EAST DALE NHS TRUST" }));
  await expect(added(code)).rejects.toThrow(`East Dale NHS Trust has the code ${code} already`);
  expect((await readOrganisation(job, code)).kind).toBe("nhs_trust");
});

describe("what is typed", () => {
  const typed = { id: randomUUID(), code: " nnj ", ...details };
  test("a code is read in capitals", () => {
    expect(AddOrganisation.parse(typed).code).toBe("NNJ");
  });
  test.each([
    ["code", "N"],
    ["code", "N N J"],
    ["code", "<b>"],
    ["code", "A".repeat(11)],
    ["name", " \u202e "],
    ["name", "x".repeat(201)],
    ["reason", ""],
    ["kind", "nhs_trust"],
    ["kind", "fictional"],
  ])("%s cannot be “%s”", (field, value) => {
    const read = AddOrganisation.safeParse({ ...typed, [field]: value });
    expect(read.error?.issues[0]?.path).toEqual([field]);
  });
});

test("a new name keeps the old one with its dates, and a closure is marked", async () => {
  const code = await added();
  await changeOrganisation(job, code, {
    revision: 1,
    ...details,
    name: "Severn Care CIC",
    closedOn: "2026-01-31",
  });
  const { name, names, hasClosed, revision } = await readOrganisation(job, code);
  expect([name, hasClosed, revision]).toEqual(["Severn Care CIC", true, 2]);
  expect(names.map((each) => each.name).sort()).toEqual(["Severn Care CIC", "Severn Health CIC"]);
});

test("of two changes at once the second is told; the same sent twice is done", async () => {
  const code = await added();
  const change = { revision: 1, ...details, closedOn: null };
  await changeOrganisation(job, code, { ...change, town: "Here" });
  await changeOrganisation(job, code, { ...change, town: "Here" });
  await expect(changeOrganisation(job, code, { ...change, town: "There" })).rejects.toThrow(/Somebody else/);
  expect((await readOrganisation(job, code)).town).toBe("Here");
});

test("what the list brought does not change by hand", async () => {
  const code = newCode();
  await loadList(listLine({ code }));
  const change = ChangeOrganisation.parse({ revision: 1, ...details });
  await expect(changeOrganisation(job, code, change)).rejects.toThrow(Refusal);
  await expect(changeOrganisation(job, "NOSUCH", change)).rejects.toThrow(NotFound);
});

test("no member of a trust, whatever their role, adds, changes or reads one", async () => {
  const admin = (await openedTrust()).admin as never;
  const code = await added();
  const input = { id: randomUUID(), code: newCode(), ...details };
  await expect(addOrganisation(admin, input)).rejects.toThrow(/not allowed/);
  const change = { revision: 1, ...details, closedOn: null };
  await expect(changeOrganisation(admin, code, change)).rejects.toThrow(/not allowed/);
  await expect(readOrganisation(admin, code)).rejects.toThrow(/not allowed/);
});
