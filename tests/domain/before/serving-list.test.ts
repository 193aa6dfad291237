import { describe, expect, test } from "vitest";
import { readAppointment } from "@/lib/appointments/read-appointment.ts";
import { bringIn } from "@/lib/before/bring-in.ts";
import { confirmServingList } from "@/lib/before/confirm-serving-list.ts";
import { readBefore } from "@/lib/before/read-before.ts";
import { readUploadedList } from "@/lib/before/read-uploaded-list.ts";
import { Refusal } from "@/lib/errors.ts";
import { listMessages } from "@/lib/messages/list-messages.ts";
import { newCommittee } from "@/tests/factories/around-partners.ts";
import { emailOf, listOf, serving, uploaded } from "@/tests/factories/before.ts";
import { faultsOf, partnersOf, readyForLists } from "@/tests/factories/serving-lists.ts";
import { subjectsFor } from "@/tests/factories/support.ts";
import { atOnce } from "@/tests/support/at-once.ts";
import { auditOf, rows } from "@/tests/support/rows.ts";

describe("a list that a manager uploads", () => {
  test("is shown with every day in words, and writes nobody until they say yes", async () => {
    const { trustId, manager, look, confirm } = await readyForLists();
    await newCommittee(manager, "Falls group");
    const list = await look(
      {
        name: "Zoë Already",
        email: "zoe@home.example",
        started_on: "03/04/2024",
        seats: "falls GROUP",
        training: "Essentials",
        training_on: "not known",
        induction_on: "2024-05-01",
        term_ends_on: "3/4/2099",
      },
      { name: "Maeve O’Neill", phone: "+44 1632 960123", reached_by: "phone" },
    );
    expect(list).toMatchObject({ refused: [], here: [], used: null, refusedBecause: null, lines: "2 3" });
    expect(list.accepted).toMatchObject([
      {
        line: 2,
        name: "Zoë Already",
        details: [
          expect.stringMatching(/, since 3 April 2024 until 3 April 2099$/),
          "Line manager: Mona Manager",
          "Sits on Falls group",
          "Induction: 1 May 2024",
          "Training (Essentials): not known",
        ],
      },
      { line: 3, name: "Maeve O’Neill", details: [expect.stringMatching(/not known$/), expect.anything()] },
    ]);
    expect(await partnersOf(trustId)).toEqual([]);
    await confirm(list);
    const partners = await partnersOf(trustId);
    expect(partners.map(({ name }) => name)).toEqual(["Maeve O’Neill", "Zoë Already"]);
    const zoe = partners[1]?.id ?? "";
    expect((await readBefore(manager, zoe))?.lines).toMatchObject([
      { what: "role", since: "2024-04-03" },
      { what: "line_manager", since: null },
      { what: "committee", name: "Falls group", since: null },
      { what: "induction", since: "2024-05-01" },
      { what: "training", since: null, words: "Essentials" },
    ]);
    expect(await readAppointment(manager, zoe)).toMatchObject({
      person: { name: "Zoë Already", email: "zoe@home.example", reachedBy: "email" },
    });
    expect(await subjectsFor(manager)).toEqual(["You are down as the line manager of 2 partners"]);
    expect(await auditOf(trustId, zoe)).toEqual(["appointment:brought-in"]);
    expect(await auditOf(trustId, list.id)).toEqual(["serving-list:uploaded", "serving-list:used"]);
  });

  test("names each line that is refused, with every reason in plain words; the others can go on", async () => {
    const { look, confirm, trustId, manager, mentor } = await readyForLists();
    const list = await look(
      { name: "Good Person" },
      { name: "", started_on: "03/25/2024", email: "no address" },
      { name: "Ann", line_manager_email: emailOf(mentor), seats: "No such group; Board" },
      { name: "Bea", started_on: "01/01/2099", term_ends_on: "soon" },
      { name: "Cora", started_on: "5/5/2023", term_ends_on: "4/5/2023", role: "Chief" },
      { name: "Dora", reached_by: "pigeon", handbook_on: "1/1/1900" },
      { name: "Eve", reached_by: "email", line_manager_email: "" },
      { name: "Fay", email: emailOf(manager) },
    );
    expect(list.accepted.map(({ name }) => name)).toEqual(["Good Person"]);
    expect(faultsOf(list)).toEqual([
      [
        3,
        "started_on: 25 is no month: write day/month/year",
        "name: there is no name",
        "email: this is no e-mail address",
      ],
      [
        4,
        "line_manager_email: nobody who is a manager of partners here has this address",
        "seats: there is no committee “no such group” here",
      ],
      [
        5,
        "started_on: 1 January 2099 has not come yet",
        expect.stringMatching(/^term_ends_on: this is no day/),
      ],
      [
        6,
        "role: no published role description has this title",
        "term_ends_on: it is before 5 May 2023, when the role began",
      ],
      [
        7,
        "reached_by: write email, phone or letter",
        "handbook_on: 1 January 1900 is before there was an NHS, so it cannot be right",
      ],
      [
        8,
        "reached_by: by e-mail needs an e-mail address",
        "line_manager_email: write the e-mail address of their line manager",
      ],
      [
        9,
        "email: Mona Manager has this e-mail address here already: write that name, or another address",
        "line_manager_email: nobody can be their own line manager",
      ],
    ]);
    await confirm(list);
    expect((await partnersOf(trustId)).map(({ name }) => name)).toEqual(["Good Person"]);
  });

  test.each([
    ["name", "=HYPERLINK(1)"],
    ["name", "@SUM(A1)"],
    ["training", "+1+1"],
    ["training", "-2"],
    ["email", "=a@x.example"],
    ["phone", "+cmd|' /C calc'!A0"],
    ["seats", "=Board"],
  ] as const)("a formula in the column %s is refused", async (column, cell) => {
    const list = await (await readyForLists()).look({ name: "Ann", [column]: cell });
    expect(list.accepted).toEqual([]);
    expect(list.refused[0]?.faults).toContainEqual({
      column,
      why: expect.stringMatching(/as a formula does/),
    });
  });

  test("duplicates inside it are named: the same address, or the same name and beginning", async () => {
    const { look } = await readyForLists();
    const list = await look(
      { name: "Ann Other", email: "ann@home.example" },
      { name: "Ann Again", email: "ANN@home.example" },
      { name: "Siân O’Neill", started_on: "1/2/2023" },
      { name: "siân  o'neill", started_on: "2023-02-01" },
      { name: "Siân O’Neill", started_on: "1/2/2024" },
    );
    expect(list.accepted.map(({ line }) => line)).toEqual([2, 4, 6]);
    expect(faultsOf(list)).toEqual([
      [3, "name: the same person stands on line 2"],
      [5, "name: the same person stands on line 4"],
    ]);
  });

  test("somebody the trust has named is brought in as who they are, whatever the case of the address", async () => {
    const { look, confirm, partner, manager, trustId } = await readyForLists();
    const list = await look({ name: "pat partner", email: emailOf(partner).toUpperCase() });
    expect(list.accepted).toMatchObject([{ isKnown: true }]);
    await confirm(list);
    const [only] = await partnersOf(trustId);
    expect(only?.name).toBe("Pat Partner");
    expect((await listMessages(partner)).messages[0]).toMatchObject({ path: "partner/before" });
    expect(await readAppointment(manager, only?.id ?? "")).toMatchObject({
      person: { membershipId: partner.membershipId },
    });
  });
});

