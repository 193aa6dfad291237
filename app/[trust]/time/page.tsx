import { forbidden } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";
import { listTimeRequests } from "@/lib/time-requests/read-time-requests.ts";
import { neededFor, timeAnswers } from "@/lib/time-requests/words.ts";

const title = "What there was no time for";

/** All that managers had no time for, for the trust's sponsors. */
export default async function TimeRequestsPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!can(actor, "time-request:answer", {})) forbidden();
  const requests = await readOr404(listTimeRequests(actor));
  const groups = [
    { heading: "Waiting for you", list: requests.filter(({ said }) => said.length === 0) },
    { heading: "Answered", list: requests.filter(({ said }) => said.length > 0) },
  ].filter(({ list }) => list.length > 0);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="sponsor"
      back={{ href: `/${trust}/sponsor`, label: "Overview" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        Whoever supports a partner can say that there is no time for part of it. From then on it is not late
        with them: it waits for the sponsor.
      </p>
      {groups.length === 0 && <p>Nobody has said so.</p>}
      {groups.map(({ heading, list }) => (
        <section key={heading}>
          <h2 className="nhsuk-heading-m">{heading}</h2>
          <SummaryList
            rows={list.map(({ id, about, by, on, said }) => ({
              id,
              key: `Time for ${neededFor[about]}`,
              value: (
                <>
                  <p className="nhsuk-u-margin-bottom-1">
                    {by}, {showShortDate(on)}
                  </p>
                  {said.slice(-1).map((latest) => (
                    <p className="nhsuk-hint nhsuk-u-margin-bottom-0" key={latest.id}>
                      {timeAnswers[latest.kind]}, {showShortDate(latest.on)}
                    </p>
                  ))}
                </>
              ),
              actions: [{ href: `/${trust}/time/${id}`, label: said.length === 0 ? "Answer" : "Open" }],
            }))}
          />
        </section>
      ))}
    </TrustPage>
  );
}
