import { TrustPage } from "@/app/[trust]/trust-page.tsx";
import { Prose } from "@/components/prose.tsx";
import { Pagination } from "@/components/ui/pagination.tsx";
import { readPublishedPage } from "@/lib/handbook/read-published-page.ts";
import { requireActor } from "@/lib/identity/require-actor.ts";
import { readOr404 } from "@/lib/page-read.ts";

/** One page of a version of the handbook, with the ways to the one before and after. */
export default async function HandbookPagePage(props: {
  params: Promise<{ trust: string; pageId: string }>;
}) {
  const { trust, pageId } = await props.params;
  const actor = await requireActor(trust);
  const page = await readOr404(readPublishedPage(actor, pageId));
  const at = `/${trust}/handbook`;
  const link = (other: { id: string; title: string } | null) =>
    other ? { href: `${at}/pages/${other.id}`, label: other.title } : undefined;
  return (
    <TrustPage
      trust={trust}
      title={page.title}
      current={actor.appointmentId ? "partner" : "committees"}
      back={
        page.isCurrent
          ? { href: at, label: "Handbook" }
          : { href: `${at}/versions/${page.number}`, label: `Handbook, version ${page.number}` }
      }
    >
      <h1 className="nhsuk-heading-l">
        {!page.isCurrent && (
          <span className="nhsuk-caption-l">
            Version {page.number}, an older one<span className="nhsuk-u-visually-hidden">: </span>
          </span>
        )}
        {page.title}
      </h1>
      <Prose text={page.body} />
      <Pagination previous={link(page.previous)} next={link(page.next)} />
      {!page.next && page.isCurrent && actor.appointmentId && (
        <p>
          That was the last page.{" "}
          <a className="nhsuk-link" href={at}>
            Say that you have read the handbook
          </a>
        </p>
      )}
    </TrustPage>
  );
}
