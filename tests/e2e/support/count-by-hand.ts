import pg from "pg";

/** The sponsor's figures counted anew from the rows of the database, in SQL that shares nothing with the product's rules. */

type OnDay = { partners: number; inPlace: Record<string, number>; notNeeded: Record<string, number> };

const on = (instant: string) => `(${instant} at time zone 'Europe/London')::date`;
const happened = (row: string) => `coalesce(${row}.happened_on, ${on(`${row}.recorded_at`)})`;
const span = (row: string) =>
  `${row}.starts_on <= $1::date and (${row}.ends_on is null or ${row}.ends_on > $1::date)`;
const held = (row: string) =>
  `${on(`${row}.starts_at`)} <= $1::date and (${row}.ends_at is null or ${on(`${row}.ends_at`)} > $1::date)`;
const latest = (table: string, of: string) =>
  `(select s.kind::text from ${table} s where ${of} and ${happened("s")} <= $1::date order by s.position desc limit 1)`;
const earlier = (kind: string) =>
  `exists (select 1 from brought_in b join earlier_support e on e.appointment_id = b.appointment_id
    where b.appointment_id = a.id and e.kind = '${kind}' and ${on("b.recorded_at")} <= $1::date
      and ${on("b.recorded_at")} + 30 >= $1::date)`;

