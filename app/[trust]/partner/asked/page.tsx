import { notFound } from "next/navigation";
import { askedTitle, standingWords } from "@/app/[trust]/asked-words.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { listMyRequests } from "@/lib/help/read-request.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "What you asked";

export default async function AskedPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  if (!actor.appointmentId) notFound();
  const requests = await readOr404(listMyRequests(actor));
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="partner"
      back={{ href: `/${trust}/partner`, label: "Your role" }}
    >
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>Only you and the person you asked see this, and whom you named for a late answer once it is late.</p>
      <ButtonLink href={`/${trust}/partner/ask`}>Ask somebody</ButtonLink>
      {requests.length === 0 ? (
        <p>You have asked nobody yet.</p>
      ) : (
        <ul className="nhsuk-list nhsuk-list--border">
          {requests.map((request) => (
            <li key={request.id}>
              <a className="nhsuk-link" href={`/${trust}/partner/asked/${request.id}`}>
                {askedTitle(request)}, {showShortDate(request.askedOn)}
              </a>
              <div className="nhsuk-hint nhsuk-u-margin-bottom-0">
                To {request.to}. {standingWords(request.standing)}
              </div>
            </li>
          ))}
        </ul>
      )}
    </TrustPage>
  );
}
