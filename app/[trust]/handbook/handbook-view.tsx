import { randomUUID } from "node:crypto";
import { confirmHandbookAction } from "@/app/[trust]/handbook/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { InsetText } from "@/components/ui/inset-text.tsx";
import { can } from "@/lib/access.ts";
import type { Member } from "@/lib/actor.ts";
import type { Handbook, HandbookVersion } from "@/lib/handbook/read-handbook.ts";
import { showShortDate } from "@/lib/time.ts";

const done = {
  published: "The handbook is published. Every partner has a message.",
  confirmed: "Thank you. It is written down that you read it.",
};

type Props = { trust: string; actor: Member; handbook: Handbook; done?: string | string[] };

/** A version of the handbook: what it is, its pages, and the versions there are. */
export function HandbookView({ trust, actor, handbook, done: which }: Props) {
  const { version, isCurrent, versions } = handbook;
  const title = version && !isCurrent ? `Handbook, version ${version.number}` : "Handbook";
  const isPartner = actor.appointmentId !== null;
  const earlier = versions.filter(({ number }) => number !== version?.number);
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={isPartner ? "partner" : "committees"}
      back={backFrom(trust, isPartner, isCurrent || !version)}
    >
      <DoneBanner done={which} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      {!version && <p>The trust has not published a handbook yet. Your line manager can tell you more.</p>}
      {!version && can(actor, "handbook:write", {}) && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/admin/handbook`}>
            Write the handbook
          </a>
        </p>
      )}
      {version && <Contents trust={trust} version={version} isCurrent={isCurrent} />}
      {version && isCurrent && isPartner && (
        <Confirm trust={trust} version={version} confirmed={handbook.confirmed} />
      )}
      {handbook.terms.length > 0 && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/glossary`}>
            Words you will hear, and what they mean
          </a>
        </p>
      )}
      {earlier.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Other versions</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {earlier.map(({ number, publishedAt }) => (
              <li key={number}>
                <a className="nhsuk-link" href={`/${trust}/handbook/versions/${number}`}>
                  Version {number}
                </a>
                , published on {showShortDate(publishedAt)}
              </li>
            ))}
          </ul>
        </>
      )}
    </TrustPage>
  );
}

function backFrom(trust: string, isPartner: boolean, isCurrent: boolean) {
  if (!isCurrent) return { href: `/${trust}/handbook`, label: "Handbook" };
  return isPartner ? { href: `/${trust}/partner`, label: "Your role" } : { href: `/${trust}`, label: "Home" };
}

function Contents(props: { trust: string; version: HandbookVersion; isCurrent: boolean }) {
  const { trust, version, isCurrent } = props;
  return (
    <>
      <p>
        Version {version.number}, published on {showShortDate(version.publishedAt)}.
        {!isCurrent && " There is a newer one."}
      </p>
      <InsetText>
        <p>{version.whatChanged}</p>
      </InsetText>
      {version.link ? (
        <p>
          <a className="nhsuk-link break-words" href={version.link} rel="noreferrer">
            Read the trust’s handbook
          </a>
          {version.linkDatedOn && `, dated ${showShortDate(version.linkDatedOn)}`}
        </p>
      ) : (
        <ol className="nhsuk-list nhsuk-list--number">
          {version.pages.map(({ id, title }) => (
            <li key={id}>
              <a className="nhsuk-link" href={`/${trust}/handbook/pages/${id}`}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      )}
      {isCurrent && !version.link && (
        <p>
          <a className="nhsuk-link" href={`/${trust}/handbook/booklet`}>
            All of it on one page, to print
          </a>
        </p>
      )}
    </>
  );
}

function Confirm(props: { trust: string; version: HandbookVersion; confirmed: Handbook["confirmed"] }) {
  const { trust, version, confirmed } = props;
  if (confirmed?.number === version.number)
    return <p>You said on {showShortDate(confirmed.on)} that you read this version.</p>;
  return (
    <Form
      action={confirmHandbookAction.bind(null, trust)}
      inline="read"
      submitLabel="I have read this handbook"
      hidden={{ id: randomUUID(), versionId: version.id }}
    >
      <p>
        {confirmed
          ? `You read version ${confirmed.number}. Please say when you have read this one.`
          : "Please say when you have read it, in your own time. It is no test."}
      </p>
    </Form>
  );
}
