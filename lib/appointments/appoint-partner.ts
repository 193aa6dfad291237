import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { checkLineManager } from "@/lib/appointments/check-line-manager.ts";
import { partnerWords } from "@/lib/appointments/words.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { NotFound, Refusal } from "@/lib/errors.ts";
import { choice, chosenId, date, formId, optionalDate } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { checkReach, emailTaken, personFields, whoHasEmail } from "@/lib/people/person-details.ts";
import { currentVersion } from "@/lib/roles/current-version.ts";
import { now, showShortDate, toDate, today } from "@/lib/time.ts";
import { loadUrgentContacts, missingKinds } from "@/lib/urgent-contacts/load-urgent-contacts.ts";
import { nameKinds } from "@/lib/urgent-contacts/words.ts";

const appointment = {
  id: formId,
  roleDescriptionId: chosenId("a role description"),
  startsOn: date("the day the role starts"),
  termEndsOn: optionalDate(),
  lineManagerId: chosenId("a line manager"),
  state: choice(["checks", "inducting", "active"], "where they are now"),
};

export const AppointPartner = z
  .discriminatedUnion(
    "person",
    [
      z.object({
        person: z.literal("existing"),
        membershipId: chosenId("a person from the list"),
        ...appointment,
      }),
      z.object({ person: z.literal("new"), personId: formId, ...personFields, ...appointment }),
    ],
    { error: "Choose somebody from the list, or somebody new" },
  )
  .transform((form) => {
    const { id, roleDescriptionId, startsOn, termEndsOn, lineManagerId, state } = form;
    const rest = { id, roleDescriptionId, startsOn, termEndsOn, lineManagerId, state };
    if (form.person === "existing") return { ...rest, person: { membershipId: form.membershipId } };
    const { personId, name, email, phone, reachedBy } = form;
    return { ...rest, person: { personId, name, email, phone, reachedBy } };
  });
export type AppointPartner = Omit<z.output<typeof AppointPartner>, "person"> & {
  /** Somebody this trust knows, or somebody new, named here. */
  person: { membershipId: string } | NewPerson;
};
type NewPerson = Extract<z.output<typeof AppointPartner>["person"], { personId: string }>;

/**
 * Appoints a partner to a role, for a manager: the appointment, where it stands, their line manager, and a message to
 * both; all of it or nothing. Sent twice, it appoints once.
 *
 * Refuses while the trust has not said where urgent concerns go; a role without a published version, a line manager who manages nobody here, an end before the start, a
 * person who is a partner here already, and somebody new with an e-mail address that somebody here has.
 */
export async function appointPartner(actor: Member, input: AppointPartner): Promise<void> {
  return inTrust(actor, async (tx) => {
    authorise(actor, "appointment:make", {});
    const { trustId } = actor;
    const key = { trustId_id: { trustId, id: input.id } };
    const isThere = async () =>
      (await tx.appointment.findUnique({ where: key, select: { id: true } })) !== null;
    if (await isThere()) return;
    await checkUrgentContacts(tx, trustId);

    if (input.termEndsOn && input.termEndsOn < input.startsOn)
      throw new Refusal(`Enter a day on or after ${showShortDate(input.startsOn)}, when the role starts`, {
        field: "termEndsOn",
      });
    const title = await titleInForce(tx, trustId, input.roleDescriptionId);
    const manager = await checkLineManager(tx, trustId, input.lineManagerId);
    const person =
      "personId" in input.person
        ? await addPerson(tx, actor, input.person, isThere)
        : await findPerson(tx, trustId, input.person.membershipId);
    if (!person) return;
    if (person.id === input.lineManagerId)
      throw new Refusal("Nobody can be their own line manager", { field: "lineManagerId" });

    const { count } = await tx.appointment.createMany({
      data: {
        trustId,
        id: input.id,
        membershipId: person.id,
        roleDescriptionId: input.roleDescriptionId,
        startsOn: toDate(input.startsOn),
        termEndsOn: input.termEndsOn && toDate(input.termEndsOn),
        recordedAt: now(),
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      if (await isThere()) return;
      throw new Refusal(`${person.name} is a partner here already, at this time`, { field: "membershipId" });
    }
    const about = { trustId, appointmentId: input.id, recordedAt: now() };
    await tx.appointmentState.createMany({
      data: { ...about, kind: input.state, position: 1, recordedById: actor.membershipId },
    });
    await tx.lineManager.createMany({
      data: {
        ...about,
        membershipId: input.lineManagerId,
        startsOn: toDate(today()),
        recordedById: actor.membershipId,
      },
    });
    await audit(tx, actor, "appointment:made", { kind: "appointment", id: input.id });
    await queueMessages(tx, actor, [
      {
        to: person.id,
        kind: "appointed",
        subject: `Your role: ${title}`,
        body: `You have been appointed as a ${partnerWords(title)}. Your line manager is ${manager.name}. Please read your role description. It needs your agreement.`,
        path: "partner",
      },
      {
        to: input.lineManagerId,
        kind: "line_manager_of",
        subject: `You are the line manager of ${person.name}`,
        body: `${person.name} has been appointed as a ${partnerWords(title)}. The role starts on ${showShortDate(input.startsOn)}.`,
        path: `manage/partners/${input.id}`,
      },
    ]);
  });
}

/** Nobody becomes a partner where they would not know whom to call. A contact once given is never taken away. */
export async function checkUrgentContacts(tx: TrustTransaction, trustId: string): Promise<void> {
  const missing = missingKinds(await loadUrgentContacts(tx, trustId));
  if (missing.length > 0)
    throw new Refusal(
      `Before a partner is appointed, this trust has to say where urgent concerns go. Not given yet: ${nameKinds(missing)}. An admin gives them under “Set up”.`,
    );
}

async function titleInForce(
  tx: TrustTransaction,
  trustId: string,
  roleDescriptionId: string,
): Promise<string> {
  const role = await tx.roleDescription.findUnique({
    where: { trustId_id: { trustId, id: roleDescriptionId } },
    select: { id: true },
  });
  if (!role) throw new NotFound();
  const version = await currentVersion(tx, trustId, roleDescriptionId);
  if (version) return version.title;
  throw new Refusal("This role description is not published yet. An admin publishes it first", {
    field: "roleDescriptionId",
  });
}

async function findPerson(tx: TrustTransaction, trustId: string, id: string) {
  const person = await tx.membership.findUnique({
    where: { trustId_id: { trustId, id }, endedAt: null },
    select: { id: true, name: true },
  });
  if (!person) throw new NotFound();
  return person;
}

/** Names somebody new. Null where the same form, sent a moment before, has done all of it already. */
async function addPerson(
  tx: TrustTransaction,
  actor: Member,
  { personId, ...details }: NewPerson,
  isThere: () => Promise<boolean>,
): Promise<{ id: string; name: string } | null> {
  checkReach(details);
  const { trustId } = actor;
  const { count } = await tx.membership.createMany({
    data: { trustId, id: personId, ...details, createdAt: now(), revision: 1 },
    skipDuplicates: true,
  });
  if (count === 0) {
    if (await isThere()) return null;
    const holder = await whoHasEmail(tx, trustId, details.email, personId);
    if (!holder) throw new Refusal("This page is out of date. Go back and open it again.");
    throw emailTaken(holder, "If it is the same person, choose them from the list.");
  }
  await audit(tx, actor, "person:named", { kind: "membership", id: personId });
  return { id: personId, name: details.name };
}
