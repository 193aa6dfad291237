import { forbidden } from "next/navigation";
import { RecordedList } from "@/app/[trust]/recorded-list.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { readRecordedFor } from "@/lib/corrections/read-recorded-for.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const done = {
  said: "It is written down. It waits for an answer.",
  answered: "Saved. The partner has a message.",
};

export default async function RecordedForPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const all = await readOr404(readRecordedFor(await requireActor(trust), appointmentId));
  // A partner has their own page for it.
  if (all.isPartner) forbidden();
  const at = `/${trust}/manage/partners/${appointmentId}`;
  const title = "What was written down for them";
  return (
    <TrustPage
      trust={trust}
      title={`${title}: ${all.partner}`}
      current="manage"
      back={{ href: at, label: all.partner }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">
        <span className="nhsuk-caption-l">{all.partner}</span>
        {title}
      </h1>
      <p>As {all.partner} reads it. What they say is not right stands beside it, and a manager answers.</p>
      <RecordedList
        records={all.records}
        at={`${at}/recorded`}
        isPartner={false}
        partner={all.partner}
        mayCorrect={!all.isOver}
        answerAt={(id) => `${at}/corrections/${id}`}
      />
    </TrustPage>
  );
}
