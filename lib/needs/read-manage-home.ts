import { can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { readInTrust } from "@/lib/db.ts";
import { type WithSponsor, withSponsor } from "@/lib/needs/no-time.ts";
import { partnersOf } from "@/lib/needs/partner.ts";
import { isMine, type ListChoice, listChoice, listed, type PartnerLine } from "@/lib/needs/partner-list.ts";
import { partnersSql } from "@/lib/needs/partners-sql.ts";
import type { PartnersRow } from "@/lib/needs/rows.ts";
import { needsOf } from "@/lib/needs/rules.ts";
import { lineOf, type NeedLine } from "@/lib/needs/words.ts";
import type { Paged } from "@/lib/paging.ts";
import { clockNow, type Day, today } from "@/lib/time.ts";
import { type TrustSql, trustSql } from "@/lib/trust-sql.ts";

export type ManageHome = {
  /** What needs somebody, oldest first. */
  needs: NeedLine[];
  /** What whoever supports a partner has no time for: it is with the trust's sponsors. */
  withSponsor: WithSponsor[];
  /** What the reader sees to on the trust's own list and is not done, first due first. */
  prepares: { id: string; title: string; dueOn: Day }[];
  choice: ListChoice;
  list: Paged<PartnerLine>;
  /** Nobody is appointed here. */
  isEmpty: boolean;
  /** Some partners are the reader's, and others are not: there is a choice between them. */
  hasOthers: boolean;
  /** Whether the reader may do what needs somebody, or only look. */
  mayManage: boolean;
};

/**
 * The home of those who manage partners, read in one message to the database: what needs them today, and their partners
 * with what each waits for. `asked` is what the address says of which partners, and in what order.
 */
export async function readManageHome(
  actor: Member,
  asked: Parameters<typeof listChoice>[0] = {},
  page = 1,
): Promise<ManageHome> {
  const { trustId, membershipId } = actor;
  const [row] = await readInTrust<PartnersRow & Pick<ManageHome, "prepares">>(
    actor,
    "appointment:read",
    { membershipId },
    manageHomeSql(trustId, membershipId),
  );
  const now = { day: today(), clock: clockNow() };
  const partners = row ? partnersOf(row, now.day) : [];
  const mine = partners.filter((partner) => isMine(partner, membershipId));
  const mayManage = can(actor, "appointment:move", {});
  const choice = listChoice(asked, mayManage && mine.length > 0 ? "mine" : "all");
  const shown = choice.whose === "mine" ? mine : partners;
  const needs = needsOf(partners, now, { membershipId, isAbout: (partner) => shown.includes(partner) });
  return {
    needs: needs.map((need) => lineOf(need, now.day)),
    withSponsor: withSponsor(shown, membershipId),
    prepares: row?.prepares ?? [],
    choice,
    list: listed(shown, choice, { day: now.day, page }),
    isEmpty: partners.length === 0,
    hasOthers: mine.length > 0 && mine.length < partners.length,
    mayManage,
  };
}

/** The statement behind `readManageHome`; `npm run bench` sends it without the rest of the product around it. */
export function manageHomeSql(trustId: string, membershipId: string): TrustSql {
  const partners = partnersSql(
    trustId,
    membershipId,
    trustSql`a.ended_on is null or a.ended_on >= ${today()}`,
  );
  return trustSql`
    select p.row || jsonb_build_object('prepares', coalesce((
      select jsonb_agg(jsonb_build_object('id', x.id, 'title', x.title, 'dueOn', x.due_on) order by x.due_on, x.id)
      from readiness_item x
      where x.trust_id = ${trustId} and x.owner_id = ${membershipId} and x.ended_at is null
        and coalesce((select s.kind::text from readiness_state s
          where s.trust_id = ${trustId} and s.item_id = x.id order by s.position desc limit 1), '') <> 'done'), '[]')) as row
    from (${partners}) p`;
}
