import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeEach, expect, test } from "vitest";
import { joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { findSession } from "@/lib/identity/session-store.ts";
import { hashToken } from "@/lib/identity/tokens.ts";
import { listPeople } from "@/lib/people/list-people.ts";
import { reservedShortNames, ShortName } from "@/lib/trusts/short-name.ts";
import { linkParts, openedTrust } from "@/tests/factories/trusts.ts";

/** What a stolen connection of the operator could leave behind in a trust that nobody has joined yet. */
const password = "four plain words here";
const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const clients: pg.Client[] = [];
let trust: Awaited<ReturnType<typeof openedTrust>>;

beforeEach(async () => {
  trust = await openedTrust();
});
afterAll(() => Promise.all(clients.map((client) => client.end())));

async function operatorAt(trustId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.OPERATOR_DATABASE_URL });
  clients.push(client);
  await client.connect();
  await client.query("select set_config('app.trust_id', $1, false)", [trustId]);
  return client;
}

/** A second admin with a link of their own, as whoever opens the trust could plant them. */
async function plant(operator: pg.Client, options: { expires?: Date; by?: string | null } = {}) {
  const { trustId } = trust.admin;
  const [membershipId, token] = [randomUUID(), randomUUID()];
  await operator.query(
    "insert into membership (trust_id, id, name, email, reached_by, created_at, revision) values ($1, $2, 'Mallory', $3, 'email', $4, 1)",
    [trustId, membershipId, `${membershipId}@x.example`, new Date()],
  );
  await operator.query(
    "insert into role_grant (trust_id, id, membership_id, role, starts_at, granted_by_id) values ($1, $2, $3, 'admin', $4, $5)",
    [trustId, randomUUID(), membershipId, new Date(), options.by ?? null],
  );
  await operator.query(
    "insert into joining_link (trust_id, id, membership_id, token_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
    [trustId, randomUUID(), membershipId, hashToken(token), new Date(), options.expires ?? days(7)],
  );
  return { membershipId, token };
}

const join = () => joinWithNewPassword(trust.shortName, linkParts(trust.joiningPath).token, { password });

test("with the first who joins no other link works, and nobody else is admin", async () => {
  const planted = await plant(await operatorAt(trust.admin.trustId));
  const session = await findSession(await join());
  expect(session?.account.memberships).toMatchObject([{ roles: ["admin"] }]);

  await expect(joinWithNewPassword(trust.shortName, planted.token, { password })).rejects.toThrow(/replaced/);
  const { people } = await listPeople(trust.admin, 1);
  expect(people.find(({ name }) => name === "Mallory")).toMatchObject({ roles: [] });
});

test("the operator's rows are not passed off as a member's", async () => {
  const operator = await operatorAt(trust.admin.trustId);
  await expect(plant(operator, { by: trust.admin.membershipId })).rejects.toMatchObject({ code: "42501" });
});

test("no link is made to last", async () => {
  const operator = await operatorAt(trust.admin.trustId);
  await expect(plant(operator, { expires: days(61) })).rejects.toMatchObject({
    constraint: "joining_link_life",
  });
});

test("what the operator began to write before somebody joined is waited for, and ends with the joining", async () => {
  const operator = await operatorAt(trust.admin.trustId);
  await operator.query("begin");
  const planted = await plant(operator);
  const joined = join();
  await operator.query("commit");
  await joined;
  await expect(joinWithNewPassword(trust.shortName, planted.token, { password })).rejects.toThrow(/replaced/);
});

test("a transaction that began before somebody joined writes nothing afterwards", async () => {
  const operator = await operatorAt(trust.admin.trustId);
  for (const isolation of ["read committed", "repeatable read", "serializable"]) {
    await operator.query(`begin isolation level ${isolation}`);
    await operator.query("select 1 from trust_use");
    if (isolation === "read committed") await join();
    await expect(plant(operator), isolation).rejects.toMatchObject({ code: "42501" });
    await operator.query("rollback");
  }
});

test("a trust is called nothing that Alongside or the framework calls its own", async () => {
  const operator = await operatorAt(trust.admin.trustId);
  for (const name of [...reservedShortNames, "500", "404", "7"]) {
    expect(ShortName.safeParse(name).success, name).toBe(false);
    const insert = operator.query(
      "insert into short_name (trust_id, short_name, since) values ($1, $2, $3)",
      [trust.admin.trustId, name, new Date()],
    );
    await expect(insert, name).rejects.toMatchObject({ constraint: "short_name_free" });
  }
  expect(ShortName.safeParse("ward-9").success).toBe(true);
});

test("two who join at once with the operator's only link: one is in", async () => {
  const tries = await Promise.allSettled([join(), join()]);
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(tries.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []))).toEqual([
    expect.stringMatching(/used/),
  ]);
});
