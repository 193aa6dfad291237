import { notFound } from "next/navigation";
import { RecordedList } from "@/app/[trust]/recorded-list.tsx";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { readRecordedFor } from "@/lib/corrections/read-recorded-for.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

const title = "What others wrote down for you";
const done = { said: "Thank you. It stands beside what was written down, and waits for an answer." };

export default async function RecordedPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const { records, partner, isOver } = await readOr404(readRecordedFor(actor, actor.appointmentId));
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `/${trust}/partner`, label: "Your role" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        If something is not right, say so. What you say stands beside it, and somebody at the trust has to
        answer.
      </p>
      <RecordedList
        records={records}
        at={`/${trust}/partner/recorded`}
        isPartner
        partner={partner}
        mayCorrect={!isOver}
      />
    </TrustPage>
  );
}
