import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { checkUrgentContacts } from "@/lib/appointments/appoint-partner.ts";
import { checkLineManager } from "@/lib/appointments/check-line-manager.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { earlierKinds } from "@/lib/before/earlier-kinds.ts";
import { type Serving, takeTurns, writeBroughtIn } from "@/lib/before/write-brought-in.ts";
import {
  asSentence,
  known,
  type WrittenDay,
  whyNotPast,
  whyTooEarly,
  writtenDay,
} from "@/lib/before/written-day.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import {
  chosenId,
  eachRow,
  formId,
  optionalChosenId,
  optionalDate,
  optionalLine,
} from "@/lib/form-fields.ts";
import { checkReach, emailTaken, personFields, whoHasEmail } from "@/lib/people/person-details.ts";
import { currentVersion } from "@/lib/roles/current-version.ts";
import { loadPeopleToAsk } from "@/lib/support/places.ts";
import { type Day, showShortDate } from "@/lib/time.ts";

const served = {
  id: formId,
  roleDescriptionId: chosenId("a role description"),
  startedOn: writtenDay().refine((day) => day !== null, "Enter the day the role began, or “not known”"),
  termEndsOn: optionalDate(),
  lineManagerId: chosenId("a line manager"),
  managesSince: writtenDay(),
  /** Since when they sit on each committee; nothing where they do not. */
  since: eachRow(writtenDay()),
  pairedWithId: optionalChosenId,
  pairedSince: writtenDay(),
  role_explained: writtenDay(),
  induction: writtenDay(),
  handbook: writtenDay(),
  training: writtenDay(),
  trainingWords: optionalLine(300),
  one_to_ones: writtenDay(),
  success_agreed: writtenDay(),
};

export const BringIn = z
  .discriminatedUnion(
    "person",
    [
      z.object({
        person: z.literal("existing"),
        membershipId: chosenId("a person from the list"),
        ...served,
      }),
      z.object({ person: z.literal("new"), personId: formId, ...personFields, ...served }),
    ],
    { error: "Choose somebody from the list, or somebody new" },
  )
  .transform((form) => {
    if (form.person === "existing") {
      const { person, membershipId, ...rest } = form;
      return { ...rest, person: { membershipId } };
    }
    const { person, personId, name, email, phone, reachedBy, ...rest } = form;
    return { ...rest, person: { personId, name, email, phone, reachedBy } };
  });
export type BringIn = Omit<z.output<typeof BringIn>, "person"> & {
  /** Somebody this trust knows, or somebody new, named here. */
  person: { membershipId: string } | NewPerson;
};
type NewPerson = NonNullable<Serving["newPerson"]> & { personId: string };

/**
 * Brings in a partner who has been serving since before Alongside, for a manager: who they are, since when, and what
 * was in place, each with its day or "not known". All of it is written at one moment and shown as before Alongside; the
 * partner and the line manager are told. Sent twice, it is done once.
 *
 * Refuses somebody who is a partner here already, days to come or before there was an NHS, a line manager who manages
 * nobody here, a role without a published version, and what `appointPartner` refuses besides.
 */
export async function bringIn(actor: Member, input: BringIn): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:make", {});
    const { trustId } = actor;
    await takeTurns(tx, trustId);
    if ((await tx.appointment.count({ where: { trustId, id: input.id } })) > 0) return;
    await checkUrgentContacts(tx, trustId);
    const startsOn = checkDays(input);
    const roleTitle = await titleInForce(tx, trustId, input.roleDescriptionId);
    await checkLineManager(tx, trustId, input.lineManagerId);
    const person = await findPerson(tx, trustId, input.person);
    if (person.membershipId === input.lineManagerId)
      throw new Refusal("Nobody can be their own line manager", { field: "lineManagerId" });
    const serving: Serving = {
      id: input.id,
      ...person,
      roleDescriptionId: input.roleDescriptionId,
      roleTitle,
      startsOn,
      termEndsOn: input.termEndsOn,
      lineManagerId: input.lineManagerId,
      managesSince: known(input.managesSince),
      seats: await findSeats(tx, trustId, input.since),
      pairing: await findPairing(tx, trustId, person.membershipId, input),
      earlier: earlierKinds.flatMap((kind) => {
        const words = kind === "training" ? input.trainingWords : null;
        const day = input[kind] ?? (words ? "not known" : null);
        return day === null ? [] : [{ kind, happenedOn: known(day), words }];
      }),
    };
    await writeBroughtIn(tx, actor, [serving]);
  });
}

