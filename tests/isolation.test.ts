import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appendOnly } from "@/tests/guards/append-only.ts";
import { isTenant, readCatalogue } from "@/tests/guards/catalogue.ts";
import { connectOwner, Serving, undone } from "@/tests/guards/database.ts";
import { expectedGrants, readRights, rightsProblems } from "@/tests/guards/grants.ts";
import { fillTrust, insertion, type Rows } from "@/tests/guards/rows.ts";
import { tenancyProblems } from "@/tests/guards/tenancy.ts";

/**
 * The wall between trusts, asked of PostgreSQL itself: first what the catalogue says of every table, then what the
 * role that serves gets to see of two trusts with a row in every table. A table nobody thought about fails here.
 */
const owner = await connectOwner();
const catalogue = await readCatalogue(owner);
const tenants = catalogue.tables.filter(isTenant);
const faults = tenancyProblems(catalogue);
/** The faults there are now that were not there before: one fault is then told once, and not by every test. */
const newProblems = async () =>
  tenancyProblems(await readCatalogue(owner)).filter((problem) => !faults.includes(problem));
const app = await Serving.connect("APP");
let here: Rows;
let there: Rows;

async function fill(): Promise<void> {
  here = await fillTrust(owner, catalogue, `here-${randomUUID().slice(0, 8)}`);
  there = await fillTrust(owner, catalogue, `there-${randomUUID().slice(0, 8)}`);
}
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

const value = (rows: Rows, table: string, column: string) => String(rows[table]?.[column]);
const as = (rows: Rows) => ({
  trustId: value(rows, "trust", "id"),
  membershipId: value(rows, "membership", "id"),
});
const trustColumn = (table: string) => (table === "trust" ? "id" : "trust_id");
/** The columns a role may use a privilege on; null for all of them, none where it may not. */
function granted(table: string, privilege: string): string[] | null {
  const rights = expectedGrants.alongside_app?.[table] ?? "";
  const [, columns] = rights.match(new RegExp(`\\b${privilege}\\b(?: \\(([^)]*)\\))?`)) ?? [undefined, ""];
  return columns === undefined ? null : columns.split(", ").filter(Boolean);
}
const may = (table: string, privilege: string) => granted(table, privilege)?.length !== 0;

/** Runs `work` as the owner at the first trust, with other things that might refuse taken from the table. */
function alone<T>(table: string, without: string, work: () => Promise<T>): Promise<T> {
  return undone(owner, async () => {
    for (const each of without.split(", ")) await owner.query(`alter table "${table}" ${each}`);
    const { trustId, membershipId } = as(here);
    await owner.query("select set_config('app.trust_id', $1, true), set_config('app.user_id', $2, true)", [
      trustId,
      membershipId,
    ]);
    return work();
  });
}

describe("the catalogue", () => {
  test("every table, policy, key, function and view keeps trusts apart", () => {
    expect(faults).toEqual([]);
  });

  test("the roles that serve are what they should be, and may do what is listed", async () => {
    expect(rightsProblems(await readRights(owner))).toEqual([]);
  });

  test.each(appendOnly)("%s is appended to and read, never changed", (table) => {
    expect(expectedGrants.alongside_app?.[table]).toBe("SELECT, INSERT");
  });

  test.each(catalogue.policies)("without the policy $name on $table this file fails", async (policy) => {
    const problems = await undone(owner, async () => {
      await owner.query(`drop policy "${policy.name}" on "${policy.table}"`);
      return newProblems();
    });
    expect(problems).toEqual([`${policy.table} has no policy ${policy.name}`]);
  });

  test.each(tenants)(
    "with row-level security of $name off, or not forced, this file fails",
    async ({ name }) => {
      for (const weaker of ["disable", "no force"]) {
        const problems = await undone(owner, async () => {
          await owner.query(`alter table "${name}" ${weaker} row level security`);
          return newProblems();
        });
        expect(problems).toHaveLength(1);
      }
    },
  );
});

