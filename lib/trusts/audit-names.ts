import type { TrustTransaction } from "@/lib/db.ts";
import { loadMeetingNames } from "@/lib/trusts/audit-names-of-meetings.ts";

type Entry = {
  action: string;
  actorKind: string;
  actorId: string | null;
  subjectKind: string;
  subjectId: string;
};

/** The names behind the ids of some audit lines, in one read for each kind of thing, however many lines. */
export async function loadAuditNames(tx: TrustTransaction, trustId: string, entries: readonly Entry[]) {
  const idsOf = (kind: string) =>
    entries.filter((each) => each.subjectKind === kind).map((each) => each.subjectId);
  const among = (kind: string) => ({ where: { trustId, id: { in: idsOf(kind) } } });
  const actors = entries.flatMap((each) =>
    each.actorKind === "member" && each.actorId ? [each.actorId] : [],
  );

  const people = await tx.membership.findMany({
    where: { trustId, id: { in: [...actors, ...idsOf("membership")] } },
    select: { id: true, name: true },
  });
  const appointments = await tx.appointment.findMany({
    ...among("appointment"),
    select: { id: true, membership: { select: { name: true } } },
  });
  const agreements = await tx.agreement.findMany({
    ...among("agreement"),
    select: { id: true, agreedBy: { select: { name: true } }, version: versionFields },
  });
  const contacts = await tx.contact.findMany({ ...among("contact"), select: { id: true, name: true } });
  const tasks = await tx.taskProfile.findMany({
    ...among("task_profile"),
    select: { id: true, name: true },
  });
  const networks = await tx.networkLink.findMany({
    ...among("network_link"),
    select: { id: true, name: true },
  });
  const pages = await tx.handbookPage.findMany({
    ...among("handbook_page"),
    select: { id: true, title: true },
  });
  const handbooks = await tx.handbookVersion.findMany({
    ...among("handbook_version"),
    select: { id: true, number: true },
  });
  const terms = await tx.glossaryTerm.findMany({
    ...among("glossary_term"),
    select: { id: true, term: true },
  });
  const trainings = await tx.trainingItem.findMany({
    ...among("training_item"),
    select: { id: true, name: true },
  });
  const steps = await tx.inductionStep.findMany({
    ...among("induction_step"),
    select: { id: true, title: true },
  });
  const items = await tx.readinessItem.findMany({
    ...among("readiness_item"),
    select: { id: true, title: true },
  });
  const briefings = await tx.briefing.findMany({
    ...among("briefing"),
    select: { id: true, audience: true },
  });
  const pairings = await tx.pairing.findMany({
    ...among("pairing"),
    select: { id: true, kind: true, membership: named, appointment: { select: { membership: named } } },
  });
  const introductions = await tx.introduction.findMany({
    ...among("introduction"),
    select: { id: true, contact: named, appointment: { select: { membership: named } } },
  });
  const versions = await tx.roleDescriptionVersion.findMany({
    ...among("role_description_version"),
    select: { id: true, ...versionFields.select },
  });
  const sections = await tx.roleDescriptionSection.findMany({
    ...among("role_description_section"),
    select: { id: true, heading: true, version: versionFields },
  });

  const meetings = await loadMeetingNames(tx, trustId, idsOf);

  const names = new Map<string, string>(meetings);
  const agreed = new Map<string, string>();
  for (const { id, name } of people) names.set(id, name);
  for (const { id, membership } of appointments) names.set(id, membership.name);
  for (const { id, agreedBy, version } of agreements) {
    agreed.set(id, inWords(version));
    names.set(id, `that ${agreedBy.name} agreed ${inWords(version)}`);
  }
  for (const { id, name } of [...contacts, ...tasks, ...networks, ...trainings]) names.set(id, `“${name}”`);
  for (const { id, title } of [...pages, ...steps, ...items]) names.set(id, `“${title}”`);
  for (const { id, term } of terms) names.set(id, `“${term}”`);
  for (const { id, audience } of briefings) names.set(id, `“${audience}”`);
  for (const { id, number } of handbooks) names.set(id, `version ${number} of the handbook`);
  for (const { id, kind, membership, appointment } of pairings)
    names.set(id, `${membership.name} as ${kind} of ${appointment.membership.name}`);
  for (const { id, contact, appointment } of introductions)
    names.set(id, `${appointment.membership.name} and ${contact.name}`);
  for (const { id, ...version } of versions) names.set(id, inWords(version));
  for (const { id, heading, version } of sections) names.set(id, `“${heading}” in ${inWords(version)}`);

  return {
    /** Who did it. */
    who(entry: Entry): string {
      if (entry.actorKind === "member") return names.get(entry.actorId ?? "") ?? "Somebody";
      if (entry.actorKind === "link" && entry.subjectKind === "appointment") return "Somebody with a link";
      if (entry.actorKind === "link") return names.get(entry.subjectId) ?? "Somebody";
      return "Whoever runs Alongside";
    },
    /** Whom or what it was done to. */
    about(entry: Entry): string {
      const own = entry.action === "agreement:given" ? agreed.get(entry.subjectId) : undefined;
      return own ?? names.get(entry.subjectId) ?? gone[entry.subjectKind] ?? "something that is gone";
    },
  };
}

/** The only things that are ever removed. */
const gone: Record<string, string> = { role_description_section: "a section that was removed since" };

const named = { select: { name: true } } as const;
const versionFields = { select: { title: true, number: true } } as const;

function inWords(version: { title: string; number: number }): string {
  return `“${version.title}”, version ${version.number}`;
}
