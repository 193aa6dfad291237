import { PlainPage } from "@/app/plain-page.tsx";

export default function CookiesPage() {
  return (
    <PlainPage title="Cookies">
      <h1 className="nhsuk-heading-l">Cookies</h1>
      <p>A cookie is a small piece of text that a website keeps in your browser.</p>
      <p>
        Alongside uses one cookie for everybody. It is set when you sign in, so that we know it is still you
        when you open the next page. It holds a random number and nothing about you. Your browser forgets it
        when you sign out or close the browser.
      </p>
      <p>
        A manager or admin who makes a joining link for somebody gets a second one. It keeps that link on
        their screen for 10 minutes and is then forgotten.
      </p>
      <p>
        We cannot run Alongside without them, so we do not ask you to choose. We do not count visits, and no
        other company sets cookies here.
      </p>
    </PlainPage>
  );
}
