import { acceptOutlineAction, movePageAction } from "@/app/[trust]/admin/handbook/actions.ts";
import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { DoneBanner } from "@/app/done-banner.tsx";
import { Form } from "@/components/form.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";
import { SummaryList } from "@/components/ui/summary-list.tsx";
import { type HandbookDraft, readHandbookDraft } from "@/lib/handbook/read-handbook.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";
import { showShortDate } from "@/lib/time.ts";

const title = "Handbook";

const done = {
  accepted: "The outline is yours. Change each page to fit your trust, then publish it.",
  added: "The page is added. Partners read it once you publish.",
  changed: "The page is changed. Partners read the change once you publish.",
  moved: "The page is moved.",
  removed: "The page is removed. Partners read it until you publish.",
};

/** The handbook as it is being written. */
export default async function HandbookDraftPage(props: {
  params: Promise<{ trust: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}) {
  const { trust } = await props.params;
  const draft = await readOr404(readHandbookDraft(await requireActor(trust)));
  const at = `/${trust}/admin/handbook`;
  const isEmpty = draft.pages.length === 0;
  return (
    <TrustPage
      trust={trust}
      title={title}
      current="admin"
      back={{ href: `/${trust}/admin`, label: "Set up" }}
    >
      <DoneBanner done={(await props.searchParams).done} words={done} />
      <h1 className="nhsuk-heading-l">{title}</h1>
      <p>
        What a partner reads in the first weeks, in short pages and plain words. Partners see what you
        publish, and say once that they read it. If your trust has a handbook already, publish the link to it.
      </p>
      <Published trust={trust} draft={draft} />
      {isEmpty && <Proposal trust={trust} />}
      {!isEmpty && <Pages trust={trust} draft={draft} at={at} />}
      <div className="flex flex-wrap items-baseline gap-x-4">
        <ButtonLink href={`${at}/publication`}>{isEmpty ? "Publish a link" : "Publish"}</ButtonLink>
        <ButtonLink href={`${at}/new`} variant="secondary">
          Add a page
        </ButtonLink>
      </div>
      <p>
        <a className="nhsuk-link" href={`/${trust}/admin/glossary`}>
          The glossary: words partners may not know
        </a>
      </p>
    </TrustPage>
  );
}

function Published({ trust, draft: { last } }: { trust: string; draft: HandbookDraft }) {
  if (!last) return <p>Nothing is published yet.</p>;
  return (
    <p>
      Version {last.number} was published on {showShortDate(last.publishedAt)}
      {last.link && ", as a link"}.{" "}
      <a className="nhsuk-link" href={`/${trust}/handbook`}>
        Read it as partners do
      </a>
    </p>
  );
}

function Proposal({ trust }: { trust: string }) {
  return (
    <Form
      action={acceptOutlineAction.bind(null, trust)}
      inline="outline"
      submitLabel="Begin with this outline"
      variant="secondary"
    >
      <p>
        There are no pages yet. You can begin with a proposed outline of nine short pages, from “Welcome” to
        “Getting help”. Each is yours to change. Nobody sees it before you publish.
      </p>
    </Form>
  );
}

function Pages({ trust, draft: { pages }, at }: { trust: string; draft: HandbookDraft; at: string }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Pages</h2>
      <SummaryList
        rows={pages.map(({ id, title: name, body }, index) => ({
          id,
          key: name,
          value: (
            <>
              <p className="nhsuk-u-margin-bottom-2">{countWords(body)}</p>
              <div className="flex flex-wrap gap-x-2">
                {index > 0 && <Move trust={trust} id={id} name={name} to="up" />}
                {index < pages.length - 1 && <Move trust={trust} id={id} name={name} to="down" />}
              </div>
            </>
          ),
          actions: [
            { href: `${at}/${id}`, label: "Change", visuallyHidden: name },
            { href: `${at}/${id}/ending`, label: "Remove", visuallyHidden: name },
          ],
        }))}
      />
    </>
  );
}

function Move({ trust, id, name, to }: { trust: string; id: string; name: string; to: "up" | "down" }) {
  return (
    <Form
      action={movePageAction.bind(null, trust, id)}
      inline={`${to}-${id}`}
      submitLabel={to === "up" ? "Move up" : "Move down"}
      submitAbout={name}
      variant="secondary"
      small
      hidden={{ to }}
    />
  );
}

function countWords(body: string): string {
  const words = body.split(/\s+/).filter((word) => word).length;
  return words === 1 ? "1 word" : `${words} words`;
}
