import { createHash } from "node:crypto";
import type pg from "pg";
import { hashToken } from "../../lib/identity/tokens.ts";
import { now, today } from "../../lib/time.ts";

/**
 * What the benchmark's databases hold: trusts of one size, with the same partner in one of them. All that a home reads
 * grows with the trust: people, appointments, their states, line managers, agreements, seats on committees, replies,
 * introductions, one-to-ones, agreed actions, questions,
 * other work, an induction, the handbook, training, changes to the role, messages. When the schema changes, this file is the one to follow it.
 */

/** Trusts by number, from the first to the last, and how many rows each has. */
export type Size = { first: number; last: number; rowsPerTrust: number };

/** One trust of 10,000 rows, and a thousand of 1,000: a million. The measured trust has the same number in both. */
export const SIZES = {
  small: { first: 500, last: 500, rowsPerTrust: 10_000 },
  large: { first: 1, last: 1_000, rowsPerTrust: 1_000 },
} satisfies Record<string, Size>;

/** Who is measured: person 1 of trust 500, a partner with a version to agree; for a form and the manager's home, person 2, its admin and manager. */
export const MEASURED = {
  shortName: "trust-0500",
  trustId: uuid("trust:500"),
  membershipId: uuid("membership:500:1"),
  managerId: uuid("membership:500:2"),
  partnerToken: "the-partner-who-is-measured",
  adminToken: "the-admin-who-is-measured",
};

/** Rows that a trust has whatever its size, and rows that come with each person. */
const FIXED = 162;
const EACH = 32;

/** How many people a trust of that size has, and how many entries of its audit fill it up. */
export function shapeOf({ rowsPerTrust }: Pick<Size, "rowsPerTrust">): { people: number; more: number } {
  const people = Math.floor((rowsPerTrust - FIXED) / EACH);
  return { people, more: rowsPerTrust - FIXED - people * EACH };
}

/**
 * Fills an empty, migrated database, as its superuser, and returns how many rows it has now. Ends with the statistics
 * that the planner goes by. Rows are right by construction: to check each against the others would double the time.
 */
export async function fill(client: pg.Client, size: Size): Promise<number> {
  await client.query("set session_replication_role = replica");
  let rows = 0;
  for (const statement of statements(size)) rows += (await client.query(statement)).rowCount ?? 0;
  const expected = (size.last - size.first + 1) * size.rowsPerTrust;
  if (rows !== expected) throw new Error(`${rows} rows, and not ${expected}: FIXED or EACH is wrong.`);
  for (const [token, person] of [
    [MEASURED.partnerToken, 1],
    [MEASURED.adminToken, 2],
  ] as const) {
    await client.query(
      `insert into session (id, token_hash, account_id, created_at, expires_at, proofs)
       values (gen_random_uuid(), $1, $2, $3, $4, '{password}')`,
      [hashToken(token), uuid(`account:500:${person}`), now(), new Date(now().getTime() + 30 * 60_000)],
    );
  }
  await client.query("vacuum (freeze, analyze)");
  return rows;
}