/** The day the role began, null where it is not known. A caller may send what no form lets through. */
function checkDays(input: BringIn): Day | null {
  const fields: [string, WrittenDay][] = [
    ["startedOn", input.startedOn],
    ["managesSince", input.managesSince],
    ["pairedSince", input.pairedSince],
    ...earlierKinds.map((kind): [string, WrittenDay] => [kind, input[kind]]),
    ...Object.entries(input.since).map(([id, day]): [string, WrittenDay] => [`since.${id}`, day]),
  ];
  for (const [field, day] of fields) {
    const why = whyNotPast(day);
    if (why) throw new Refusal(asSentence(why), { field });
  }
  const startsOn = known(input.startedOn);
  const { termEndsOn } = input;
  if (termEndsOn && whyTooEarly(termEndsOn))
    throw new Refusal(asSentence(whyTooEarly(termEndsOn) ?? ""), { field: "termEndsOn" });
  if (termEndsOn && startsOn && termEndsOn < startsOn)
    throw new Refusal(`Enter a day on or after ${showShortDate(startsOn)}, when the role began`, {
      field: "termEndsOn",
    });
  const sinceRole = fields.filter(([field]) => field === "managesSince" || field.startsWith("since."));
  for (const [field, day] of sinceRole)
    if (startsOn && day && day !== "not known" && day < startsOn)
      throw new Refusal(`Enter a day on or after ${showShortDate(startsOn)}, when the role began`, { field });
  return startsOn;
}

async function titleInForce(
  tx: TrustTransaction,
  trustId: string,
  roleDescriptionId: string,
): Promise<string> {
  const role = await tx.roleDescription.count({ where: { trustId, id: roleDescriptionId } });
  if (role === 0) throw new NotFound();
  const version = await currentVersion(tx, trustId, roleDescriptionId);
  if (version) return version.title;
  throw new Refusal("This role description is not published yet. An admin publishes it first", {
    field: "roleDescriptionId",
  });
}

async function findPerson(
  tx: TrustTransaction,
  trustId: string,
  person: BringIn["person"],
): Promise<Pick<Serving, "membershipId" | "name" | "newPerson" | "canSignIn">> {
  if ("membershipId" in person) {
    const there = await tx.membership.findUnique({
      where: { trustId_id: { trustId, id: person.membershipId }, endedAt: null },
      select: {
        id: true,
        name: true,
        email: true,
        accountId: true,
        appointments: { where: currentAppointment(), take: 1, select: { id: true } },
      },
    });
    if (!there) throw new NotFound();
    if (there.appointments.length > 0)
      throw new Refusal(`${there.name} is a partner here already`, { field: "membershipId" });
    const canSignIn = there.accountId !== null || there.email !== null;
    return { membershipId: there.id, name: there.name, newPerson: null, canSignIn };
  }
  const { personId, ...details } = person;
  checkReach(details);
  const holder = await whoHasEmail(tx, trustId, details.email, personId);
  if (holder) throw emailTaken(holder, "If it is the same person, choose them from the list.");
  return {
    membershipId: personId,
    name: details.name,
    newPerson: details,
    canSignIn: details.email !== null,
  };
}

async function findSeats(
  tx: TrustTransaction,
  trustId: string,
  since: BringIn["since"],
): Promise<Serving["seats"]> {
  const seats = Object.entries(since).filter(([, day]) => day !== null);
  const there = await tx.committee.findMany({
    where: { trustId, id: { in: seats.map(([id]) => id) }, endedAt: null },
    select: { id: true },
  });
  if (there.length < seats.length) throw new NotFound();
  return seats.map(([committeeId, day]) => ({ committeeId, since: known(day) }));
}

async function findPairing(
  tx: TrustTransaction,
  trustId: string,
  partnerId: string,
  { pairedWithId, pairedSince }: Pick<BringIn, "pairedWithId" | "pairedSince">,
): Promise<Serving["pairing"]> {
  if (!pairedWithId) {
    if (pairedSince === null) return null;
    throw new Refusal("Choose who their mentor or buddy is, or leave the day empty", {
      field: "pairedWithId",
    });
  }
  const [mentors, buddies] = [
    await loadPeopleToAsk(tx, trustId, "mentor", partnerId),
    await loadPeopleToAsk(tx, trustId, "buddy", partnerId),
  ];
  const isAmong = (people: { id: string }[]) => people.some(({ id }) => id === pairedWithId);
  if (!isAmong(buddies))
    throw new Refusal("Choose somebody who is a mentor or a partner at this trust today", {
      field: "pairedWithId",
    });
  const kind = isAmong(mentors) ? "mentor" : "buddy";
  return { membershipId: pairedWithId, kind, since: known(pairedSince) };
}
