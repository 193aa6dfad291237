import { notFound } from "next/navigation";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type PairingDetail, readPairing } from "@/lib/support/read-pairing.ts";

/** The pairing that a page is about, of the partner whom the address names. */
export async function openPairing(
  trust: string,
  appointmentId: string,
  pairingId: string,
): Promise<PairingDetail> {
  const pairing = await readOr404(readPairing(await requireActor(trust), pairingId));
  if (pairing.partner.appointmentId !== appointmentId) notFound();
  return pairing;
}
