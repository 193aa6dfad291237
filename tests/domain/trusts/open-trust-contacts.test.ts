import pg from "pg";
import { describe, expect, test } from "vitest";
import { joinWithNewPassword } from "@/lib/identity/joining-links.ts";
import { OpenTrust, openTrust } from "@/lib/trusts/open-trust.ts";
import { operator } from "@/tests/factories/platform.ts";
import { listLine, newCode } from "@/tests/factories/trust-list.ts";
import { linkParts, loadList, openedTrust } from "@/tests/factories/trusts.ts";
import { rows } from "@/tests/support/rows.ts";

const empty = { name: "", phone: "", email: "", note: "" };
const team = { name: "Safeguarding team", phone: "01234 567 890", email: "", note: "" };
const all = {
  danger_now: { ...team, name: "Site manager", note: "Day and night" },
  safeguarding: team,
  speaking_up: { ...team, name: "Guardian", phone: "", email: "Guardian@Trust.Example" },
  complaints: { ...team, name: "PALS" },
};

/** The form of a trust that is not open yet, as it is sent. */
async function form(contacts: object) {
  const code = newCode();
  await loadList(listLine({ code }));
  return {
    organisationCode: code,
    shortName: `trust-${code}`,
    adminName: "Ada Admin",
    adminEmail: "ada@trust.example",
    ...contacts,
  };
}
const open = async (contacts: object) => openTrust(operator, OpenTrust.parse(await form(contacts)));
const contactsOf = (trustId: string) =>
  rows<{ kind: string }>(
    trustId,
    "select kind, name, phone, email, note from urgent_contact where trust_id = $1 order by kind",
    [trustId],
  );

describe("contacts for urgent concerns land in the trust that is opened", () => {
  test("all four, in the order they are shown", async () => {
    const { trustId } = await open(all);
    expect(await contactsOf(trustId)).toEqual([
      {
        kind: "danger_now",
        name: "Site manager",
        phone: "01234 567 890",
        email: null,
        note: "Day and night",
      },
      { kind: "safeguarding", name: "Safeguarding team", phone: "01234 567 890", email: null, note: null },
      { kind: "speaking_up", name: "Guardian", phone: null, email: "guardian@trust.example", note: null },
      { kind: "complaints", name: "PALS", phone: "01234 567 890", email: null, note: null },
    ]);
    const { admin } = await openedTrust();
    expect(await contactsOf(admin.trustId), "and in no other").toEqual([]);
  });

  test.each([
    [
      "some",
      { ...all, danger_now: empty, complaints: { ...empty, name: "  " } },
      ["safeguarding", "speaking_up"],
    ],
    [
      "none, the boxes empty",
      { danger_now: empty, safeguarding: empty, speaking_up: empty, complaints: empty },
      [],
    ],
    ["none, the boxes not there", {}, []],
  ])("%s", async (_, contacts, kinds) => {
    const { trustId } = await open(contacts);
    expect((await contactsOf(trustId)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("none of them where the trust cannot be opened", async () => {
    const taken = await openedTrust();
    const refused = OpenTrust.parse({ ...(await form(all)), shortName: taken.shortName });
    await expect(openTrust(operator, refused)).rejects.toThrow(/Choose another short name/);
    expect(await contactsOf(taken.admin.trustId)).toEqual([]);
    const opened = await openTrust(operator, {
      ...refused,
      shortName: refused.organisationCode.toLowerCase(),
    });
    expect(await contactsOf(opened.trustId), "a second try is a first").toHaveLength(4);
  });
});

test.each([
  [
    "no way to reach them",
    { ...team, phone: "" },
    "phone",
    "Enter a phone number, or an e-mail address below",
  ],
  ["no name", { ...team, name: "" }, "name", "Enter who answers, such as the safeguarding team"],
  [
    "a name nobody can see",
    { ...team, name: "\u202E" },
    "name",
    "Enter who answers, such as the safeguarding team",
  ],
  [
    "no address",
    { ...team, email: "a@b\r\nBcc: c" },
    "email",
    /^Enter an e-mail address like name@example.com/,
  ],
  ["an endless number", { ...team, phone: "0".repeat(61) }, "phone", /61 characters/],
  ["an endless note", { ...team, note: "x".repeat(401) }, "note", /401 characters/],
])("%s is refused at that contact, and the others stand", async (_, wrong, field, words) => {
  const { error } = OpenTrust.safeParse({ ...(await form(all)), complaints: wrong });
  expect(error?.issues.map(({ path }) => path)).toEqual([["complaints", field]]);
  expect(error?.issues[0]?.message).toEqual(typeof words === "string" ? words : expect.stringMatching(words));
});

test("whoever runs the platform never reads them, and writes none once somebody has joined", async () => {
  const { trustId, joiningPath } = await open({
    ...all,
    adminEmail: `${newCode()}@trust.example`,
    safeguarding: empty,
  });
  const client = new pg.Client({ connectionString: process.env.OPERATOR_DATABASE_URL });
  await client.connect();
  const attempt = async (sql: string, values: string[] = []) => {
    await client.query("begin");
    await client.query("select set_config('app.trust_id', $1, true)", [trustId]);
    const said = await client.query(sql, values).then(
      () => "done",
      (error: Error) => error.message,
    );
    await client.query("rollback");
    return said;
  };
  const insert = `insert into urgent_contact (trust_id, kind, name, phone, changed_at)
    values ($1, 'safeguarding', 'Somebody', '1', '2026-01-01')`;
  try {
    expect(await attempt("select * from urgent_contact")).toMatch(/permission denied/);
    expect(await attempt(insert, [trustId]), "nobody has joined").toBe("done");
    const { trust, token } = linkParts(joiningPath);
    await joinWithNewPassword(trust, token, { password: "four plain words here" });
    expect(await attempt("select * from urgent_contact")).toMatch(/permission denied/);
    expect(await attempt(insert, [trustId])).toMatch(/^somebody has joined this trust$/);
  } finally {
    await client.end();
  }
});
