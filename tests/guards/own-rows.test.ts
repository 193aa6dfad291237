import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readCatalogue } from "@/tests/guards/catalogue.ts";
import { connectOwner, Serving } from "@/tests/guards/database.ts";
import { fillTrust, insertion, type Rows } from "@/tests/guards/rows.ts";

/** What the database shows to one person, or to those named, whatever anybody's role at the same trust. */
const owner = await connectOwner();
const app = await Serving.connect("APP");
let here: Rows;
let there: Rows;

beforeAll(async () => {
  const catalogue = await readCatalogue(owner);
  here = await fillTrust(owner, catalogue, `here-${randomUUID().slice(0, 8)}`);
  there = await fillTrust(owner, catalogue, `there-${randomUUID().slice(0, 8)}`);
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
});

const as = (rows: Rows) => ({
  trustId: String(rows.trust?.id),
  membershipId: String(rows.membership?.id),
});

describe("what only one person reads", () => {
  test("a message shows to its reader and to nobody else of the same trust", async () => {
    const own = await app.ask(as(here), "select subject from message");
    expect(own.count).toBe(1);
    for (const membershipId of ["", randomUUID(), as(there).membershipId])
      expect((await app.ask({ ...as(here), membershipId }, "select subject from message")).count).toBe(0);
  });

  test("a message is marked as read by its reader alone", async () => {
    const mark = "update message set read_at = created_at";
    expect((await app.ask(as(here), mark)).count).toBe(1);
    expect((await app.ask({ ...as(here), membershipId: randomUUID() }, mark)).count).toBe(0);
  });
});

describe("how clear an answer is to a partner", () => {
  const read = "select view from clarity_view";

  test("shows to that partner and to nobody else of the same trust", async () => {
    expect((await app.ask(as(here), read)).count).toBe(1);
    for (const membershipId of ["", randomUUID(), as(there).membershipId])
      expect((await app.ask({ ...as(here), membershipId }, read)).count).toBe(0);
  });

  test("is said by that partner alone", async () => {
    const row = here.clarity_view ?? {};
    const say = insertion("clarity_view", Object.keys(row));
    const values = Object.values({ ...row, id: randomUUID() });
    expect((await app.ask(as(here), say, values)).count).toBe(1);
    const refused = (await app.ask({ ...as(here), membershipId: randomUUID() }, say, values)).refused;
    expect(refused?.message).toMatch(/^new row violates row-level security policy "in_ones_own_name"/);
  });
});

describe("the audit", () => {
  const write = `insert into audit_entry (trust_id, id, at, actor_kind, actor_id, action, subject_kind, subject_id)
    values ($1, gen_random_uuid(), now(), $2, $3, $4, 'appointment', gen_random_uuid())`;
  const by = async (membershipId: string, ...row: (string | undefined)[]) => {
    const { refused } = await app.ask({ ...as(here), membershipId }, write, [as(here).trustId, ...row]);
    return refused?.message ?? "written";
  };
  const refused = /^new row violates row-level security policy "in_ones_own_name"/;

  test("names a member only where they act themselves", async () => {
    const { membershipId } = as(here);
    expect(await by(membershipId, "member", membershipId, "x:y")).toBe("written");
    for (const other of ["", randomUUID()])
      expect(await by(other, "member", membershipId, "x:y")).toMatch(refused);
  });

  test("names a link only while it works, for its one act, and where nobody is signed in", async () => {
    const link = String(here.step_link?.id);
    expect(await by("", "link", link, "step:done")).toBe("written");
    expect(await by("", "link", link, "role:given")).toMatch(refused);
    expect(await by(as(here).membershipId, "link", link, "step:done")).toMatch(refused);
    for (const other of [randomUUID(), String(there.step_link?.id)])
      expect(await by("", "link", other, "step:done")).toMatch(refused);
    await owner.query("select set_config('app.trust_id', $1, false)", [as(here).trustId]);
    await owner.query("update step_link set ended_at = now() where id = $1", [link]);
    expect(await by("", "link", link, "step:done")).toMatch(refused);
  });
});

describe("a private note", () => {
  const acts = [
    "select words from private_note",
    "update private_note set words = 'seen' where true",
    "delete from private_note where true",
  ];

  test("is reached by its writer and by nobody else of the same trust", async () => {
    for (const act of acts) {
      for (const membershipId of ["", randomUUID(), as(there).membershipId])
        expect((await app.ask({ ...as(here), membershipId }, act)).count, act).toBe(0);
      expect((await app.ask(as(here), act)).count, act).toBe(1);
    }
  });

  test("is written in one's own name alone", async () => {
    const row = here.private_note ?? {};
    const write = insertion("private_note", Object.keys(row));
    const values = Object.values({ ...row, id: randomUUID() });
    const refused = (await app.ask({ ...as(here), membershipId: randomUUID() }, write, values)).refused;
    expect(refused?.message).toMatch(/^new row violates row-level security policy "in_ones_own_name"/);
  });
});

describe("what a partner asked", () => {
  test("and its answer show to those named in it and to nobody else of the same trust", async () => {
    for (const read of ["select words from help_request", "select words from help_answer"]) {
      expect((await app.ask(as(here), read)).count).toBe(1);
      for (const membershipId of ["", randomUUID(), as(there).membershipId])
        expect((await app.ask({ ...as(here), membershipId }, read)).count).toBe(0);
    }
  });

  test("and its answer are written down in one's own name alone", async () => {
    for (const table of ["help_request", "help_answer"]) {
      const row = here[table] ?? {};
      const values = Object.values({ ...row, id: randomUUID() });
      const write = insertion(table, Object.keys(row));
      const refused = (await app.ask({ ...as(here), membershipId: randomUUID() }, write, values)).refused;
      expect(refused?.message).toMatch(/^new row violates row-level security policy "in_ones_own_name"/);
    }
  });
});