/** Whether each promise is shown by the rows, said of the appointment `a` and the day $1. */
const shown: Record<string, string> = {
  role_description: `exists (select 1 from role_description_version v join publication p on p.version_id = v.id
      where v.role_description_id = a.role_description_id and ${on("p.published_at")} <= $1::date)
    and not exists (select 1 from role_description_version v join publication p on p.version_id = v.id
      where v.role_description_id = a.role_description_id and p.kind = 'major' and ${on("p.published_at")} <= $1::date
        and v.number > coalesce((select max(w.number) from agreement g join role_description_version w on w.id = g.version_id
          where g.appointment_id = a.id and ${happened("g")} <= $1::date), 0))
    or ${earlier("role_explained")}`,
  handbook: `exists (select 1 from handbook_confirmation c join handbook_version h on h.id = c.version_id
      where c.appointment_id = a.id and ${happened("c")} <= $1::date
        and h.number = (select max(x.number) from handbook_version x where ${on("x.published_at")} <= $1::date))
    or ${earlier("handbook")}`,
  meetings: `exists (select 1 from invitation i join committee c on c.id = i.committee_id left join meeting m on m.id = i.meeting_id
      where i.appointment_id = a.id and ${span("i")}
        and case when m.id is null then c.ended_at is null or ${on("c.ended_at")} > $1::date
          else m.cancelled_at is null and m.held_on >= $1::date and i.starts_on <= m.held_on
            and (i.ends_on is null or i.ends_on > m.held_on) end)`,
  introductions: `exists (select 1 from introduction n where n.appointment_id = a.id and ${on("n.proposed_at")} <= $1::date
        and ${latest("introduction_state", "s.introduction_id = n.id")} = 'made')
    and not exists (select 1 from introduction n where n.appointment_id = a.id and ${on("n.proposed_at")} <= $1::date
        and coalesce(${latest("introduction_state", "s.introduction_id = n.id")}, '') not in ('made', 'not_wanted'))
    and not exists (select 1 from invitation i join committee c on c.id = i.committee_id
        join committee_officer o on o.committee_id = c.id and o.post = 'chair'
      where i.appointment_id = a.id and i.meeting_id is null and ${span("i")} and ${span("o")}
        and (c.ended_at is null or ${on("c.ended_at")} > $1::date)
        and not exists (select 1 from introduction n where n.appointment_id = a.id and n.contact_id = o.contact_id
          and ${on("n.proposed_at")} <= $1::date))`,
  one_to_ones: `exists (select 1 from line_manager l join role_grant r on r.membership_id = l.membership_id and r.role = 'manager'
        where l.appointment_id = a.id and ${span("l")} and ${held("r")})
    and (select max(t.held_on) from one_to_one t where t.appointment_id = a.id and ${on("t.planned_at")} <= $1::date
        and ${latest("one_to_one_state", "s.one_to_one_id = t.id")} = 'held') is not null
    and (exists (select 1 from one_to_one t where t.appointment_id = a.id and ${on("t.planned_at")} <= $1::date
        and t.held_on >= $1::date and ${latest("one_to_one_state", "s.one_to_one_id = t.id")} is null)
      or greatest(a.starts_on, ${on("a.recorded_at")},
          (select ${happened("s")} from appointment_state s where s.appointment_id = a.id and ${happened("s")} <= $1::date
            order by s.position desc limit 1),
          (select max(t.held_on) from one_to_one t where t.appointment_id = a.id and ${on("t.planned_at")} <= $1::date
            and ${latest("one_to_one_state", "s.one_to_one_id = t.id")} = 'held'))
        + 7 * coalesce((select k.every_weeks from one_to_one_cadence k where k.appointment_id = a.id
            and ${on("k.recorded_at")} <= $1::date order by k.position desc limit 1),
          (select x.one_to_one_weeks from trust_settings x), 6) >= $1::date)
    or ${earlier("one_to_ones")}`,
  pairing: `exists (select 1 from pairing p where p.appointment_id = a.id and ${on("p.asked_at")} <= $1::date
      and (p.lasts_until is null or p.lasts_until >= $1::date)
      and ${latest("pairing_state", "s.pairing_id = p.id")} = 'accepted'
      and (exists (select 1 from role_grant r where r.membership_id = p.membership_id and r.role = 'mentor' and ${held("r")})
        or p.kind = 'buddy' and exists (select 1 from appointment o where o.membership_id = p.membership_id and o.starts_on <= $1::date
          and (o.ended_on is null or o.ended_on >= $1::date))))`,
  success: `(with said as (
        select w.measure_id, w.position, w.kind::text as kind, w.review_on
        from success_word w join success_measure m on m.id = w.measure_id
        where m.appointment_id = a.id and ${on("w.recorded_at")} <= $1::date
      ), agreed as (
        select y.measure_id, max(y.position) as yes from said y where y.kind = 'agreed'
          and not exists (select 1 from said o where o.measure_id = y.measure_id and o.kind in ('met', 'dropped'))
        group by y.measure_id
      ), review as (
        select g.measure_id, (select r.review_on from said r where r.measure_id = g.measure_id and r.review_on is not null
            and (r.kind = 'progress' and r.position > g.yes or r.position = (select max(x.position) from said x
              where x.measure_id = g.measure_id and x.kind = 'worded' and x.position < g.yes))
          order by r.position desc limit 1) as on_day
        from agreed g
      ) select count(*) > 0 and coalesce(bool_and(on_day > $1::date), true) from review)
    or ${earlier("success_agreed")}`,
  shaping: `(select max(x.asked_on) from shaping_ask x where x.appointment_id = a.id and x.asked_on <= $1::date)
        + interval '12 months' >= $1::date
    and not exists (select 1 from role_proposal r where r.appointment_id = a.id and r.said_by_id = a.membership_id
      and ${on("r.recorded_at")} <= $1::date and r.answer_by < $1::date
      and not exists (select 1 from role_proposal_state s where s.proposal_id = r.id and ${on("s.recorded_at")} <= $1::date))`,
};

const word = (promise: string, kinds: string, more: string) =>
  `exists (select 1 from promise_word w where w.appointment_id = a.id and w.promise = '${promise}' and w.kind in (${kinds})
    and ${on("w.recorded_at")} <= $1::date and not exists (select 1 from promise_word l where l.appointment_id = a.id
      and l.promise = w.promise and l.position > w.position and l.kind in (${more}) and ${on("l.recorded_at")} <= $1::date))`;

