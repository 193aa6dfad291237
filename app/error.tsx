"use client";

import { Page } from "@/components/layout/page.tsx";

/** Something failed at our end. The browser shows this only where script runs; without it the server answers. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <Page title="Something went wrong" header={{ homeHref: "/" }}>
      <h1 className="nhsuk-heading-l">Something went wrong</h1>
      <p>This is a problem at our end. Try again in a minute.</p>
      {error.digest && <p>If it goes on, tell us this number: {error.digest}</p>}
      <p>
        <a href="/">Go to the start page</a>
      </p>
    </Page>
  );
}
