import { Page } from "@/components/layout/page.tsx";

/** The page is there, and this person may not see it. */
export default function ForbiddenPage() {
  return (
    <Page title="You do not have access to this page" header={{ homeHref: "/" }}>
      <h1 className="nhsuk-heading-l">You do not have access to this page</h1>
      <p>
        Your role at this trust does not include it. If you think it should, ask whoever looks after Alongside
        at your trust.
      </p>
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </Page>
  );
}
