import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { RecordView } from "@/app/record-view.tsx";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readPartnerRecord } from "@/lib/records/read-partner-record.ts";
import { showShortDate, today } from "@/lib/time.ts";

/** A partner's record on paper: for somebody who has no account in which to read it. */
export default async function PartnerRecordPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
}) {
  const { trust, appointmentId } = await props.params;
  const record = await readOr404(readPartnerRecord(await requireActor(trust), appointmentId));
  return (
    <TrustPage
      trust={trust}
      title={`Record of ${record.name}`}
      current="manage"
      back={{ href: `/${trust}/manage/partners/${appointmentId}`, label: record.name }}
    >
      <p className="no-print">
        To print this record, choose Print in your browser. It speaks to {record.name}. The audit says that
        you opened it.
      </p>
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {record.trustName}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        Record of {record.name}
      </h1>
      <p>
        This is what {record.trustName} keeps of you as a Patient Safety Partner, on {showShortDate(today())}.
      </p>
      <RecordView record={record} />
    </TrustPage>
  );
}
