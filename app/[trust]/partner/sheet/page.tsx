import { notFound } from "next/navigation";
import { SheetView } from "@/app/[trust]/sheet-view.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { readSheet } from "@/lib/appointments/read-sheet.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** A partner's own sheet, to print. */
export default async function MySheetPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const sheet = await readOr404(readSheet(actor, actor.appointmentId));
  return (
    <TrustPage
      trust={trust}
      title="Your sheet in large letters"
      current="partner"
      back={{ href: `/${trust}/partner`, label: "Your role" }}
    >
      <p className="no-print">
        To print this sheet, choose Print in your browser. It is in large letters on paper.
      </p>
      <SheetView sheet={sheet} />
    </TrustPage>
  );
}
