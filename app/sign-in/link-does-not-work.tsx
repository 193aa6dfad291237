import { PlainPage } from "@/app/plain-page.tsx";
import { ButtonLink } from "@/components/ui/button.tsx";

/** The page behind a link that was used, replaced, is too old or never was: what is the matter, and what to do next. */
export function LinkDoesNotWork({ fault }: { fault: { title: string; words: string } }) {
  return (
    <PlainPage title={fault.title}>
      <h1 className="nhsuk-heading-l">{fault.title}</h1>
      <p>{fault.words}</p>
      <ButtonLink href="/sign-in">Sign in</ButtonLink>
    </PlainPage>
  );
}
