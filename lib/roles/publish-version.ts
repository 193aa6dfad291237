import { z } from "zod";
import { authorise } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import { currentAppointment } from "@/lib/appointments/current.ts";
import { audit } from "@/lib/audit.ts";
import { inTrust, type TrustTransaction } from "@/lib/db.ts";
import { Refusal } from "@/lib/errors.ts";
import { choice, formId, optionalText } from "@/lib/form-fields.ts";
import { queueMessages } from "@/lib/messages/queue-message.ts";
import { draftFingerprint } from "@/lib/roles/draft-fingerprint.ts";
import { missingFromDraft } from "@/lib/roles/missing-from-draft.ts";
import { type Draft, readDraft } from "@/lib/roles/read-draft.ts";
import { now } from "@/lib/time.ts";

export const PublishVersion = z.object({
  id: formId,
  kind: choice(["major", "minor"], "whether partners need to agree again"),
  whatChanged: optionalText(2000),
  /** What the draft was when the page was drawn; left out where there was no page. */
  seen: z.string().max(10_000).optional(),
});
export type PublishVersion = z.output<typeof PublishVersion>;

/**
 * Makes a draft the version in force, for the admin of a trust. Freezes the words of its tasks, and tells everybody
 * who holds the role: a major version asks them to agree, a minor one says what was reworded.
 *
 * Sent twice, it answers as it did the first time. Refuses a draft with something missing, naming it.
 */
export async function publishVersion(actor: Member, versionId: string, input: PublishVersion): Promise<void> {
  return inTrust(actor, async (tx) => {
    const draft = await readDraft(tx, actor, versionId);
    authorise(actor, "role-description:publish", {});
    if (draft.publication?.id === input.id) return;
    if (draft.publication)
      throw new Refusal("Somebody has just published this version. There is nothing left to do.");
    const missing = missingFromDraft(draft);
    if (missing.length > 0)
      throw new Refusal(`Before you publish: ${missing.map((each) => each.what).join("; ")}.`);
    refuseUnseen(draft, input.seen);
    const first = draft.number === 1;
    if (!first && input.whatChanged === "")
      throw new Refusal("Say what changed, for the partners who hold this role", { field: "whatChanged" });

    const key = { trustId: actor.trustId, versionId };
    await tx.publishedTask.createMany({
      data: draft.tasks.map(({ taskProfile, position }) => ({
        ...key,
        taskProfileId: taskProfile.id,
        position,
        name: taskProfile.name,
        purpose: taskProfile.purpose,
        time: taskProfile.time,
        frequency: taskProfile.frequency,
        preparation: taskProfile.preparation,
        stance: taskProfile.stance,
        contactName: taskProfile.contact?.name ?? null,
      })),
    });
    const kind = first ? "major" : input.kind;
    const whatChanged = first ? "This is the first version." : input.whatChanged;
    await tx.publication.create({
      data: {
        ...key,
        id: input.id,
        kind,
        whatChanged,
        publishedById: actor.membershipId,
        publishedAt: now(),
      },
    });
    await audit(tx, actor, `role-description:published-${kind}`, {
      kind: "role_description_version",
      id: versionId,
    });
    await tellHolders(tx, actor, draft, kind);
  });
}

/** Another admin's change, made after the page was opened, is not published unread. */
function refuseUnseen(draft: Draft, seen: string | undefined): void {
  const current = draftFingerprint(draft);
  if (seen !== undefined && seen !== current)
    throw new Refusal(
      "Somebody changed the draft after you opened this page. Read it once more, then publish it if it is right.",
      { current: { seen: current } },
    );
}

/** Everybody who holds the role today learns what is asked of them. */
async function tellHolders(
  tx: TrustTransaction,
  actor: Member,
  version: { roleDescriptionId: string; number: number; title: string },
  kind: "major" | "minor",
): Promise<void> {
  const holders = await tx.appointment.findMany({
    where: { trustId: actor.trustId, roleDescriptionId: version.roleDescriptionId, ...currentAppointment() },
    select: { membershipId: true },
  });
  const about = `${version.title}, version ${version.number}`;
  await queueMessages(
    tx,
    actor,
    holders.map(({ membershipId }) => ({
      to: membershipId,
      path: "partner/role",
      ...(kind === "major"
        ? {
            kind: "agreement_needed" as const,
            subject: "Your role description has changed",
            body: `There is a new version of your role description: ${about}. Please read it. It needs your agreement.`,
          }
        : {
            kind: "wording_changed" as const,
            subject: "Your role description was reworded",
            body: `Some words in your role description were changed: ${about}. You do not need to agree again.`,
          }),
    })),
  );
}
