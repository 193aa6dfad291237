import { randomUUID } from "node:crypto";
import type { Member } from "@/lib/actor.ts";
import { type SayPromise, sayPromise } from "@/lib/promises/say-promise.ts";
import { askPartner } from "@/lib/shaping/ask-partner.ts";
import type { PromiseKind } from "@/prisma/generated/enums.ts";
import type { DemoPartner } from "./meeting-history.ts";
import { daysAgo } from "./when.ts";

type Of = { actor: Member; appointmentId: string };

/** What was said of the trust's promises: so, not so and mended, not needed and agreed; and who was asked to shape the role. */
export async function seedHarboursidePromises(
  manager: Member,
  { margaret, arthur, samuel, priya }: Record<"margaret" | "arthur" | "samuel" | "priya", DemoPartner>,
): Promise<void> {
  await asked(210, margaret, manager);
  await asked(95, samuel, manager);
  await asked(50, arthur, manager);
  await asked(2, priya, manager);
  await said(90, margaret, margaret.actor, "one_to_ones", { kind: "confirmed" });
  await said(88, margaret, margaret.actor, "introductions", {
    kind: "did_not_happen",
    words: "The chair was away both times.",
  });
  await said(84, margaret, manager, "introductions", {
    position: 1,
    kind: "answered",
    words: "You are right. He rings you on Thursday, and I have put it in both diaries.",
  });
  await said(70, margaret, margaret.actor, "introductions", { position: 2, kind: "confirmed" });
  await said(60, arthur, manager, "pairing", {
    kind: "not_needed",
    words: "He was a partner for six years, and others come to him.",
  });
  await said(58, arthur, manager, "pairing", { position: 1, kind: "not_needed_agreed", how: "phone" });
  await said(3, priya, manager, "meetings", {
    kind: "not_needed",
    words: "Until the induction is done, you join one meeting at a time.",
  });
  await said(2, samuel, samuel.actor, "handbook", {
    kind: "did_not_happen",
    words: "I was told that it would come by post as well.",
  });
}

/** A promise that was not kept, and that nobody has answered. */
export async function seedFellviewPromises(sam: Of): Promise<void> {
  await said(70, sam, sam.actor, "one_to_ones", {
    kind: "did_not_happen",
    words: "We have never sat down together.",
  });
}

/** A partner is asked whether their role should change. */
export function asked(days: number, { appointmentId }: Of, by: Member): Promise<void> {
  return daysAgo(days, () =>
    askPartner(by, appointmentId, { id: randomUUID(), how: "themselves", askedOn: null }),
  );
}

function said(
  days: number,
  { appointmentId }: Of,
  by: Member,
  promise: PromiseKind,
  given: Pick<SayPromise, "kind"> & Partial<SayPromise>,
): Promise<void> {
  return daysAgo(days, () =>
    sayPromise(by, appointmentId, promise, {
      id: randomUUID(),
      position: 0,
      words: "",
      how: "themselves",
      ...given,
    }),
  );
}