describe("two trusts with a row in every table", () => {
  beforeAll(fill);

  describe.each(tenants)("$name, as the role that serves", ({ name, columns }) => {
    const inTrust = trustColumn(name);
    const seen = `select "${inTrust}" as trust from "${name}"`;

    test("shows the rows of the trust that is set, and no other's", async () => {
      const { rows } = await app.ask(as(here), seen);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ trust }) => trust))).toEqual(new Set([as(here).trustId]));
      const foreign = await app.ask(as(here), `${seen} where "${inTrust}" = $1`, [as(there).trustId]);
      expect(foreign).toEqual({ rows: [], count: 0, refused: null });
    });

    test("shows nothing where no trust is set", async () => {
      for (const nowhere of [null, { trustId: "" }, { trustId: randomUUID() }])
        expect(await app.ask(nowhere, seen)).toEqual({ rows: [], count: 0, refused: null });
    });

    test("lets no row of another trust be changed or removed", async () => {
      const [column] = granted(name, "UPDATE") ?? columns.map((each) => each.name).slice(1);
      const update = await app.ask(
        as(here),
        `update "${name}" set "${column ?? inTrust}" = "${column ?? inTrust}" where "${inTrust}" = $1`,
        [as(there).trustId],
      );
      if (may(name, "UPDATE")) expect(update).toMatchObject({ refused: null, count: 0 });
      else expect(update.refused?.message).toMatch(/^permission denied for table/);

      const removal = await app.ask(as(here), `delete from "${name}" where "${inTrust}" = $1`, [
        as(there).trustId,
      ]);
      if (may(name, "DELETE")) expect(removal).toMatchObject({ refused: null, count: 0 });
      else expect(removal.refused?.message).toMatch(/^permission denied for table/);
    });

    test("takes no row for another trust, new or moved", async () => {
      const known = Object.keys(there[name] ?? {});
      const writable = (granted(name, "INSERT") ?? known).filter((column) => known.includes(column));
      const into = insertion(name, writable.length > 0 ? writable : known);
      const row = (writable.length > 0 ? writable : known).map((column) =>
        column === "id" && name !== "trust" ? randomUUID() : there[name]?.[column],
      );
      const { refused } = await app.ask(as(here), into, row);
      if (may(name, "INSERT"))
        expect(refused?.message).toMatch(/^new row violates row-level security policy/);
      else expect(refused?.message).toMatch(/^permission denied for table/);

      const move = `update "${name}" set "${inTrust}" = $1 where "${inTrust}" = $2`;
      const ids = [as(there).trustId, as(here).trustId];
      expect((await app.ask(as(here), move, ids)).refused?.code).toMatch(/^(42501|23514)$/);
      // The owner may write every column, and is held by the policy all the same.
      const asOwner = alone(name, "disable trigger user", () => owner.query(move, ids));
      await expect(asOwner).rejects.toMatchObject({ code: "42501" });
    });

    test("takes no row that points at another trust's", async () => {
      const out = catalogue.foreignKeys.filter(
        (key) => key.table === name && key.columns.includes("trust_id"),
      );
      const own =
        catalogue.keys
          .find(({ table, kind }) => table === name && kind === "primary")
          ?.columns.find((column) => column && column !== "trust_id") ?? "trust_id";
      // Checks within a row are put aside, so that it is the key that refuses.
      const checks = await owner.query<{ name: string }>(
        "select conname as name from pg_constraint where contype = 'c' and conrelid = $1::regclass",
        [name],
      );
      const aside = [
        "disable trigger user",
        "no force row level security",
        ...checks.rows.map((check) => `drop constraint "${check.name}"`),
      ].join(", ");
      for (const target of new Set(out.map((key) => key.target).filter((each) => each !== "trust"))) {
        const keys = out.filter((key) => key.target === target);
        const columns = [...new Set(keys.flatMap((key) => key.columns))].filter(
          (each) => each !== "trust_id",
        );
        const pointing = columns.map((column, index) => `"${column}" = $${index + 3}`).join(", ");
        // What the row leaves open points there as well.
        const theirs = (column: string) => {
          const key = keys.find((each) => each.columns.includes(column));
          return (
            there[name]?.[column] ?? there[target]?.[key?.targetColumns[key.columns.indexOf(column)] ?? ""]
          );
        };
        const ids = [as(here).trustId, here[name]?.[own], ...columns.map(theirs)];
        const write = alone(name, aside, () =>
          owner.query(`update "${name}" set ${pointing} where trust_id = $1 and "${own}" = $2`, ids),
        );
        await expect(write, `${name} to ${target}`).rejects.toMatchObject({ code: "23503" });
      }
    });
  });

  describe("the roles beside the one that serves", () => {
    test.each([
      [
        "IDENTITY",
        "alongside_identity",
        ["trust", "short_name", "trust_use", "membership", "role_grant", "appointment"],
      ],
      ["OPERATOR", "alongside_operator", ["trust", "short_name", "trust_use"]],
    ] as const)("%s reads across trusts only what is listed", async (connection, role, across) => {
      const serving = await Serving.connect(connection);
      for (const { name } of tenants) {
        const readable = expectedGrants[role]?.[name]?.includes("SELECT");
        const answer = await serving.ask(null, `select 1 from "${name}"`);
        if (!readable) expect(answer.refused?.message, name).toMatch(/^permission denied/);
        else if (across.some((each) => each === name)) expect(answer.count, name).toBeGreaterThan(1);
        else expect(answer, name).toMatchObject({ refused: null, count: 0 });
      }
      await serving.end();
    });

    test.each(tenants)("the operator sees nothing of $name in a trust that is in use", async ({ name }) => {
      const operator = await Serving.connect("OPERATOR");
      const answer = await operator.ask(as(here), `select 1 from "${name}"`);
      if (!expectedGrants.alongside_operator?.[name]?.includes("SELECT"))
        expect(answer.refused?.message).toMatch(/^permission denied/);
      else if (["trust", "short_name", "trust_use"].includes(name)) expect(answer.count).toBeGreaterThan(0);
      else expect(answer).toMatchObject({ refused: null, count: 0 });
      await operator.end();
    });
  });

  test("another trust's id is as free as any other: no key answers duplicate for it", async () => {
    const withIds = tenants.filter(({ name }) => name !== "trust" && here[name]?.id);
    for (const { name } of withIds) {
      const own = { ...here[name], id: value(there, name, "id") };
      const columns = Object.keys(own);
      const outcome = await undone(owner, async () => {
        await owner.query("select set_config('app.trust_id', $1, true)", [as(here).trustId]);
        return owner
          .query(insertion(name, columns), Object.values(own))
          .then(() => "taken")
          .catch((error: { constraint?: string }) => error.constraint ?? String(error));
      });
      // The row's other unique keys may refuse a second row here; the key of its id must not.
      expect(outcome).not.toBe(`${name}_pkey`);
    }
  });
});
