import { notFound } from "next/navigation";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { type ManagedIntroduction, readIntroduction } from "@/lib/introductions/read-introduction.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** The introduction that a page is about, of the partner whom the address names. */
export async function openIntroduction(
  trust: string,
  appointmentId: string,
  introductionId: string,
): Promise<ManagedIntroduction> {
  const introduction = await readOr404(readIntroduction(await requireActor(trust), introductionId));
  if (introduction.partner.appointmentId !== appointmentId) notFound();
  return introduction;
}
