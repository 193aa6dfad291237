import { type Day, dayOf } from "@/lib/time.ts";
import type { HowRecorded } from "@/prisma/generated/enums.ts";

/** What a partner brings, and who recorded it how. */
export type ProfileSummary = {
  experience: string | null;
  skills: string | null;
  interests: string | null;
  whenFree: string | null;
  seenByPartners: boolean;
  revision: number;
  recordedBy: string;
  how: HowRecorded;
  changedOn: Day;
};

/** What it takes, for a `select`. */
export const profileFields = {
  experience: true,
  skills: true,
  interests: true,
  whenFree: true,
  seenByPartners: true,
  revision: true,
  how: true,
  changedAt: true,
  recordedBy: { select: { name: true } },
} as const;

type Row = Omit<ProfileSummary, "recordedBy" | "changedOn"> & {
  changedAt: Date;
  recordedBy: { name: string };
};

/** The same as its readers see it. */
export function toProfile({ changedAt, recordedBy, ...profile }: Row): ProfileSummary {
  return { ...profile, recordedBy: recordedBy.name, changedOn: dayOf(changedAt) };
}
