import { AccountPage } from "@/app/account/account-page.tsx";
import { RecordView } from "@/app/record-view.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { requireOwnRecord } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { readMyRecord } from "@/lib/records/read-my-record.ts";
import { showShortDate, today } from "@/lib/time.ts";

export default async function YourRecordPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const { actor, place } = await requireOwnRecord(trust);
  const record = await readOr404(readMyRecord(actor));
  const copy = `/account/records/${place.shortName}/copy`;
  return (
    <AccountPage
      title="Your record"
      place={place.trustName}
      current="records"
      back={{ href: "/account/records", label: "Your records" }}
    >
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">
          {place.trustName}
          <span className="nhsuk-u-visually-hidden">: </span>
        </span>
        Your record
      </h1>
      <p>
        This is what {place.trustName} keeps of you, {record.name}, as a Patient Safety Partner, on{" "}
        {showShortDate(today())}.
      </p>
      <div className="no-print">
        <ButtonLink href={copy} variant="secondary">
          Take a copy
        </ButtonLink>
        <p>
          You get a file of text that any computer or phone can open. To have it on paper, choose Print in
          your browser. For another computer system,{" "}
          <a className="nhsuk-link" href={`${copy}?as=data`}>
            take it as data
          </a>
          .
        </p>
      </div>
      <RecordView record={record} />
    </AccountPage>
  );
}