/** The same id here and in SQL: the hash of a kind and of what counts its rows. */
function uuid(name: string): string {
  const hash = createHash("md5").update(name).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const id = (kind: string, ...counters: (string | number)[]) =>
  `md5(concat_ws(':', '${kind}', ${counters.join(", ")}))::uuid`;

/** One statement a table: t counts the trusts, i a trust's people, other letters what there is several of. */
function statements(size: Size): string[] {
  const { people, more } = shapeOf(size);
  const ago = (days: number) => `(timestamptz '${now().toISOString()}' - interval '${days} days')`;
  const day = `date '${today()}'`;
  const [trust, role, version] = [id("trust", "t"), id("role", "t"), id("version", "t", "v")];
  const [person, admin, appointment] = [
    id("membership", "t", "i"),
    id("membership", "t", 2),
    id("appointment", "t", "i"),
  ];
  const words = "'Words a trust wrote about this part of the role, about as many as such a part has.'";
  const task = `${id("task", "t", "k")}, 'Committee for quality and safety ' || k, ${words}, '2 hours', 'Every month', ${words}`;
  const email = "'person' || i || '@trust' || t || '.example'";
  const from = (...counters: string[]) =>
    `from ${[`generate_series(${size.first}, ${size.last}) t`, ...counters.map((each) => `generate_series(1, ${each.slice(2)}) ${each[0]}`)].join(", ")}`;
  const everybody = `i ${people}`;
  /** Those whose first weeks it is: few at any time. */
  const newcomers = "i 2";
  const audit = (counters: string[]) => `
    insert into audit_entry (trust_id, id, at, actor_kind, actor_id, action, subject_kind, subject_id)
    select ${trust}, gen_random_uuid(), ${ago(300)} + a * interval '1 hour', 'member', ${person}, 'role:agreed',
      'agreement', ${id("agreement", "t", "i")} ${from(...counters)}`;
  return [
    `insert into organisation (id, kind, code, name, town, recorded_at, updated_at)
     select ${id("organisation", "t")}, 'fictional', 'BENCH' || t, 'Trust ' || t || ' NHS Foundation Trust', 'Town',
       ${ago(900)}, ${ago(900)} ${from()}`,
    `insert into trust (id, organisation_id, opened_at) select ${trust}, ${id("organisation", "t")}, ${ago(900)} ${from()}`,
    `insert into short_name (trust_id, short_name, since)
     select ${trust}, 'trust-' || to_char(t, 'FM0000'), ${ago(900)} ${from()}`,
    `insert into trust_use (trust_id, first_joined_at, last_used_on) select ${trust}, ${ago(890)}, ${day} ${from()}`,
    `insert into role_description (trust_id, id, created_at) select ${trust}, ${role}, ${ago(880)} ${from()}`,
    `insert into role_description_version (trust_id, id, role_description_id, number, title, responsible_to,
       accountable_to, time_expected, term, stance_meaning, speaks_for, created_at)
     select ${trust}, ${version}, ${role}, v, 'Patient Safety Partner', 'The patient safety specialist',
       'The chief nurse', '8 hours a month', '18 months', ${words}, ${words}, ${ago(880)} ${from("v 2")}`,
    `insert into role_description_section (trust_id, id, version_id, kind, heading, position, body)
     select ${trust}, ${id("section", "t", "v", "s")}, ${version},
       ('{purpose,committees,expected,not_expected,support,training,ending}'::text[])[s]::section_kind,
       'What this part is about, number ' || s, s, ${words} ${from("v 2", "s 7")}`,
    `insert into task_profile (trust_id, id, name, purpose, time, frequency, preparation, contact_id, created_at)
     select ${trust}, ${task}, ${id("contact", "t", "k")}, ${ago(880)} ${from("k 3")}`,
    `insert into role_description_task (trust_id, id, version_id, task_profile_id, position)
     select ${trust}, ${id("draft-task", "t", "v", "k")}, ${version}, ${id("task", "t", "k")}, k ${from("v 2", "k 3")}`,
    `insert into published_task (trust_id, id, version_id, position, task_profile_id, name, purpose, time, frequency, preparation)
     select ${trust}, ${id("published-task", "t", "v", "k")}, ${version}, k, ${task} ${from("v 2", "k 3")}`,
    `insert into publication (trust_id, id, version_id, kind, what_changed, published_by_id, published_at)
     select ${trust}, ${id("publication", "t", "v")}, ${version}, 'major', 'The time asked for.', ${admin},
       ${ago(870)} + v * interval '300 days' ${from("v 2")}`,
    `insert into contact (trust_id, id, purpose, name, email, phone, created_at)
     select ${trust}, ${id("contact", "t", "c")},
       ('{secretary,chair,wellbeing,other,task_owner,task_owner}'::text[])[c]::contact_purpose, 'Contact number ' || c,
       'contact' || c || '@trust.example', '01632 960 120', ${ago(880)} ${from("c 6")}`,
    `insert into urgent_contact (trust_id, kind, name, phone, changed_at) select ${trust},
       ('{danger_now,safeguarding,speaking_up,complaints}'::text[])[c]::urgent_contact_kind, 'The office', '01632 960 100', ${ago(880)} ${from("c 4")}`,
    `insert into role_grant (trust_id, id, membership_id, role, starts_at)
     select ${trust}, ${id("grant", "t", "g")}, ${admin}, ('{admin,manager,sponsor}'::text[])[g]::role, ${ago(890)} ${from("g 3")}`,
    `insert into account (id, email, created_at) select ${id("account", "t", "i")}, ${email}, ${ago(870)} ${from(everybody)}`,
    `insert into membership (trust_id, id, account_id, name, email, phone, job_title, reached_by, created_at)
     select ${trust}, ${person}, ${id("account", "t", "i")}, 'Person Number ' || i, ${email}, '01632 960 148',
       'Patient safety specialist', 'email', ${ago(870)} ${from(everybody)}`,
    `insert into appointment (trust_id, id, membership_id, role_description_id, starts_on, term_ends_on, recorded_at)
     select ${trust}, ${appointment}, ${person}, ${role}, ${day} - 860, ${day} + 200, ${ago(865)} ${from(everybody)}`,
    `insert into appointment_state (trust_id, id, appointment_id, kind, recorded_at, recorded_by_id, position)
     select ${trust}, ${id("state", "t", "i", "p")}, ${appointment},
       ('{checks,active}'::text[])[p]::appointment_state_kind, ${ago(860)}, ${admin}, p ${from(everybody, "p 2")}`,
    `insert into line_manager (trust_id, id, appointment_id, membership_id, starts_on, recorded_at)
     select ${trust}, ${id("line", "t", "i")}, ${appointment}, ${admin}, ${day} - 860, ${ago(860)} ${from(everybody)}`,
    `insert into agreement (trust_id, id, appointment_id, version_id, agreed_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("agreement", "t", "i")}, ${appointment}, ${id("version", "t", 1)}, ${person}, ${person},
       'themselves', ${ago(560)} ${from(everybody)}`,
    `insert into message (trust_id, id, to_membership_id, kind, subject, body, path, created_at, read_at)
     select ${trust}, ${id("message", "t", "i", "m")}, ${person}, 'agreement_needed', 'Your role has a new version',
       ${words}, 'partner/role', ${ago(100)} + m * interval '1 day', case when m > 2 then ${ago(90)} end
     ${from(everybody, "m 3")}`,
    `insert into committee (trust_id, id, name, purpose, partners_do, level, safety_related, place, preparation, created_at)
     select ${trust}, ${id("committee", "t", "c")}, 'Committee number ' || c, ${words}, ${words}, 'trust', c < 4,
       'Board room', ${words}, ${ago(880)} ${from("c 4")}`,
    `insert into committee_officer (trust_id, id, committee_id, post, contact_id, starts_on, recorded_at, recorded_by_id)
     select ${trust}, ${id("officer", "t", "c")}, ${id("committee", "t", "c")}, 'chair', ${id("contact", "t", "c")},
       ${day} - 870, ${ago(870)}, ${admin} ${from("c 4")}`,
    `insert into meeting (trust_id, id, committee_id, held_on, starts_at, ends_at, zone, created_at, created_by_id)
     select ${trust}, ${id("meeting", "t", "c", "n")}, ${id("committee", "t", "c")}, ${day} + (n - 3) * 28 + c, '14:00',
       '16:00', 'Europe/London', ${ago(300)}, ${admin} ${from("c 4", "n 6")}`,
    `insert into invitation (trust_id, id, appointment_id, committee_id, why, invited_by_id, invited_at, starts_on)
     select ${trust}, ${id("seat", "t", "i")}, ${appointment}, ${id("committee", "t", "1 + i % 4")}, ${words}, ${admin},
       ${ago(300)}, ${day} - 300 ${from(everybody)}`,
    `insert into reply (trust_id, id, meeting_id, appointment_id, position, answer, held_on, starts_at, said_by_id,
       recorded_by_id, how, recorded_at)
     select ${trust}, ${id("reply", "t", "i")}, ${id("meeting", "t", "1 + i % 4", 4)}, ${appointment}, 1, 'attending',
       ${day} + 28 + 1 + i % 4, '14:00', ${person}, ${person}, 'themselves', ${ago(5)} ${from(everybody)}`,
    `insert into introduction (trust_id, id, appointment_id, contact_id, committee_id, why, arranger_id, proposed_by_id, proposed_at)
     select ${trust}, ${id("introduction", "t", "i")}, ${appointment}, ${id("contact", "t", "1 + i % 4")},
       ${id("committee", "t", "1 + i % 4")}, ${words}, ${admin}, ${admin}, ${ago(290)} ${from(everybody)}`,
    `insert into introduction_state (trust_id, id, introduction_id, position, kind, said_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("introduced", "t", "i")}, ${id("introduction", "t", "i")}, 1, 'made', ${person}, ${person},
       'themselves', ${ago(280)} ${from(everybody)}`,
    `insert into one_to_one (trust_id, id, appointment_id, with_id, held_on, zone, planned_by_id, planned_at)
     select ${trust}, ${id("talk", "t", "i", "o")}, ${appointment}, ${admin}, ${day} - 40 * o + 20, 'Europe/London',
       ${admin}, ${ago(200)} ${from(everybody, "o 4")}`,
    `insert into one_to_one_state (trust_id, id, one_to_one_id, position, kind, said_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("talked", "t", "i", "o")}, ${id("talk", "t", "i", "o")}, 1, 'held', ${admin}, ${admin},
       'themselves', ${ago(20)} ${from(everybody, "o 4")}`,
    `insert into agreed_action (trust_id, id, appointment_id, words, owner_id, due_on, recorded_by_id, recorded_at)
     select ${trust}, ${id("action", "t", "i", "x")}, ${appointment}, 'Ask when the papers are sent.', ${admin},
       ${day} + 10 - x * 20, ${admin}, ${ago(40)} ${from(everybody, "x 3")}`,
    `insert into help_request (trust_id, id, appointment_id, kind, words, asked_by_id, recorded_by_id, how, asked_at, to_id, answer_by)
     select ${trust}, ${id("request", "t", "i", "h")}, ${appointment}, 'need_help', ${words}, ${person}, ${person}, 'themselves',
       ${ago(3)}, ${admin}, ${day} + 4 ${from(everybody, "h 2")}`,
    `insert into other_work (trust_id, id, kind, name, starts_on, ends_on, created_at, created_by_id)
     select ${trust}, ${id("work", "t", "w")}, 'project', 'Project number ' || w, ${day} - 20, ${day} + 40, ${ago(40)}, ${admin}
     ${from("w 7")}`,
    `insert into work_part (trust_id, id, work_id, appointment_id, why, asked_by_id, asked_at)
     select ${trust}, ${id("part", "t", "i", "w")}, ${id("work", "t", "w")}, ${appointment}, ${words}, ${admin}, ${ago(30)}
     ${from(everybody, "w 2")}`,
    `insert into work_part_state (trust_id, id, part_id, position, kind, said_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("part-state", "t", "i")}, ${id("part", "t", "i", 1)}, 1, 'taking_part', ${person}, ${person},
       'themselves', ${ago(28)} ${from(everybody)}`,
    `insert into handbook_version (trust_id, id, number, what_changed, published_by_id, published_at)
     select ${trust}, ${id("handbook", "t")}, 1, 'Our first.', ${admin}, ${ago(400)} ${from()}`,
    `insert into handbook_confirmation (trust_id, id, version_id, appointment_id, said_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("read", "t", "i")}, ${id("handbook", "t")}, ${appointment}, ${person}, ${person}, 'themselves',
       ${ago(390)} ${from(newcomers)}`,
    `insert into training_item (trust_id, id, name, for_everybody, created_at, created_by_id)
     select ${trust}, ${id("training", "t", "k")}, 'Training number ' || k, k < 3, ${ago(400)}, ${admin} ${from("k 3")}`,
    `insert into training_done (trust_id, id, item_id, appointment_id, done_on, said_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("done", "t", "i", "k")}, ${id("training", "t", "k")}, ${appointment}, ${day} - 300, ${person},
       ${person}, 'themselves', ${ago(300)} ${from(newcomers, "k 2")}`,
    `insert into training_need (trust_id, id, appointment_id, words, said_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("need", "t", "i")}, ${appointment}, ${words}, ${person}, ${person}, 'themselves', ${ago(3)}
     ${from(newcomers)}`,
    `insert into role_proposal (trust_id, id, appointment_id, words, answer_by, said_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("proposal", "t", "i")}, ${appointment}, ${words}, ${day} - 100, ${person}, ${person},
       'themselves', ${ago(120)} ${from(newcomers)}`,
    `insert into role_proposal_state (trust_id, id, proposal_id, position, kind, said_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("proposal-state", "t", "i")}, ${id("proposal", "t", "i")}, 1, 'accepted', ${admin}, ${admin},
       'themselves', ${ago(110)} ${from(newcomers)}`,
    `insert into induction_plan (trust_id, appointment_id, begun_at, begun_by_id)
     select ${trust}, ${appointment}, ${ago(30)}, ${admin} ${from(newcomers)}`,
    `insert into plan_step (trust_id, id, appointment_id, title, owner_kind, due_on, position, added_at, added_by_id)
     select ${trust}, ${id("step", "t", "i", "s")}, ${appointment}, 'Step number ' || s,
       ('{partner,line_manager,admin}'::text[])[1 + s % 3]::step_owner, ${day} - 30 + s * 4, s, ${ago(30)}, ${admin}
     ${from(newcomers, "s 14")}`,
    `insert into plan_step_wait (trust_id, step_id, waits_for_id)
     select ${trust}, ${id("step", "t", "i", 14)}, ${id("step", "t", "i", 13)} ${from(newcomers)}`,
    `insert into plan_step_state (trust_id, id, step_id, position, kind, said_by_id, recorded_by_id, how, recorded_at)
     select ${trust}, ${id("step-state", "t", "i", "s")}, ${id("step", "t", "i", "s")}, 1, 'done', ${admin}, ${admin},
       'themselves', ${ago(20)} ${from(newcomers, "s 12")}`,
    audit([everybody, "a 2"]),
    audit(["i 1", `a ${more}`]),
  ];
}
