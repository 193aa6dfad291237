import { randomUUID } from "node:crypto";
import { HowTold } from "@/app/[trust]/how-radios.tsx";
import { recordHandbookAction } from "@/app/[trust]/manage/partners/[appointmentId]/handbook/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { howWords } from "@/lib/appointments/words.ts";
import { type PartnerHandbook, readPartnerHandbook } from "@/lib/handbook/read-partner-handbook.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

/** Which versions of the handbook a partner said they read, and writing it down for them. */
export default async function PartnerHandbookPage(props: {
  params: Promise<{ trust: string; appointmentId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, appointmentId } = await props.params;
  const detail = await readOr404(readPartnerHandbook(await requireActor(trust), appointmentId));
  const { partner, current, confirmed, isOver } = detail;
  const title = `Handbook: ${partner}`;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="manage"
      back={{ href: `/${trust}/manage/partners/${appointmentId}`, label: partner }}
    >
      <DoneBanner done={(await props.searchParams).done} words={{ recorded: "It is written down." }} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>{standing(detail)}</p>
      {confirmed.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet">
          {confirmed.map(({ number, on, how, recordedBy }) => (
            <li key={number}>
              Read version {number}: {showShortDate(on)}
              {how !== "themselves" && `, told ${howWords[how]}, written down by ${recordedBy}`}
            </li>
          ))}
        </ul>
      )}
      {current && (
        <p>
          {current.link ? (
            <a className="nhsuk-link" href={`/${trust}/handbook`}>
              Where it is, to print for them
            </a>
          ) : (
            <a className="nhsuk-link" href={`/${trust}/handbook/booklet`}>
              The booklet, to print for them
            </a>
          )}
        </p>
      )}
      {current && !isOver && detail.mayRecord && !hasRead(detail) && (
        <section aria-labelledby="record">
          <h2 className="nhsuk-heading-m" id="record">
            Write down that they read it
          </h2>
          <Form
            action={recordHandbookAction.bind(null, trust, appointmentId)}
            inline="record"
            submitLabel="Save"
            hidden={{ id: randomUUID(), versionId: current.id }}
          >
            <HowTold />
          </Form>
        </section>
      )}
    </TrustPage>
  );
}

function hasRead({ current, confirmed }: PartnerHandbook): boolean {
  return confirmed.some(({ number }) => number === current?.number);
}

function standing(detail: PartnerHandbook): string {
  const { current } = detail;
  if (!current) return "No handbook is published yet.";
  const since = `version ${current.number}, published on ${showShortDate(current.publishedAt)}`;
  return hasRead(detail) ? `They have read ${since}.` : `They have not said yet that they read ${since}.`;
}
