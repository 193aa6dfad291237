import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { appointNew } from "@/tests/factories/partners.ts";
import { publishedRole, readyDraft } from "@/tests/factories/roles.ts";
import { linkParts } from "@/tests/factories/trusts.ts";
import { type TrustWorld, world } from "@/tests/support/world.ts";

/** What a stolen connection of each role could do, tried in SQL against a trust that is open. */
let trust: TrustWorld;
const clients: pg.Client[] = [];

beforeAll(async () => {
  ({ trustA: trust } = await world());
});
afterAll(() => Promise.all(clients.map((client) => client.end())));

async function as(role: "APP" | "IDENTITY" | "OPERATOR", membershipId = ""): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env[`${role}_DATABASE_URL`] });
  clients.push(client);
  await client.connect();
  await client.query("select set_config('app.trust_id', $1, false), set_config('app.user_id', $2, false)", [
    trust.trustId,
    membershipId,
  ]);
  return client;
}

const refused = { code: "42501" };

test("the operator writes nothing into a trust that somebody has joined", async () => {
  const operator = await as("OPERATOR");
  const { trustId, admin } = trust;
  await joinWithNewPassword(trust.shortName, linkParts(trust.joiningPath).token, {
    password: "four plain words here",
  });
  const id = randomUUID();
  await expect(
    operator.query(
      "insert into membership (trust_id, id, name, email, reached_by, created_at, revision) values ($1, $2, 'X', 'x@x.example', 'email', $3, 1)",
      [trustId, id, new Date()],
    ),
  ).rejects.toMatchObject(refused);
  await expect(
    operator.query(
      "insert into role_grant (trust_id, id, membership_id, role, starts_at) values ($1, $2, $3, 'admin', $4)",
      [trustId, id, trust.partner.membershipId, new Date()],
    ),
  ).rejects.toMatchObject(refused);
  await expect(
    operator.query(
      "insert into joining_link (trust_id, id, membership_id, token_hash, created_at, expires_at) values ($1, $2, $3, 'x', $4, $5)",
      [trustId, id, admin.membershipId, new Date(), new Date(Date.now() + 1000)],
    ),
  ).rejects.toMatchObject(refused);
  await expect(
    operator.query(
      "insert into urgent_contact (trust_id, kind, name, phone, changed_at) values ($1, 'complaints', 'X', '1', $2)",
      [trustId, new Date()],
    ),
  ).rejects.toMatchObject(refused);
  for (const change of [
    "update membership set ended_at = $2 where trust_id = $1",
    "update role_grant set ends_at = $2 where trust_id = $1",
    "update joining_link set replaced_at = $2 where trust_id = $1",
  ])
    expect((await operator.query(change, [trustId, new Date()])).rowCount).toBe(0);
});

test("the operator writes into a trust's audit their one act, and only together with a short name", async () => {
  const operator = await as("OPERATOR");
  const write = (change: { kind?: string; action?: string; subject?: string } = {}) =>
    operator.query(
      "insert into audit_entry (trust_id, id, at, actor_kind, action, subject_kind, subject_id) values ($1, gen_random_uuid(), $2, $3, $4, 'trust', $5)",
      [
        trust.trustId,
        new Date(),
        change.kind ?? "operator",
        change.action ?? "trust:short-name-changed",
        change.subject ?? trust.trustId,
      ],
    );
  await expect(write()).rejects.toMatchObject(refused);
  for (const forged of [
    { kind: "member" },
    { kind: "link" },
    { action: "role-grant:given-admin" },
    { subject: trust.admin.membershipId },
  ]) {
    await operator.query("begin");
    await operator.query("update short_name set since = since where trust_id = $1", [trust.trustId]);
    await expect(write(forged), JSON.stringify(forged)).rejects.toMatchObject(refused);
    await operator.query("rollback");
  }
  await operator.query("begin");
  await operator.query("insert into short_name (trust_id, short_name, since) values ($1, $2, $3)", [
    trust.trustId,
    `n-${trust.shortName}`,
    new Date(),
  ]);
  await write();
  await operator.query("rollback");
});

test("the app role writes the audit in the actor's own name alone", async () => {
  const app = await as("APP", trust.partner.membershipId);
  const write = (kind: string, actorId: string | null) =>
    app.query(
      "insert into audit_entry (trust_id, id, at, actor_kind, actor_id, action, subject_kind, subject_id) values ($1, gen_random_uuid(), $2, $3, $4, 'x:y', 'x', gen_random_uuid())",
      [trust.trustId, new Date(), kind, actorId],
    );
  await expect(write("member", trust.admin.membershipId)).rejects.toMatchObject(refused);
  await expect(write("operator", null)).rejects.toMatchObject(refused);
  await write("member", trust.partner.membershipId);
});

test("an agreement is the holder's own, and to a published version", async () => {
  const { roleDescriptionId, versionId } = await publishedRole(trust);
  const draft = await readyDraft(trust);
  const partner = await appointNew(trust, roleDescriptionId);
  const app = await as("APP", trust.manager.membershipId);
  const agree = (version: string, by: string) =>
    app.query(
      "insert into agreement (trust_id, id, appointment_id, version_id, agreed_by_id, recorded_by_id, how, recorded_at) values ($1, gen_random_uuid(), $2, $3, $4, $4, 'themselves', $5)",
      [trust.trustId, partner.appointmentId, version, by, new Date()],
    );
  await expect(agree(versionId, trust.manager.membershipId)).rejects.toMatchObject({
    constraint: "agreement_by_the_holder",
  });
  await expect(agree(draft.versionId, partner.membershipId)).rejects.toMatchObject({
    constraint: "agreement_to_what_is_published",
  });
});

test("a joining link that was replaced is not brought back", async () => {
  const app = await as("APP");
  await app.query("update joining_link set replaced_at = $1 where trust_id = $2 and membership_id = $3", [
    new Date(),
    trust.trustId,
    trust.admin.membershipId,
  ]);
  await expect(
    app.query("update joining_link set replaced_at = null where trust_id = $1 and membership_id = $2", [
      trust.trustId,
      trust.admin.membershipId,
    ]),
  ).rejects.toMatchObject({ constraint: "joining_link_set_once" });
});
