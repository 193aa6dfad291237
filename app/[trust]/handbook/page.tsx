import { HandbookView } from "@/app/[trust]/handbook/handbook-view.tsx";
import { readHandbook } from "@/lib/handbook/read-handbook.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** The handbook in force: its contents, and for a partner to say that they read it. */
export default async function HandbookPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const handbook = await readOr404(readHandbook(actor));
  const { done } = await props.searchParams;
  return <HandbookView trust={trust} actor={actor} handbook={handbook} done={done} />;
}
