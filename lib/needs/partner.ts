import { recordsOf } from "@/lib/answers/answer-row.ts";
import { type Answer, answersOf } from "@/lib/answers/rules.ts";
import { holds, managesOn } from "@/lib/answers/spans.ts";
import { type AgreementStanding, agreementStanding } from "@/lib/appointments/agreement-standing.ts";
import type { PartnerRow, PartnersRow } from "@/lib/needs/rows.ts";
import { type Day, dayOf } from "@/lib/time.ts";

/** The day and the time on the clock, "14:05", as which something is worked out. */
export type Moment = { day: Day; clock: string };

/** Who line-manages a partner today, or stands in. False: they are no manager here any more, since then. */
export type Supporter = { membershipId: string; name: string; isManager: boolean; leftOn: Day | null };

/** A current partner with what the rules find in their rows. */
export type Partner = Omit<PartnerRow, "lineManagers" | "deputies"> & {
  appointedOn: Day;
  standing: AgreementStanding;
  answers: Answer[];
  lineManager: Supporter | null;
  deputy: Supporter | null;
  /** From when there was no deputy, where there is none. */
  deputyEndedOn: Day | null;
  deputySince: Day | null;
};

/** The partners as they stand on a day. */
export function partnersOf(row: PartnersRow, asOf: Day): Partner[] {
  return row.partners.map((each) => {
    const { lineManagers, deputies, ...partner } = each;
    const role = row.roles.find(({ id }) => id === partner.roleDescriptionId);
    const { managers, admins, trainingItems } = row;
    const deputy = deputies.find((one) => holds(one, asOf));
    return {
      ...partner,
      appointedOn: dayOf(new Date(partner.recordedAt)),
      standing: agreementStanding(
        (role?.published ?? []).map((version) => ({
          ...version,
          publishedAt: new Date(version.publishedAt),
        })),
        partner.agreements,
        new Date(partner.recordedAt),
      ),
      answers: answersOf(
        recordsOf({ ...each, version: role?.version ?? null, managers, admins, trainingItems }),
        asOf,
      ),
      lineManager: supporter(
        lineManagers.find((one) => holds(one, asOf)),
        asOf,
      ),
      deputy: supporter(deputy, asOf),
      deputySince: deputy?.startsOn ?? null,
      deputyEndedOn: latest(deputies.flatMap(({ endsOn }) => (endsOn && endsOn <= asOf ? [endsOn] : []))),
    };
  });
}

/** The latest of some days. */
export function latest(days: readonly (Day | null)[]): Day | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

function supporter(row: PartnerRow["deputies"][number] | undefined, asOf: Day): Supporter | null {
  if (!row) return null;
  const spells = row.spells.map(({ from, until }) => ({
    from: new Date(from),
    until: until === null ? null : new Date(until),
  }));
  const isManager = managesOn(spells, asOf);
  const left = spells.map(({ until }) => until && dayOf(until)).filter((day) => day !== null && day <= asOf);
  return {
    membershipId: row.membershipId,
    name: row.name,
    isManager,
    leftOn: isManager ? null : latest(left),
  };
}
