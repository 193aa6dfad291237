import { PlainPage } from "@/app/plain-page.tsx";

export default function AccessibilityPage() {
  return (
    <PlainPage title="Accessibility statement">
      <h1 className="nhsuk-heading-l">Accessibility statement</h1>
      <p>
        We want everybody to be able to use Alongside: with a keyboard, a screen reader, large text, an old
        phone, or on paper.
      </p>
      <p>You should be able to:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>zoom to 400% without losing anything</li>
        <li>reach and use everything with a keyboard</li>
        <li>use every page with JavaScript switched off</li>
        <li>print your role description and read it on paper</li>
        <li>ask somebody at your trust to do for you what Alongside asks of you</li>
      </ul>
      <h2 className="nhsuk-heading-m">How it is tested</h2>
      <p>
        We aim for the Web Content Accessibility Guidelines 2.2, level AA. Each page is checked by machine at
        two widths with every change, and looked at by a person. Alongside has not yet been audited by people
        who use assistive technology every day.
      </p>
      <h2 className="nhsuk-heading-m">What does not work well yet</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          There is no Easy Read version of a role description. Ask your trust to go through it with you.
        </li>
        <li>Wide tables become lists on a phone. If one is hard to follow, turn the phone on its side.</li>
      </ul>
      <h2 className="nhsuk-heading-m">If something is hard to use</h2>
      <p>
        Tell the person who supports you at your trust. They can send you what you need in another form, and
        tell us.
      </p>
    </PlainPage>
  );
}
