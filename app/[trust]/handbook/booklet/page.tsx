import { notFound } from "next/navigation";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Prose } from "@/components/prose.tsx";
import { readHandbook } from "@/lib/handbook/read-handbook.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showDate, showShortDate } from "@/lib/time.ts";

const title = "Handbook for Patient Safety Partners";

/** The whole handbook in force on one page, in large print on paper: to give to somebody who uses no computer. */
export default async function BookletPage(props: { params: Promise<{ trust: string }> }) {
  const { trust } = await props.params;
  const actor = await requireActor(trust);
  const { version, trustName, terms } = await readOr404(readHandbook(actor));
  if (!version || version.link) notFound();
  return (
    <TrustPage
      trust={trust}
      title={title}
      current={actor.appointmentId ? "partner" : "committees"}
      back={{ href: `/${trust}/handbook`, label: "Handbook" }}
    >
      <p className="no-print">
        To print this booklet, choose Print in your browser. It is in large letters on paper.
      </p>
      <div className="print:[zoom:1.3]">
        <h1 className="nhsuk-heading-l">
          <span className="nhsuk-caption-l">
            {trustName}
            <span className="nhsuk-u-visually-hidden">: </span>
          </span>
          {title}
        </h1>
        <p>
          Version {version.number}, published on {showDate(version.publishedAt)}.
        </p>
        <h2 className="nhsuk-heading-m">What is in it</h2>
        <ol className="nhsuk-list nhsuk-list--number print:pl-10">
          {version.pages.map(({ id, title: name }) => (
            <li key={id}>
              <a className="nhsuk-link" href={`#page-${id}`}>
                {name}
              </a>
            </li>
          ))}
          {terms.length > 0 && (
            <li>
              <a className="nhsuk-link" href="#words">
                Words you will hear
              </a>
            </li>
          )}
        </ol>
        {version.pages.map(({ id, title: name, body }) => (
          <section className="break-inside-avoid" key={id} id={`page-${id}`}>
            <h2 className="nhsuk-heading-m">{name}</h2>
            <Prose text={body} />
          </section>
        ))}
        {terms.length > 0 && (
          <section className="break-before-page" id="words">
            <h2 className="nhsuk-heading-m">Words you will hear</h2>
            {terms.map(({ id, term, meaning }) => (
              <p className="break-inside-avoid" key={id}>
                <strong>{term}</strong>
                <br />
                {meaning}
              </p>
            ))}
          </section>
        )}
        <p className="nhsuk-hint">
          {trustName}, handbook version {version.number}, {showShortDate(version.publishedAt)}.
        </p>
      </div>
    </TrustPage>
  );
}
