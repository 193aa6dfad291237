import { pairingWords } from "@/lib/appointments/words.ts";
import type { RecordEntry } from "@/lib/records/describe-record.ts";
import { entry } from "@/lib/records/entry.ts";
import type { IntroductionKept, PersonAround } from "@/lib/records/load-people-met.ts";
import type { PersonalRecord } from "@/lib/records/load-record.ts";
import { introductionWords } from "@/lib/records/words.ts";
import { showShortDate } from "@/lib/time.ts";

/** Somebody who was beside them. */
export function describePerson({ name, as, from, until, pairing }: PersonAround): RecordEntry {
  const what = as === "mentor" || as === "buddy" ? pairingWords[as] : as;
  const dates = `From ${showShortDate(from)}${until ? ` until ${showShortDate(until)}` : ""}.`;
  const answer =
    pairing?.answer === null
      ? "Asked, with no answer."
      : pairing?.answer === "declined"
        ? "They said no."
        : "";
  return entry(
    `${name}, your ${what}`,
    [[dates, answer].filter((words) => words).join(" ")],
    pairing ? [{ label: "What for", text: pairing.purpose }] : [],
  );
}

/** Somebody they were to meet. */
export function describeIntroduction({ name, jobTitle, why, state, on }: IntroductionKept): RecordEntry {
  return entry(
    jobTitle ? `${name}, ${jobTitle}` : name,
    [`${introductionWords[state ?? "to_arrange"]} ${showShortDate(on)}.`],
    [{ label: "Why", text: why }],
  );
}

/** What they bring, in their own words. */
export function describeProfile(profile: PersonalRecord["profile"]): RecordEntry[] {
  if (!profile) return [];
  const boxes = [
    ["Experience", profile.experience],
    ["Skills", profile.skills],
    ["Interests", profile.interests],
    ["When you are free", profile.whenFree],
  ] as const;
  return [
    entry(
      "In your own words",
      [profile.seenByPartners ? "Other partners here may see you." : "Other partners here do not see you."],
      boxes.flatMap(([label, text]) => (text ? [{ label, text }] : [])),
    ),
  ];
}
