import { backHome, backToReadiness, placeOf } from "@/app/[trust]/readiness/frame.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Prose } from "@/components/prose.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { can } from "@/lib/access.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { type ReadinessDetail, readReadinessItem } from "@/lib/readiness/read-readiness.ts";
import { readinessWords, trustPromiseTitles } from "@/lib/readiness/words.ts";
import { showShortDate } from "@/lib/time.ts";

const done = { said: "It is saved.", changed: "It is changed." };

/** One thing on the trust's list: who sees to it, by when, and all that was said of it. */
export default async function ReadinessItemPage(props: {
  params: Promise<{ trust: string; itemId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust, itemId } = await props.params;
  const actor = await requireActor(trust);
  const item = await readOr404(readReadinessItem(actor, itemId));
  const back = can(actor, "readiness:read", {}) ? backToReadiness(trust) : backHome(trust, actor);
  return (
    <TrustPage trust={trust} title={item.title} current={placeOf(actor)} back={back}>
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l break-words">{item.title}</h1>
      {item.about && <Prose text={item.about} />}
      <InsetText>
        <p>{standsAt(item)}</p>
      </InsetText>
      <WaysOn trust={trust} item={item} />
      <SummaryList
        rows={[
          { key: "Promise", value: trustPromiseTitles[item.promise] },
          { key: "Who sees to it", value: `${item.owner}${item.ownerLeft ? ", who has left" : ""}` },
          { key: "By when", value: showShortDate(item.dueOn) },
          ...item.said.map(({ id, kind, words, link, on, by }) => ({
            id,
            key: readinessWords[kind],
            value: (
              <>
                {words && <Prose text={words} />}
                {link && (
                  <p className="break-words">
                    <a className="nhsuk-link" href={link} rel="noreferrer">
                      {link}
                    </a>
                  </p>
                )}
                <p className="nhsuk-hint nhsuk-u-margin-bottom-0">
                  {by}, {showShortDate(on)}
                </p>
              </>
            ),
          })),
        ]}
      />
    </TrustPage>
  );
}

function standsAt({ kind, endedOn, isLate, dueOn }: ReadinessDetail): string {
  if (endedOn) return `It was taken off the list on ${showShortDate(endedOn)}.`;
  const now = kind ? readinessWords[kind] : "Not begun";
  return isLate ? `${now}. It was due by ${showShortDate(dueOn)}.` : `${now}.`;
}

function WaysOn({ trust, item: { id, may, endedOn } }: { trust: string; item: ReadinessDetail }) {
  if (endedOn) return null;
  const at = `/${trust}/readiness/${id}`;
  return (
    <div className="no-print">
      {may.say && <ButtonLink href={`${at}/standing`}>Say how it stands</ButtonLink>}
      {may.write && (
        <ul className="nhsuk-list">
          <li>
            <a className="nhsuk-link" href={`${at}/change`}>
              Change it, or ask somebody else to see to it
            </a>
          </li>
          <li>
            <a className="nhsuk-link" href={`${at}/ending`}>
              Take it off the list
            </a>
          </li>
        </ul>
      )}
    </div>
  );
}
