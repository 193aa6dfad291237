import { notFound } from "next/navigation";
import { HandbookView } from "@/app/[trust]/handbook/handbook-view.tsx";
import { readHandbook } from "@/lib/handbook/read-handbook.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** A version of the handbook by its number: an earlier one, or the one in force. */
export default async function HandbookVersionPage(props: {
  params: Promise<{ trust: string; number: string }>;
}) {
  const { trust, number } = await props.params;
  const actor = await requireActor(trust);
  if (!/^[1-9]\d{0,4}$/.test(number)) notFound();
  const handbook = await readOr404(readHandbook(actor, Number(number)));
  return <HandbookView trust={trust} actor={actor} handbook={handbook} />;
}