/** How the promises to the partners of a trust stood on a day. */
function promisesSql(): string {
  const columns = Object.entries(shown).flatMap(([promise, isShown]) => {
    const isDisputed = word(promise, "'did_not_happen'", "'confirmed', 'answered'");
    const isNotNeeded = word(promise, "'not_needed_agreed'", "'needed', 'not_needed'");
    return [
      `count(*) filter (where (${isShown}) and not (${isNotNeeded} and not ${isDisputed}))::int as "${promise}"`,
      `count(*) filter (where ${isNotNeeded} and not ${isDisputed})::int as "not ${promise}"`,
    ];
  });
  return `select count(*)::int as partners, ${columns.join(", ")}
    from appointment a
    where a.starts_on <= $1::date and (a.ended_on is null or a.ended_on >= $1::date)
      and (select s.kind::text from appointment_state s where s.appointment_id = a.id and s.kind <> 'ended'
        and ${happened("s")} <= $1::date order by s.position desc limit 1) in ('inducting', 'active')`;
}

/** Everything else the page counts, as of $1. */
const figuresSql = `select
  (select count(*)::int from raised_point p where coalesce(p.happened_on, ${on("p.recorded_at")}) >= ($1::date - interval '12 months')
    and not exists (select 1 from raised_point_word w where w.point_id = p.id and w.kind = 'taken_back')) as raised,
  (select count(*)::int from raised_point p where coalesce(p.happened_on, ${on("p.recorded_at")}) >= ($1::date - interval '12 months')
    and not exists (select 1 from raised_point_word w where w.point_id = p.id and w.kind = 'taken_back')
    and exists (select 1 from raised_point_answer x where x.point_id = p.id)) as answered,
  (select count(distinct x.point_id)::int from raised_point_answer x join raised_point p on p.id = x.point_id
    where x.kind = 'changed' and coalesce(p.happened_on, ${on("p.recorded_at")}) >= ($1::date - interval '12 months')
    and not exists (select 1 from raised_point_word w where w.point_id = p.id and w.kind = 'taken_back')) as changed,
  (select count(*)::int from appointment a where a.ended_on is null or a.ended_on >= $1::date) as holders,
  (select count(*)::int from time_request r join appointment a on a.id = r.appointment_id
    where (a.ended_on is null or a.ended_on >= $1::date)
      and not exists (select 1 from time_request_state s where s.request_id = r.id)) as "timeWaiting"`;

const seatsSql = `select c.name, coalesce(c.target, case when c.safety_related
      then coalesce((select x.committee_target from trust_settings x), 2) end) as wanted,
    (select count(*)::int from invitation i join appointment a on a.id = i.appointment_id
      where i.committee_id = c.id and i.meeting_id is null and ${span("i")}
        and (a.ended_on is null or a.ended_on >= $1::date)
        and (select s.kind::text from appointment_state s where s.appointment_id = a.id and (s.kind <> 'ended' or a.ended_on < $1::date)
          order by s.position desc limit 1) <> 'paused') as filled
  from committee c where c.ended_at is null order by c.name`;

/** Counts a trust's figures as of some days, first to last. */
export async function countByHand(shortName: string, days: readonly string[]) {
  const trustId = await trustOf(shortName);
  const client = new pg.Client({ connectionString: process.env.E2E_APP_URL });
  await client.connect();
  try {
    await client.query("select set_config('app.trust_id', $1, false)", [trustId]);
    const promises: OnDay[] = [];
    for (const day of days) {
      const [row] = (await client.query(promisesSql(), [day])).rows;
      const of = (prefix: string) =>
        Object.fromEntries(Object.keys(shown).map((promise) => [promise, Number(row[prefix + promise])]));
      promises.push({ partners: row.partners, inPlace: of(""), notNeeded: of("not ") });
    }
    const today = days.at(-1);
    const [figures] = (await client.query(figuresSql, [today])).rows;
    const seats: { name: string; wanted: number | null; filled: number }[] = (
      await client.query(seatsSql, [today])
    ).rows;
    return { promises, figures: figures as Record<string, number>, seats };
  } finally {
    await client.end();
  }
}

async function trustOf(shortName: string): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.E2E_IDENTITY_URL });
  await client.connect();
  try {
    const { rows } = await client.query("select trust_id from short_name where short_name = $1", [shortName]);
    return String(rows[0]?.trust_id);
  } finally {
    await client.end();
  }
}
