import { forbidden } from "next/navigation";
import { SheetView } from "@/app/[trust]/sheet-view.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { readSheet } from "@/lib/appointments/read-sheet.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** A partner's sheet, for those who print it and hand or post it to somebody without a computer. */
export default async function PartnerSheetPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const sheet = await readOr404(readSheet(await requireActor(trust), appointmentId));
  // A partner has their own page for it.
  if (sheet.isPartner) forbidden();
  return (
    <TrustPage
      trust={trust}
      title={`Sheet for ${sheet.partner}`}
      current="manage"
      back={{ href: `/${trust}/manage/partners/${appointmentId}`, label: sheet.partner }}
    >
      <p className="no-print">
        To print this sheet for {sheet.partner}, choose Print in your browser. It is in large letters on
        paper, and says “I”: it is theirs.
      </p>
      <SheetView sheet={sheet} />
    </TrustPage>
  );
}