describe("the same list again", () => {
  test("everybody on it is already here, and nothing is written", async () => {
    const { look, confirm, trustId } = await readyForLists();
    const lines = [
      { name: "Ann", email: "ann@home.example", started_on: "1/2/2023" },
      { name: "Bea", started_on: "1/2/2023" },
      { name: "Cora" },
    ];
    await confirm(await look(...lines));
    const before = await partnersOf(trustId);
    expect(before).toHaveLength(3);
    const again = await look(...lines);
    expect(again).toMatchObject({ accepted: [], refused: [], here: [{ line: 2 }, { line: 3 }, { line: 4 }] });
    await expect(confirm(again)).rejects.toThrow(/nobody on this list/);
    expect(await partnersOf(trustId)).toEqual(before);
  });

  test("a partner’s e-mail address under somebody else’s name is refused, and says whose it is", async () => {
    const { look, confirm } = await readyForLists();
    const line = { name: "Siân O'Neill", email: "sian@home.example", started_on: "1/2/2023" };
    await confirm(await look(line));
    const list = await look({ ...line, name: "Not Siân" });
    expect(list).toMatchObject({ accepted: [], here: [] });
    expect(faultsOf(list)).toEqual([
      [2, "email: Siân O'Neill has this e-mail address here already: write that name, or another address"],
    ]);
  });

  test("whoever was brought in by the one page is already here too", async () => {
    const trust = await readyForLists();
    await bringIn(trust.manager, serving(trust, { startedOn: "2023-02-01" }));
    const list = await trust.look({ name: "Siân O'Neill", started_on: "1/2/2023" });
    expect(list).toMatchObject({ accepted: [], here: [{ line: 2, name: "Siân O'Neill" }] });
  });

  test("confirmed ten times at once it is done once; what it said is then forgotten", async () => {
    const { look, confirm, manager, trustId } = await readyForLists();
    const list = await look({ name: "Ann" }, { name: "Bea" });
    expect(await atOnce(10, () => confirm(list))).toMatchObject({ done: 10 });
    expect(await partnersOf(trustId)).toHaveLength(2);
    expect(await readUploadedList(manager, list.id)).toMatchObject({ accepted: [], used: { broughtIn: 2 } });
    expect(await rows(trustId, "select lines from serving_list where id = $1", [list.id])).toEqual([
      { lines: [] },
    ]);
  });

  test("two managers with the same file at once: one of them is told, and nobody is here twice", async () => {
    const trust = await readyForLists();
    const { manager, trustId, cells } = trust;
    const file = listOf([
      { name: "Ann", ...cells },
      { name: "Bea", ...cells },
    ]);
    const id = await uploaded(manager, file);
    // A second list of the same manager would replace the first: this one is another manager's.
    const other = { ...trust.admin, roles: ["manager" as const] };
    const theirs = await uploaded(other, file);
    const { done, failures } = await atOnce(2, (index) =>
      index === 0
        ? confirmServingList(manager, id, { lines: "2 3" })
        : confirmServingList(other, theirs, { lines: "2 3" }),
    );
    expect({ done, failures }).toEqual({ done: 1, failures: [expect.any(Refusal)] });
    expect(await partnersOf(trustId)).toHaveLength(2);
  });
});
