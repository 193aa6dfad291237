import { Page } from "@/components/layout/page.tsx";

/** No such page, or none that this person may know of. */
export default function NotFoundPage() {
  return (
    <Page title="Page not found" header={{ homeHref: "/" }}>
      <h1 className="nhsuk-heading-l">Page not found</h1>
      <p>If you typed the address, check that it is right.</p>
      <p>If you followed a link, the page may have moved, or it may not be yours to see.</p>
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </Page>
  );
}
